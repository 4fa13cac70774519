package org.asylumrates.columns;

/**
 * Consecutive rows that have as many fields as their table has columns, as they stand in the bytes
 * of a file. Filled again and again; columns read it one after the other, which is faster than row
 * by row, because each then does one thing many times.
 */
public final class RowBlock {
  private final int[] firsts = new int[ColumnBuffer.ROWS];
  private final boolean[] unsound = new boolean[ColumnBuffer.ROWS];
  private byte[] bytes = {};
  private int[] ends = {};
  private int rows;
  private boolean anyUnsound;

  /**
   * Starts anew.
   *
   * @param in the bytes of a file; eight bytes before and behind every field can be read
   * @param at where fields end, ascending: between two of them, the first one left out, lies a
   *     field
   */
  public void clear(byte[] in, int[] at) {
    bytes = in;
    ends = at;
    for (int row = 0; anyUnsound && row < rows; row++) {
      unsound[row] = false;
    }
    rows = 0;
    anyUnsound = false;
  }

  /** Adds a row, whose first field's end has this place among the ends. */
  public void add(int first) {
    firsts[rows++] = first;
  }

  /** How many rows there are, at most {@link ColumnBuffer#ROWS}. */
  public int rows() {
    return rows;
  }

  /** First byte of a field. */
  public int start(int row, int field) {
    return ends[firsts[row] + field - 1] + 1;
  }

  /** Byte after the last of a field. */
  public int end(int row, int field) {
    return ends[firsts[row] + field];
  }

  /** A value of the row is not sound, so that {@code repair} must decide about all of it. */
  public void unsound(int row) {
    unsound[row] = true;
    anyUnsound = true;
  }

  /** Whether {@link #unsound} was said of a row. */
  public boolean isUnsound(int row) {
    return unsound[row];
  }

  /** Whether {@link #unsound} was said of any row. */
  public boolean anyUnsound() {
    return anyUnsound;
  }

  /** The bytes in which the fields stand. */
  byte[] bytes() {
    return bytes;
  }
}
