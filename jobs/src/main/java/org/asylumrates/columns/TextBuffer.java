package org.asylumrates.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.asylumrates.model.Placeholders;
import org.asylumrates.model.ReleaseColumn;

/** Text of any length, as its UTF-8 bytes one behind the other. */
public final class TextBuffer extends ColumnBuffer {
  private final int width;
  private final boolean zerosAreBlank;
  private final int[] starts = new int[ROWS];
  private final int[] lengths = new int[ROWS];
  private byte[] bytes = new byte[16 * ROWS];
  private int filled;

  TextBuffer(ReleaseColumn column) {
    super(column);
    this.width = column.width().orElse(Integer.MAX_VALUE);
    this.zerosAreBlank = zerosAreBlank(column);
  }

  /** In columns of years and months nothing but zeros means that nothing is known. */
  static boolean zerosAreBlank(ReleaseColumn column) {
    return column.name().endsWith("_YEAR") || column.name().endsWith("_MONTH");
  }

  /** The bytes in which the values stand. */
  public byte[] bytes() {
    return bytes;
  }

  /** First byte of a row's value. */
  public int start(int row) {
    return starts[row];
  }

  /** Bytes of a row's value; 0 where there is none. */
  public int length(int row) {
    return lengths[row];
  }

  /** A row's value, where it has one. */
  public String text(int row) {
    return new String(bytes, starts[row], lengths[row], StandardCharsets.UTF_8);
  }

  @Override
  public void clear() {
    filled = 0;
  }

  @Override
  void moveValue(int from, int to) {
    starts[to] = starts[from];
    lengths[to] = lengths[from];
  }

  @Override
  boolean blank(int row) {
    lengths[row] = 0;
    return super.blank(row);
  }

  @Override
  boolean value(int row, byte[] from, int start, int end) {
    boolean odd =
        end - start > width
            || (zerosAreBlank && from[start] == '0')
            || Placeholders.mayBe(from, start, end);
    for (int i = start; i < end && !odd; i++) {
      odd = from[i] < ' ';
    }
    if (!odd) {
      append(row, from, start, end - start);
    }
    return !odd;
  }

  @Override
  void put(int row, Object value) {
    byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
    append(row, text, 0, text.length);
  }

  private void append(int row, byte[] from, int start, int length) {
    while (filled + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    System.arraycopy(from, start, bytes, filled, length);
    starts[row] = filled;
    lengths[row] = length;
    filled += length;
  }
}
