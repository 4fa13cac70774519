package org.asylumrates.batches;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.spark.sql.vectorized.ColumnVector;

/** Some rows of one batch. */
public final class Chosen {
  private final Batch batch;
  private final String[] names;
  private final int[] rows;
  private final int size;

  private Chosen(Batch batch, String[] names, int[] rows, int size) {
    this.batch = batch;
    this.names = names;
    this.rows = rows;
    this.size = size;
  }

  /** All rows of a batch whose columns have these names. */
  public static Chosen all(Batch batch, String[] names) {
    int[] rows = new int[batch.columns().numRows()];
    Arrays.setAll(rows, i -> i);
    return new Chosen(batch, names, rows, rows.length);
  }

  /** Those of these rows whose place among them is wanted. */
  public Chosen where(IntPredicate wanted) {
    int[] some = new int[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (wanted.test(i)) {
        some[n++] = rows[i];
      }
    }
    return new Chosen(batch, names, some, n);
  }

  /** How many rows these are. */
  public int size() {
    return size;
  }

  /** Which row of the batch stands at a place among these. */
  public int row(int place) {
    return rows[place];
  }

  /** Which row group they are from; see {@link Batch}. */
  Object rowGroup() {
    return batch.rowGroup();
  }

  /** Whether a column of this name was read. */
  public boolean has(String name) {
    return Arrays.asList(names).contains(name);
  }

  /** A column of the batch, by its name. */
  public ColumnVector column(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return batch.columns().column(i);
      }
    }
    throw new IllegalArgumentException("No column " + name + " was read");
  }
}
