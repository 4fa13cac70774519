package org.asylumrates.ingest.scan;

import org.asylumrates.columns.Batch;

/**
 * Which rows are asked for, told by a few of their values. A row is asked about when it is sure to
 * be one, so that nothing of what is kept aside or counted depends on it.
 */
@FunctionalInterface
public interface Sieve {
  /** All rows are asked for. */
  Sieve ALL = (batch, row) -> true;

  /** Whether a row is asked for, which has been read into a batch. */
  boolean keeps(Batch batch, int row);
}
