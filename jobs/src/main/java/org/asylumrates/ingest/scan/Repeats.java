package org.asylumrates.ingest.scan;

/** Tells whether an earlier row of the file has a row's key. */
@FunctionalInterface
public interface Repeats {
  /** For tables without a key. */
  Repeats NEVER = (key, offset) -> false;

  /** Asked once for each row that would be kept, in file order. */
  boolean repeated(long key, long offset);
}
