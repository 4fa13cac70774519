package org.asylumrates.columns;

import org.asylumrates.model.ReleaseColumn;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column for a batch of rows. A sound value is read from the bytes where it
 * stands; whatever is out of the ordinary is left to {@code repair}, which gives the value itself.
 */
public abstract class ColumnBuffer {
  /** Rows of a batch. */
  public static final int ROWS = 4096;

  private final ReleaseColumn column;
  private final boolean[] missing = new boolean[ROWS];

  ColumnBuffer(ReleaseColumn column) {
    this.column = column;
  }

  /** An empty buffer for a column. */
  public static ColumnBuffer of(ReleaseColumn column) {
    return switch (column.type()) {
      case INTEGER -> new IntegerBuffer(column);
      case DATE, MONTH -> new DayBuffer(column);
      case DECIMAL -> new DecimalBuffer(column);
      case BOOLEAN -> new FlagBuffer(column);
      case TEXT ->
          column.width().orElse(Integer.MAX_VALUE) <= CodeBuffer.LONGEST
              ? new CodeBuffer(column)
              : new TextBuffer(column);
    };
  }

  /** The column. */
  public ReleaseColumn column() {
    return column;
  }

  /** Whether a row has no value. */
  public boolean missing(int row) {
    return missing[row];
  }

  /** Forgets all rows. */
  public void clear() {}

  /**
   * Reads a field as {@code Values} would, if it is sound.
   *
   * @return false if it is not, and {@code repair} must decide
   */
  public boolean read(int row, byte[] bytes, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && bytes[from] == ' ') {
      from++;
    }
    while (to > from && bytes[to - 1] == ' ') {
      to--;
    }
    missing[row] = from == to;
    return from == to ? blank(row) : value(row, bytes, from, to);
  }

  /**
   * Reads a field of consecutive rows; rows whose value is not sound are noted in the block.
   *
   * @param field place of the field in the rows
   * @param first row of this buffer that gets the block's first value
   */
  public void read(RowBlock rows, int field, int first) {
    for (int i = 0; i < rows.rows(); i++) {
      readOne(rows, i, field, first);
    }
  }

  /** The way for whatever has no faster one. */
  final void readOne(RowBlock rows, int i, int field, int first) {
    if (!read(first + i, rows.bytes(), rows.start(i, field), rows.end(i, field))) {
      rows.unsound(i);
    }
  }

  /** Copies a row's value to an earlier row. */
  public final void move(int from, int to) {
    missing[to] = missing[from];
    moveValue(from, to);
  }

  abstract void moveValue(int from, int to);

  /** Notes whether a row has a value. */
  final void missing(int row, boolean none) {
    missing[row] = none;
  }

  /** Takes the value that {@code repair} gave: String, Long, LocalDate, Boolean, Double or null. */
  public void set(int row, @Nullable Object value) {
    missing[row] = value == null;
    if (value == null) {
      blank(row);
    } else {
      put(row, value);
    }
  }

  /** Notes that a row has no value; always true. */
  boolean blank(int row) {
    missing[row] = true;
    return true;
  }

  /** Reads a trimmed value of at least one byte; false if it is not sound. */
  abstract boolean value(int row, byte[] bytes, int from, int to);

  abstract void put(int row, Object value);
}
