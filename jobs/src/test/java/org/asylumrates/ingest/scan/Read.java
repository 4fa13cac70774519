package org.asylumrates.ingest.scan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asylumrates.columns.Batch;
import org.asylumrates.columns.CodeBuffer;
import org.asylumrates.columns.ColumnBuffer;
import org.asylumrates.columns.DayBuffer;
import org.asylumrates.columns.DecimalBuffer;
import org.asylumrates.columns.FlagBuffer;
import org.asylumrates.columns.IntegerBuffer;
import org.asylumrates.columns.TextBuffer;
import org.asylumrates.repair.Decoding;
import org.asylumrates.repair.RowRepair;
import org.asylumrates.repair.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * What reading some lines gave.
 *
 * @param rows those that were kept
 * @param aside those that were not
 */
record Read(
    List<Row> rows,
    List<Line> aside,
    Map<String, Long> issues,
    Map<String, Long> reasons,
    long lines) {

  Read() {
    this(new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), 0);
  }

  /** A row that was kept. */
  record Row(long offset, List<@Nullable Object> values, List<String> issues) {}

  /** A line that was not. */
  record Line(long offset, long number, String reason, String text) {}

  /** Which rows are asked for, told by their values. */
  interface Asked {
    boolean keeps(List<@Nullable Object> values);
  }

  /** By the reader, whose batches are emptied and filled again. */
  static Read by(RowReader reader, RowScanner scanner, Set<Long> keys) {
    Read read = new Read();
    Batch batch = reader.batch();
    Aside aside =
        (offset, number, reason, line) ->
            read.aside.add(new Line(offset, number, reason, text(line)));
    while (reader.fill(scanner, batch, (key, offset) -> !keys.add(key), aside)) {
      for (int row = 0; row < batch.rows(); row++) {
        read.rows.add(new Row(batch.offset(row), values(batch, row), batch.issues(row)));
      }
    }
    return new Read(read.rows, read.aside, reader.issues(), reader.reasons(), reader.lines());
  }

  /** By what repair says of each line by itself. */
  static Read line(
      List<PlainLines.Line> lines,
      RowReader.Shape shape,
      Decoding decoding,
      Asked asked,
      Set<Long> keys) {
    RowRepair repair = new RowRepair(shape.columns(), shape.wanted(), shape.key(), decoding);
    List<String> names = shape.wantedColumns().stream().map(c -> c.name()).toList();
    int key = shape.key().map(names::indexOf).orElse(-1);
    Read read = new Read();
    for (int number = 0; number < lines.size(); number++) {
      PlainLines.Line line = lines.get(number);
      TypedRow row = repair.read(line.bytes());
      String reason = row.quarantined().orElse("");
      if (reason.isEmpty() && key >= 0 && !keys.add((Long) row.values().get(key))) {
        reason = TypedRow.DUPLICATE_KEY;
      }
      if (!reason.isEmpty()) {
        read.aside.add(new Line(line.offset(), number, reason, line.text()));
        read.reasons.merge(reason, 1L, Long::sum);
      } else if (asked.keeps(row.values())) {
        read.rows.add(new Row(line.offset(), row.values(), row.issues()));
        row.issues().forEach(issue -> read.issues.merge(issue, 1L, Long::sum));
      }
    }
    return new Read(read.rows, read.aside, read.issues, read.reasons, lines.size());
  }

  static List<@Nullable Object> values(Batch batch, int row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (ColumnBuffer column : batch.columns()) {
      values.add(column.missing(row) ? null : value(column, row));
    }
    return values;
  }

  private static Object value(ColumnBuffer column, int row) {
    if (column instanceof IntegerBuffer numbers) {
      return numbers.number(row);
    }
    if (column instanceof DayBuffer days) {
      return LocalDate.ofEpochDay(days.day(row));
    }
    if (column instanceof DecimalBuffer amounts) {
      return amounts.amount(row);
    }
    if (column instanceof FlagBuffer flags) {
      return flags.yes(row);
    }
    return column instanceof CodeBuffer codes
        ? codes.codes().text(codes.code(row))
        : ((TextBuffer) column).text(row);
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1);
  }

  /** No key met yet. */
  static Set<Long> noKeys() {
    return new HashSet<>();
  }
}
