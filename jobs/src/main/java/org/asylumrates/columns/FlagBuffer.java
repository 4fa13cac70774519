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
  public void read(RowBlock rows, int field, int first) {
    byte[] bytes = rows.bytes();
    for (int i = 0; i < rows.rows(); i++) {
      int from = rows.start(i, field);
      int length = rows.end(i, field) - from;
      int digit = bytes[from] - '0';
      missing(first + i, length == 0);
      values[first + i] = digit == 1;
      if (length > 1 || (length == 1 && (digit & ~1) != 0)) {
        readOne(rows, i, field, first);
      }
    }
  }

  @Override
  void moveValue(int from, int to) {
    values[to] = values[from];
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
