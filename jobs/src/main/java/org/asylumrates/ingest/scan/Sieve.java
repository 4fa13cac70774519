package org.asylumrates.ingest.scan;

import java.util.List;
import org.asylumrates.columns.Batch;

/**
 * Which rows are asked for, told by a few of their values. A row is asked about when it is sure to
 * be one, so that nothing of what is kept aside or counted depends on it.
 *
 * @param columns places in the batch of the columns that the test looks at
 * @param test whether a row is asked for
 */
public record Sieve(List<Integer> columns, Test test) {
  /** All rows are asked for. */
  public static final Sieve ALL = new Sieve(List.of(), (batch, row) -> true);

  /** Whether a row is asked for, whose looked-at columns have been read. */
  @FunctionalInterface
  public interface Test {
    boolean keeps(Batch batch, int row);
  }
}
