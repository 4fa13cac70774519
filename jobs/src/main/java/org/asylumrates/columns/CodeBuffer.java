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
  private static final int NOT_MET = CodedWords.NOT_MET;

  private final Codes codes;
  private final CodedWords fields = new CodedWords();
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

  /** A field that was met before has the same code again, with its blanks around it. */
  @Override
  public void read(RowBlock rows, int field, int first) {
    byte[] bytes = rows.bytes();
    for (int i = 0; i < rows.rows(); i++) {
      int from = rows.start(i, field);
      int length = rows.end(i, field) - from;
      if (length > Long.BYTES) {
        readOne(rows, i, field, first);
        continue;
      }
      // A shift by 64 bits would be one by none.
      int others = Long.SIZE - length * Byte.SIZE;
      long word = length == 0 ? 0 : EightBytes.at(bytes, from) << others >>> others;
      int code = fields.known(word);
      if (code == NOT_MET) {
        learn(rows, i, field, first, word);
      } else {
        missing(first + i, code == NONE);
        values[first + i] = code;
      }
    }
  }

  private void learn(RowBlock rows, int i, int field, int first, long word) {
    readOne(rows, i, field, first);
    if (!rows.isUnsound(i)) {
      fields.add(word, values[first + i]);
    }
  }

  @Override
  void moveValue(int from, int to) {
    values[to] = values[from];
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
