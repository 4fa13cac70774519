package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.asylumrates.model.GateTables;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Section;

/** The tables of a comparison as readers see them; the downloads hold every row. */
final class GateRows {
  /** A page of more rows than this is no page. */
  private static final int MOST_SHOWN = 300;

  private GateRows() {}

  static Section removed(Words words, GateResult gate) {
    List<CsvRow> rows =
        gate.rows(GateTables.REMOVED).stream()
            .sorted((a, b) -> Long.compare(n(b, "applications"), n(a, "applications")))
            .toList();
    List<Column> columns =
        new ArrayList<>(
            Cells.text(
                words.say("gate.removed.applied-for"),
                words.say("gate.removed.decision"),
                words.say("column.fiscal-year"),
                words.say("gate.removed.court")));
    columns.add(new Column(words.say("gate.removed.applications"), Kind.NUMBER));
    return section(
        "removed",
        words.say("gate.removed.title"),
        rows.size() > MOST_SHOWN
            ? words.say("gate.removed.says") + " " + first(words, rows.size())
            : words.say("gate.removed.says"),
        words.say("gate.removed.none"),
        new DataTable(
            "removed",
            words.say("gate.removed.caption"),
            words.say("gate.removed.filter"),
            Order.SORTABLE,
            columns,
            shown(rows)
                .map(
                    row ->
                        List.of(
                            Cell.of(row.text("appl_code")),
                            Cell.of(row.text("appl_dec")),
                            Cell.of(year(words, row.text("fiscal_year"))),
                            Cell.of(row.text("court_code")),
                            Cells.count(words, n(row, "applications"))))
                .toList()),
        GatePage.whole(words, GateTables.REMOVED));
  }

  private static String year(Words words, String year) {
    return new Names(words).fiscalYear(year, year);
  }

  /**
   * Rows are counted by what happened to them; the download lists each by its key, up to a limit.
   */
  static Section changes(Words words, GateResult gate) {
    Map<String, Long> counts = new TreeMap<>(gate.record().changes());
    return section(
        "changes",
        words.say("gate.changes.title"),
        words.say("gate.changes.says"),
        words.say("gate.changes.none"),
        new DataTable(
            "changes",
            words.say("gate.changes.caption"),
            "",
            Order.FIXED,
            List.of(
                new Column(words.say("gate.changes.what"), Kind.TEXT),
                new Column(words.say("column.rows"), Kind.NUMBER)),
            counts.entrySet().stream()
                .map(
                    e ->
                        List.of(
                            Cell.of(happened(words, e.getKey())), Cells.count(words, e.getValue())))
                .toList()),
        words.say(
            "gate.changes.whole",
            CsvFile.name(GateTables.CHANGES),
            words.count(GateTables.MOST_CHANGES)));
  }

  private static String happened(Words words, String change) {
    return words.find("gate.changes.happened", change).orElse(change);
  }

  static Section columns(Words words, GateResult gate) {
    List<CsvRow> rows =
        gate.rows(GateTables.COLUMNS).stream()
            .filter(row -> n(row, "changed") > 0 || !row.text("held").equals("both"))
            .toList();
    return section(
        "columns",
        words.say("gate.columns.title"),
        words.say("gate.columns.says"),
        words.say("gate.columns.none"),
        new DataTable(
            "columns",
            words.say("gate.columns.caption"),
            "",
            Order.SORTABLE,
            columns(words),
            rows.stream().map(row -> column(words, row)).toList()),
        GatePage.whole(words, GateTables.COLUMNS));
  }

  private static List<Column> columns(Words words) {
    List<Column> columns =
        new ArrayList<>(
            Cells.text(
                words.say("column.table"),
                words.say("column.column"),
                words.say("gate.columns.held")));
    for (String number :
        List.of(
            words.say("gate.columns.changed"),
            words.say("gate.columns.nulls.old"),
            words.say("gate.columns.nulls.new"),
            words.say("gate.columns.longest.old"),
            words.say("gate.columns.longest.new"),
            words.say("gate.columns.unknown.old"),
            words.say("gate.columns.unknown.new"))) {
      columns.add(new Column(number, Kind.NUMBER));
    }
    return columns;
  }

  private static List<Cell> column(Words words, CsvRow row) {
    return List.of(
        Cell.of(row.text("table")),
        Cell.of(row.text("column")),
        Cell.of(words.of("gate.columns.held-by", row.text("held"))),
        Cells.count(words, n(row, "changed")),
        share(words, row.number("old_nulls")),
        share(words, row.number("new_nulls")),
        number(words, row.count("old_longest")),
        number(words, row.count("new_longest")),
        share(words, row.number("old_unknown")),
        share(words, row.number("new_unknown")));
  }

  static Section quality(Words words, GateResult gate) {
    List<Column> columns = new ArrayList<>(QualityItems.columns(words));
    columns.add(new Column(words.say("column.rows.old"), Kind.NUMBER));
    columns.add(new Column(words.say("column.rows.new"), Kind.NUMBER));
    return section(
        "reading",
        words.say("gate.reading.title"),
        words.say("gate.reading.says"),
        words.say("gate.reading.none"),
        new DataTable(
            "reading",
            words.say("gate.reading.caption"),
            "",
            Order.SORTABLE,
            columns,
            gate.rows(GateTables.QUALITY).stream().map(row -> met(words, row)).toList()),
        GatePage.whole(words, GateTables.QUALITY));
  }

  private static List<Cell> met(Words words, CsvRow row) {
    List<Cell> cells = new ArrayList<>(QualityItems.cells(words, row));
    cells.add(Cells.count(words, n(row, "old_rows")));
    cells.add(Cells.count(words, n(row, "new_rows")));
    return cells;
  }

  /** A section with its table, or with the words that there is nothing to show. */
  static Section section(
      String id, String title, String says, String none, DataTable table, String terms) {
    return table.rows().isEmpty()
        ? Section.ofText(id, title, List.of(none))
        : new Section(id, title, List.of(says), List.of(terms), List.of(), List.of(table));
  }

  private static Stream<CsvRow> shown(List<CsvRow> rows) {
    return rows.stream().limit(MOST_SHOWN);
  }

  private static String first(Words words, int rows) {
    return words.say("gate.removed.first", words.count(MOST_SHOWN), words.count(rows));
  }

  private static Cell share(Words words, OptionalDouble share) {
    return share.isPresent()
        ? Cell.of(words.exactPercent(share.getAsDouble()), "", share.getAsDouble())
        : Cells.missing("");
  }

  private static Cell number(Words words, OptionalLong number) {
    return number.isPresent() ? Cells.count(words, number.getAsLong()) : Cells.missing("");
  }

  private static long n(CsvRow row, String column) {
    return row.count(column).orElse(0);
  }
}
