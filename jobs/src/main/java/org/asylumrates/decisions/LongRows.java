package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.Arrays;

/** Rows of whole numbers one behind the other, as tasks send them to the driver. */
final class LongRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int width;
  private long[] values = new long[1 << 10];
  private int filled;

  /** No rows yet, of this many numbers each. */
  LongRows(int width) {
    this.width = width;
  }

  void add(long... row) {
    if (filled + width > values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    System.arraycopy(row, 0, values, filled, width);
    filled += width;
  }

  int rows() {
    return filled / width;
  }

  long at(int row, int column) {
    return values[row * width + column];
  }

  /** The same without room to spare, for sending. */
  LongRows trimmed() {
    values = Arrays.copyOf(values, filled);
    return this;
  }
}
