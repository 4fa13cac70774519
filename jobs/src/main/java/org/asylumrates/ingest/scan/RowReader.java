package org.asylumrates.ingest.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asylumrates.columns.Batch;
import org.asylumrates.columns.IntegerBuffer;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.repair.Decoding;
import org.asylumrates.repair.RowRepair;
import org.asylumrates.repair.TypedRow;

/**
 * Lines to batches of rows. A line with as many fields as its table has columns, whose asked-for
 * values are sound, is read where it stands; any other goes through {@code repair}.
 */
public final class RowReader {
  private final Shape shape;
  private final Sieve sieve;
  private final int[] fields;
  private final int key;
  private final RowRepair repair;
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
  }

  /** An empty batch for this reader. */
  public Batch batch() {
    return Batch.of(shape.wantedColumns());
  }

  /** Reads rows into an emptied batch until it is full; false if there were none left. */
  public boolean fill(RowScanner rows, Batch batch, Repeats repeats, Aside aside) {
    batch.clear();
    while (!batch.full() && rows.next()) {
      if (!plain(rows, batch) || keyMissing(batch)) {
        repaired(rows, batch, repeats, aside);
      } else {
        keep(rows, batch, repeats, aside, List.of());
      }
      lines++;
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

  private boolean plain(RowScanner rows, Batch batch) {
    if (rows.fields() != shape.columns().size() || rows.odd()) {
      return false;
    }
    byte[] bytes = rows.bytes();
    int row = batch.rows();
    for (int i = 0; i < fields.length; i++) {
      int field = fields[i];
      if (!batch.column(i).read(row, bytes, rows.start(field), rows.end(field))) {
        return false;
      }
    }
    return true;
  }

  private boolean keyMissing(Batch batch) {
    return key >= 0 && batch.column(key).missing(batch.rows());
  }

  private void repaired(RowScanner rows, Batch batch, Repeats repeats, Aside aside) {
    TypedRow row = repair.read(rows.line());
    if (row.quarantined().isPresent()) {
      aside(rows, aside, row.quarantined().get());
      return;
    }
    for (int i = 0; i < fields.length; i++) {
      batch.columns().get(i).set(batch.rows(), row.values().get(i));
    }
    keep(rows, batch, repeats, aside, row.issues());
  }

  private void keep(
      RowScanner rows, Batch batch, Repeats repeats, Aside aside, List<String> found) {
    if (key >= 0 && repeats.repeated(key(batch), rows.offset())) {
      aside(rows, aside, TypedRow.DUPLICATE_KEY);
      return;
    }
    if (!sieve.test().keeps(batch, batch.rows())) {
      return;
    }
    if (!found.isEmpty()) {
      found.forEach(issue -> issues.merge(issue, 1L, Long::sum));
    }
    batch.end(rows.offset(), found);
  }

  private void aside(RowScanner rows, Aside aside, String reason) {
    reasons.merge(reason, 1L, Long::sum);
    aside.keep(rows.offset(), lines, reason, rows.line());
  }

  private long key(Batch batch) {
    return ((IntegerBuffer) batch.column(key)).number(batch.rows());
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
