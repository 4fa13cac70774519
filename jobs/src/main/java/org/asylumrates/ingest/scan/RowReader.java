package org.asylumrates.ingest.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asylumrates.columns.Batch;
import org.asylumrates.columns.IntegerBuffer;
import org.asylumrates.columns.RowBlock;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.repair.Decoding;
import org.asylumrates.repair.RowRepair;
import org.asylumrates.repair.TypedRow;

/**
 * Lines to batches of rows. Lines with as many fields as their table has columns, whose asked-for
 * values are sound, are read where they stand; any other goes through {@code repair}.
 */
public final class RowReader {
  private final Shape shape;
  private final Sieve sieve;
  private final int[] fields;
  private final int key;
  private final boolean blankLineLooksLikeRow;
  private final RowRepair repair;
  private final RowBlock block = new RowBlock();
  private final Map<String, Long> issues = new TreeMap<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private long lines;

  /**
   * What a table looks like and what of it is asked for.
   *
   * @param columns all columns in the order of the file
   * @param wanted positions in it of the columns that are asked for
   * @param key the column whose value makes a row one, which is among them; empty for lookup tables
   */
  public record Shape(List<ReleaseColumn> columns, List<Integer> wanted, Optional<String> key) {
    /** The columns that are asked for. */
    public List<ReleaseColumn> wantedColumns() {
      return wanted.stream().map(columns::get).toList();
    }
  }

  /** A reader of lines of this shape, each of which decides how its bytes are text. */
  public RowReader(Shape shape) {
    this(shape, Decoding.AUTO, Sieve.ALL);
  }

  /** A reader of the rows that are asked for, of lines of this shape. */
  public RowReader(Shape shape, Decoding decoding, Sieve sieve) {
    this.shape = shape;
    this.sieve = sieve;
    this.fields = shape.wanted().stream().mapToInt(i -> i).toArray();
    this.repair = new RowRepair(shape.columns(), shape.wanted(), shape.key(), decoding);
    List<String> names = shape.wantedColumns().stream().map(ReleaseColumn::name).toList();
    this.key = shape.key().map(k -> position(names, k)).orElse(-1);
    // Where there is a key, it is missing in such a line.
    this.blankLineLooksLikeRow = shape.columns().size() == 1 && shape.key().isEmpty();
  }

  /** An empty batch for this reader. */
  public Batch batch() {
    return Batch.of(shape.wantedColumns());
  }

  /** Reads rows into an emptied batch until it is full; false if there were none left. */
  public boolean fill(RowScanner rows, Batch batch, Repeats repeats, Aside aside) {
    batch.clear();
    while (!batch.full()) {
      if (!blankLineLooksLikeRow) {
        rows.rows(shape.columns().size(), batch.room(), block);
      }
      if (block.rows() > 0) {
        read(rows, batch, repeats, aside);
      } else if (rows.next()) {
        repaired(rows.offset(), rows.line(), batch, repeats, aside);
        lines++;
      } else {
        break;
      }
    }
    return batch.rows() > 0;
  }

  /** Lines read so far. */
  public long lines() {
    return lines;
  }

  /** How often each issue was met in rows that were kept, as stored: {@code issue:COLUMN}. */
  public Map<String, Long> issues() {
    return issues;
  }

  /** How many lines were kept aside, by reason. */
  public Map<String, Long> reasons() {
    return reasons;
  }

  /** Reads a block column by column, then goes over its rows in file order. */
  private void read(RowScanner rows, Batch batch, Repeats repeats, Aside aside) {
    int first = batch.rows();
    for (int i = 0; i < fields.length; i++) {
      batch.column(i).read(block, fields[i], first);
    }
    for (int i = 0; i < block.rows(); i++) {
      long offset = rows.offset(block, i);
      if (block.isUnsound(i) || (key >= 0 && batch.column(key).missing(first + i))) {
        repaired(offset, rows.line(block, i, shape.columns().size()), batch, repeats, aside);
      } else if (key >= 0 && repeats.repeated(key(batch, first + i), offset)) {
        aside(offset, rows.line(block, i, shape.columns().size()), aside, TypedRow.DUPLICATE_KEY);
      } else if (sieve.keeps(batch, first + i)) {
        // Rows before this one may have been left out.
        batch.move(first + i, batch.rows());
        batch.end(offset, List.of());
      }
      lines++;
    }
  }

  private void repaired(long offset, byte[] line, Batch batch, Repeats repeats, Aside aside) {
    TypedRow row = repair.read(line);
    if (row.quarantined().isPresent()) {
      aside(offset, line, aside, row.quarantined().get());
      return;
    }
    for (int i = 0; i < fields.length; i++) {
      batch.column(i).set(batch.rows(), row.values().get(i));
    }
    if (key >= 0 && repeats.repeated(key(batch, batch.rows()), offset)) {
      aside(offset, line, aside, TypedRow.DUPLICATE_KEY);
    } else if (sieve.keeps(batch, batch.rows())) {
      row.issues().forEach(issue -> issues.merge(issue, 1L, Long::sum));
      batch.end(offset, row.issues());
    }
  }

  private void aside(long offset, byte[] line, Aside aside, String reason) {
    reasons.merge(reason, 1L, Long::sum);
    aside.keep(offset, lines, reason, line);
  }

  private long key(Batch batch, int row) {
    return ((IntegerBuffer) batch.column(key)).number(row);
  }

  private static int position(List<String> names, String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("The key " + name + " must be among the columns asked for");
  }
}
