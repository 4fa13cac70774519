package org.asylumrates.columns;

import java.util.List;
import org.asylumrates.model.ReleaseColumn;
import org.jspecify.annotations.Nullable;

/** Some rows of a table, column by column, with the issues and the offset of each. */
public final class Batch {
  private final List<ColumnBuffer> columns;
  private final ColumnBuffer[] inOrder;
  private final @Nullable List<String>[] issues;
  private final long[] offsets = new long[ColumnBuffer.ROWS];
  private int rows;

  /** An empty batch of the columns of a release's table. */
  public static Batch of(List<ReleaseColumn> columns) {
    return new Batch(columns.stream().map(ColumnBuffer::of).toList());
  }

  /** An empty batch. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public Batch(List<ColumnBuffer> columns) {
    this.columns = List.copyOf(columns);
    this.inOrder = columns.toArray(new ColumnBuffer[0]);
    this.issues = new List[ColumnBuffer.ROWS];
  }

  /** The columns, in the order in which they were given. */
  public List<ColumnBuffer> columns() {
    return columns;
  }

  /** One of the columns. */
  public ColumnBuffer column(int place) {
    return inOrder[place];
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** What was repaired in a row or is in doubt; empty for a sound one. */
  public List<String> issues(int row) {
    List<String> found = issues[row];
    return found == null ? List.of() : found;
  }

  /** Where a row begins in its file. */
  public long offset(int row) {
    return offsets[row];
  }

  /** Whether no row more has room. */
  public boolean full() {
    return rows == ColumnBuffer.ROWS;
  }

  /** How many rows more have room. */
  public int room() {
    return ColumnBuffer.ROWS - rows;
  }

  /** Copies the values of a row to an earlier one, if it is another. */
  public void move(int from, int to) {
    if (from != to) {
      for (ColumnBuffer column : inOrder) {
        column.move(from, to);
      }
    }
  }

  /** Forgets all rows. */
  public void clear() {
    rows = 0;
    columns.forEach(ColumnBuffer::clear);
  }

  /** The row under way is whole. */
  public void end(long offset, List<String> found) {
    offsets[rows] = offset;
    issues[rows] = found.isEmpty() ? null : found;
    rows++;
  }
}
