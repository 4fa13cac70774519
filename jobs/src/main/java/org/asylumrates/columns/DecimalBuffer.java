package org.asylumrates.columns;

import org.asylumrates.model.ReleaseColumn;

/** Amounts of money and the like. */
public final class DecimalBuffer extends ColumnBuffer {
  /** Up to here a whole number is exact as a double. */
  private static final int MOST_DIGITS = 15;

  private final double[] values = new double[ROWS];

  DecimalBuffer(ReleaseColumn column) {
    super(column);
  }

  /** The value of a row that has one. */
  public double amount(int row) {
    return values[row];
  }

  @Override
  void moveValue(int from, int to) {
    values[to] = values[from];
  }

  /** Digits with at most one point are read as a whole number and divided, which is exact. */
  @Override
  boolean value(int row, byte[] bytes, int from, int to) {
    if (to - from > MOST_DIGITS) {
      return false;
    }
    long digits = 0;
    double scale = 1;
    boolean point = false;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
        scale *= point ? 10 : 1;
      } else if (bytes[i] == '.' && !point && i > from) {
        point = true;
      } else {
        return false;
      }
    }
    values[row] = digits / scale;
    return true;
  }

  @Override
  void put(int row, Object value) {
    values[row] = (Double) value;
  }
}
