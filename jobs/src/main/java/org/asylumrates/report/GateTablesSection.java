package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.LossGainChart;
import org.asylumrates.model.GateTables;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Section;

/** Which tables lost rows and which gained them. */
final class GateTablesSection {
  private GateTablesSection() {}

  static Section section(Edition edition, GateResult gate) {
    List<CsvRow> rows = gate.rows(GateTables.TABLES);
    List<CsvRow> large =
        rows.stream().filter(row -> TableNames.isLarge(row.text("table"))).toList();
    List<Figure> figures = new ArrayList<>();
    if (!large.isEmpty()) {
      figures.add(edition.charts().print(chart(edition, gate, large)));
    }
    return new Section(
        "tables",
        "Rows that came and went",
        List.of(
            "A row is known by its key. Added keys were in no release that was compared before;"
                + " restored ones had vanished and are back; of the removed ones, those kept aside"
                + " are still in the release, but cannot be read. A changed key has another value"
                + " in some column."),
        List.of(GatePage.whole(GateTables.TABLES)),
        figures,
        rows.isEmpty() ? List.of() : List.of(table(rows)));
  }

  private static Chart chart(Edition edition, GateResult gate, List<CsvRow> rows) {
    List<LossGainChart.Row> bars =
        rows.stream()
            .map(
                row ->
                    new LossGainChart.Row(
                        TableNames.of(row.text("table")), n(row, "removed"), come(row)))
            .toList();
    Frame frame =
        new Frame(
            "gate-tables",
            headline(bars),
            "Rows by their key, release of %s compared with that of %s"
                .formatted(
                    English.day(gate.record().newDate()), English.day(gate.record().oldDate())),
            edition.source(edition.primary()),
            String.join(". ", bars.stream().map(GateTablesSection::said).toList()) + ".");
    return new LossGainChart(frame, new LossGainChart.Names("Removed", "Added or back"), bars);
  }

  private static String headline(List<LossGainChart.Row> bars) {
    long lost = bars.stream().mapToLong(LossGainChart.Row::lost).sum();
    long gained = bars.stream().mapToLong(LossGainChart.Row::gained).sum();
    if (lost + gained == 0) {
      return "No row came and none went";
    }
    return "%s went, %s came"
        .formatted(English.many(lost, "row", "rows"), English.many(gained, "row", "rows"));
  }

  private static String said(LossGainChart.Row bar) {
    return "%s: %s removed, %s added or back"
        .formatted(bar.label(), English.count(bar.lost()), English.count(bar.gained()));
  }

  private static long come(CsvRow row) {
    return n(row, "added") + n(row, "restored");
  }

  private static long n(CsvRow row, String column) {
    return row.count(column).orElse(0);
  }

  private static DataTable table(List<CsvRow> rows) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Table", Kind.TEXT));
    for (String count :
        List.of(
            "Rows, earlier",
            "Rows, now",
            "Added",
            "Restored",
            "Removed",
            "of these kept aside",
            "Changed")) {
      columns.add(new Column(count, Kind.NUMBER));
    }
    return new DataTable(
        "tables",
        "Rows and keys of every table",
        "",
        Order.FIXED,
        columns,
        rows.stream().map(GateTablesSection::cells).toList());
  }

  private static List<Cell> cells(CsvRow row) {
    String table = row.text("table");
    return List.of(
        new Cell(TableNames.of(table), TableNames.isLarge(table) ? table : "", ""),
        rows(row.count("old_rows")),
        rows(row.count("new_rows")),
        Cells.count(n(row, "added")),
        Cells.count(n(row, "restored")),
        Cells.count(n(row, "removed")),
        Cells.count(n(row, "kept_aside")),
        Cells.count(n(row, "changed")));
  }

  private static Cell rows(OptionalLong rows) {
    return rows.isPresent() ? Cells.count(rows.getAsLong()) : Cell.of("absent", "", -1);
  }
}
