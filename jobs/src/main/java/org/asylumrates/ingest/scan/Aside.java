package org.asylumrates.ingest.scan;

/** Where lines go that cannot become rows. */
@FunctionalInterface
public interface Aside {
  /**
   * Keeps a line aside.
   *
   * @param offset where it begins in the file
   * @param number its number in the range, from 0
   * @param reason why, as in {@code TypedRow}
   * @param line its bytes without its end
   */
  void keep(long offset, long number, String reason, byte[] line);
}
