package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  private static final double NONE = -1;

  private GateRows() {}

  static Section removed(GateResult gate) {
    List<CsvRow> rows =
        gate.rows(GateTables.REMOVED).stream()
            .sorted((a, b) -> Long.compare(n(b, "applications"), n(a, "applications")))
            .toList();
    List<Column> columns =
        new ArrayList<>(Cells.text("Applied for", "Decision", "Fiscal year", "Court"));
    columns.add(new Column("Applications", Kind.NUMBER));
    return section(
        "removed",
        "Applications that vanished",
        "By what was asked (ASYL is asylum), how it was decided, and the fiscal year and court of"
            + " the proceeding. Losses that fall on grants or denials alone would move a rate."
            + first(rows.size()),
        "No application of the earlier release is missing.",
        new DataTable(
            "removed",
            "Applications of the earlier release that this one does not hold",
            "Filter by court, year or code",
            Order.SORTABLE,
            columns,
            shown(rows)
                .map(
                    row ->
                        List.of(
                            Cell.of(row.text("appl_code")),
                            Cell.of(row.text("appl_dec")),
                            Cell.of(row.text("fiscal_year")),
                            Cell.of(row.text("court_code")),
                            Cells.count(n(row, "applications"))))
                .toList()),
        GatePage.whole(GateTables.REMOVED));
  }

  /**
   * Rows are counted by what happened to them; the download lists each by its key, up to a limit.
   */
  static Section changes(GateResult gate) {
    Map<String, Long> counts = new TreeMap<>(gate.record().changes());
    return section(
        "changes",
        "Decisions, dates and judges that changed",
        "Rows that both releases hold, changed in a way that bears on a rate. A date crosses when it"
            + " moves over 11 June 2018, the day of Matter of A-B-. Judges are counted for"
            + " proceedings that were completed already.",
        "No decision, date across the ruling or judge of a completed proceeding changed.",
        new DataTable(
            "changes",
            "Rows that changed in a way that bears on a rate",
            "",
            Order.FIXED,
            List.of(new Column("What changed", Kind.TEXT), new Column("Rows", Kind.NUMBER)),
            counts.entrySet().stream()
                .map(e -> List.of(Cell.of(happened(e.getKey())), Cells.count(e.getValue())))
                .toList()),
        "Each by its key: %s in the downloads, at most %s rows of a table."
            .formatted(CsvFile.name(GateTables.CHANGES), English.count(GateTables.MOST_CHANGES)));
  }

  private static String happened(String change) {
    return switch (change) {
      case "grant-to-denial" -> "Applications that turned from grant to denial";
      case "denial-to-grant" -> "Applications that turned from denial to grant";
      case "date-to-after" -> "Completion dates that moved to 11 June 2018 or later";
      case "date-to-before" -> "Completion dates that moved to before 11 June 2018";
      case "judge" -> "Completed proceedings with another judge";
      default -> change;
    };
  }

  static Section columns(GateResult gate) {
    List<CsvRow> rows =
        gate.rows(GateTables.COLUMNS).stream()
            .filter(row -> n(row, "changed") > 0 || !row.text("held").equals("both"))
            .toList();
    List<Column> columns = new ArrayList<>(Cells.text("Table", "Column", "Held by"));
    for (String number :
        List.of(
            "Keys changed",
            "Blank, earlier",
            "Blank, now",
            "Longest, earlier",
            "Longest, now",
            "Unknown codes, earlier",
            "Unknown codes, now")) {
      columns.add(new Column(number, Kind.NUMBER));
    }
    return section(
        "columns",
        "Columns that changed",
        "Columns with another value in some row, and those that only one release has. What is not"
            + " stored is not compared, and blank here. Codes are"
            + " unknown when the release's own lookup does not hold them.",
        "No stored column changed, and both releases have the same columns.",
        new DataTable(
            "columns",
            "Columns that changed, came or went",
            "",
            Order.SORTABLE,
            columns,
            rows.stream().map(GateRows::column).toList()),
        GatePage.whole(GateTables.COLUMNS));
  }

  private static List<Cell> column(CsvRow row) {
    return List.of(
        Cell.of(row.text("table")),
        Cell.of(row.text("column")),
        Cell.of(
            switch (row.text("held")) {
              case "old" -> "the earlier only";
              case "new" -> "this one only";
              default -> "both";
            }),
        Cells.count(n(row, "changed")),
        share(row.number("old_nulls")),
        share(row.number("new_nulls")),
        number(row.count("old_longest")),
        number(row.count("new_longest")),
        share(row.number("old_unknown")),
        share(row.number("new_unknown")));
  }

  static Section quality(GateResult gate) {
    List<Column> columns = new ArrayList<>(Cells.text("Table", "What was met", "Column"));
    columns.add(new Column("Rows, earlier", Kind.NUMBER));
    columns.add(new Column("Rows, now", Kind.NUMBER));
    return section(
        "reading",
        "What reading met",
        "Lines, rows, repairs and doubts that were counted while the releases were read, where the"
            + " two differ.",
        "Reading met the same numbers in both releases.",
        new DataTable(
            "reading",
            "What was met in other numbers than before",
            "",
            Order.SORTABLE,
            columns,
            gate.rows(GateTables.QUALITY).stream()
                .map(
                    row ->
                        List.of(
                            Cell.of(row.text("table")),
                            Cell.of(row.text("item")),
                            Cell.of(row.text("column")),
                            Cells.count(n(row, "old_rows")),
                            Cells.count(n(row, "new_rows"))))
                .toList()),
        GatePage.whole(GateTables.QUALITY));
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

  private static String first(int rows) {
    return rows > MOST_SHOWN
        ? " The first %d of %s rows.".formatted(MOST_SHOWN, English.count(rows))
        : "";
  }

  private static Cell share(OptionalDouble share) {
    return share.isPresent()
        ? Cell.of(English.exactPercent(share.getAsDouble()), "", share.getAsDouble())
        : Cell.of("", "", NONE);
  }

  private static Cell number(OptionalLong number) {
    return number.isPresent() ? Cells.count(number.getAsLong()) : Cell.of("", "", NONE);
  }

  private static long n(CsvRow row, String column) {
    return row.count(column).orElse(0);
  }
}
