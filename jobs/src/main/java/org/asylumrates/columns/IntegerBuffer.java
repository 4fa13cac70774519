package org.asylumrates.columns;

import org.asylumrates.model.ReleaseColumn;

/** Whole numbers. */
public final class IntegerBuffer extends ColumnBuffer {
  /** More digits may not fit; then {@code repair} decides. */
  private static final int MOST_DIGITS = 18;

  private final long[] values = new long[ROWS];

  /** An empty buffer for a column. */
  public IntegerBuffer(ReleaseColumn column) {
    super(column);
  }

  /** The value of a row that has one. */
  public long number(int row) {
    return values[row];
  }

  /** Gives a row a value. */
  public void number(int row, long value) {
    missing(row, false);
    values[row] = value;
  }

  @Override
  public void read(RowBlock rows, int field, int first) {
    byte[] bytes = rows.bytes();
    for (int i = 0; i < rows.rows(); i++) {
      int from = rows.start(i, field);
      int to = rows.end(i, field);
      boolean blank = from == to;
      long number = blank ? 0 : to - from > Digits.MOST ? -1 : Digits.number(bytes, from, to);
      missing(first + i, blank);
      values[first + i] = number;
      if (number < 0) {
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
    if (to - from > MOST_DIGITS) {
      return false;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      value = 10 * value + digit;
    }
    values[row] = value;
    return true;
  }

  @Override
  void put(int row, Object value) {
    values[row] = (Long) value;
  }
}
