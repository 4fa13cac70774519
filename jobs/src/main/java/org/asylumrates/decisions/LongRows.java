package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of whole numbers one behind the other, as tasks send them to the driver. They stand in
 * blocks, so that nothing is copied when there are more of them.
 */
final class LongRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int BLOCK_BITS = 12;
  private static final int BLOCK_ROWS = 1 << BLOCK_BITS;

  private final int width;
  private final List<long[]> blocks = new ArrayList<>();
  private long[] last = new long[0];
  private int filled;
  private int rows;

  /** No rows yet, of this many numbers each. */
  LongRows(int width) {
    this.width = width;
  }

  /** Adds a row of two numbers. */
  void add(long first, long second) {
    int at = next();
    last[at] = first;
    last[at + 1] = second;
  }

  /** Adds a row of four numbers. */
  void add(long first, long second, long third, long fourth) {
    int at = next();
    last[at] = first;
    last[at + 1] = second;
    last[at + 2] = third;
    last[at + 3] = fourth;
  }

  private int next() {
    if (filled == last.length) {
      last = new long[BLOCK_ROWS * width];
      blocks.add(last);
      filled = 0;
    }
    int at = filled;
    filled += width;
    rows++;
    return at;
  }

  int rows() {
    return rows;
  }

  long at(int row, int column) {
    return blocks.get(row >> BLOCK_BITS)[(row & (BLOCK_ROWS - 1)) * width + column];
  }
}
