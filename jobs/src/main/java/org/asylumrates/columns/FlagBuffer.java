package org.asylumrates.columns;

import org.asylumrates.model.ReleaseColumn;

/** Yes or no. */
public final class FlagBuffer extends ColumnBuffer {
  private final boolean[] values = new boolean[ROWS];

  /** An empty buffer for a column. */
  public FlagBuffer(ReleaseColumn column) {
    super(column);
  }

  /** The value of a row that has one. */
  public boolean yes(int row) {
    return values[row];
  }

  /** Gives a row a value. */
  public void yes(int row, boolean value) {
    missing(row, false);
    values[row] = value;
  }

  @Override
  boolean value(int row, byte[] bytes, int from, int to) {
    values[row] = bytes[from] == '1';
    return to - from == 1 && (bytes[from] == '0' || bytes[from] == '1');
  }

  @Override
  void put(int row, Object value) {
    values[row] = (Boolean) value;
  }
}
