package org.asylumrates.columns;

import java.nio.charset.StandardCharsets;
import org.asylumrates.model.Placeholders;
import org.asylumrates.model.ReleaseColumn;

/**
 * Short codes, each as a number of {@link Codes}: a code of at most eight bytes is told from others
 * by one look at them, and no text is made of it.
 */
public final class CodeBuffer extends ColumnBuffer {
  /** Longest official width of a column whose values are read as codes. */
  static final int LONGEST = 12;

  private static final int NONE = -1;

  private final Codes codes;
  private final int[] values = new int[ROWS];
  private final int width;
  private final boolean zerosAreBlank;

  CodeBuffer(ReleaseColumn column) {
    this(column, new Codes());
  }

  /** An empty buffer for a column whose codes are numbered as others number theirs. */
  public CodeBuffer(ReleaseColumn column, Codes codes) {
    super(column);
    this.codes = codes;
    this.width = column.width().orElse(LONGEST);
    this.zerosAreBlank = TextBuffer.zerosAreBlank(column);
  }

  /** The code of a row as its number in {@link #codes()}; -1 where there is none. */
  public int code(int row) {
    return values[row];
  }

  /** All codes met so far. */
  public Codes codes() {
    return codes;
  }

  /** Gives a row a code by its number. */
  public void code(int row, int number) {
    missing(row, false);
    values[row] = number;
  }

  @Override
  boolean blank(int row) {
    values[row] = NONE;
    return super.blank(row);
  }

  @Override
  boolean value(int row, byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > width || (zerosAreBlank && bytes[from] == '0')) {
      return false;
    }
    long packed = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b < ' ') {
        return false;
      }
      packed = packed << Byte.SIZE | b;
    }
    int code = length <= Long.BYTES ? codes.known(packed) : -1;
    if (code < 0) {
      if (Placeholders.mayBe(bytes, from, to)) {
        return false;
      }
      code = codes.of(new String(bytes, from, length, StandardCharsets.US_ASCII));
    }
    values[row] = code;
    return true;
  }

  @Override
  void put(int row, Object value) {
    values[row] = codes.of((String) value);
  }
}
