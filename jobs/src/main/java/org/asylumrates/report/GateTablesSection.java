package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.LossGainChart;
import org.asylumrates.language.Words;
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
    Words words = edition.words();
    return new Section(
        "tables",
        words.say("gate.tables.title"),
        List.of(words.say("gate.tables.says")),
        List.of(GatePage.whole(words, GateTables.TABLES)),
        figures,
        rows.isEmpty() ? List.of() : List.of(table(words, rows)));
  }

  private static Chart chart(Edition edition, GateResult gate, List<CsvRow> rows) {
    Words words = edition.words();
    List<LossGainChart.Row> bars =
        rows.stream()
            .map(
                row ->
                    new LossGainChart.Row(
                        TableNames.of(words, row.text("table")), n(row, "removed"), come(row)))
            .toList();
    Frame frame =
        new Frame(
            words,
            "gate-tables",
            headline(words, bars),
            words.say(
                "gate.tables.chart.subtitle",
                words.day(gate.record().newDate()),
                words.day(gate.record().oldDate())),
            edition.source(edition.primary()),
            String.join(" ", bars.stream().map(bar -> said(words, bar)).toList()));
    return new LossGainChart(
        frame,
        new LossGainChart.Names(
            words.say("gate.tables.removed"), words.say("gate.tables.added-or-back")),
        bars);
  }

  private static String headline(Words words, List<LossGainChart.Row> bars) {
    long lost = bars.stream().mapToLong(LossGainChart.Row::lost).sum();
    long gained = bars.stream().mapToLong(LossGainChart.Row::gained).sum();
    if (lost + gained == 0) {
      return words.say("gate.tables.chart.none");
    }
    return words.say(
        "gate.tables.chart.title",
        words.many("count.rows", lost),
        words.many("count.rows", gained));
  }

  private static String said(Words words, LossGainChart.Row bar) {
    return words.say(
        "gate.tables.chart.alt", bar.label(), words.count(bar.lost()), words.count(bar.gained()));
  }

  private static long come(CsvRow row) {
    return n(row, "added") + n(row, "restored");
  }

  private static long n(CsvRow row, String column) {
    return row.count(column).orElse(0);
  }

  private static DataTable table(Words words, List<CsvRow> rows) {
    List<Column> columns = new ArrayList<>(Cells.text(words.say("column.table")));
    for (String count :
        List.of(
            words.say("column.rows.old"),
            words.say("column.rows.new"),
            words.say("gate.tables.added"),
            words.say("gate.tables.restored"),
            words.say("gate.tables.removed"),
            words.say("gate.tables.kept-aside"),
            words.say("gate.tables.changed"))) {
      columns.add(new Column(count, Kind.NUMBER));
    }
    return new DataTable(
        "tables",
        words.say("gate.tables.caption"),
        "",
        Order.FIXED,
        columns,
        rows.stream().map(row -> cells(words, row)).toList());
  }

  private static List<Cell> cells(Words words, CsvRow row) {
    String table = row.text("table");
    return List.of(
        new Cell(TableNames.of(words, table), TableNames.isLarge(table) ? table : "", ""),
        rows(words, row.count("old_rows")),
        rows(words, row.count("new_rows")),
        Cells.count(words, n(row, "added")),
        Cells.count(words, n(row, "restored")),
        Cells.count(words, n(row, "removed")),
        Cells.count(words, n(row, "kept_aside")),
        Cells.count(words, n(row, "changed")));
  }

  private static Cell rows(Words words, OptionalLong rows) {
    return rows.isPresent()
        ? Cells.count(words, rows.getAsLong())
        : Cell.of(words.say("gate.tables.absent"), "", -1);
  }
}
