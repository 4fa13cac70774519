package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.DumbbellChart;
import org.asylumrates.charts.Estimate;
import org.asylumrates.charts.Frame;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.GateTables;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Section;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;

/** How each fiscal year's decisions and grant rate were revised. */
final class GateRevisions {
  private GateRevisions() {}

  static Section section(Edition edition, GateResult gate) {
    List<CsvRow> rows = gate.rows(GateTables.REVISIONS);
    List<Figure> figures = new ArrayList<>();
    List<CsvRow> primary =
        rows.stream()
            .filter(row -> row.text("definition").equals(edition.primary().id()))
            .filter(row -> isEnough(edition, row))
            .toList();
    if (!primary.isEmpty()) {
      figures.add(edition.charts().print(chart(edition, gate, primary)));
    }
    List<CsvRow> revised = rows.stream().filter(GateRevisions::isRevised).toList();
    return new Section(
        "revisions",
        "Revised rates",
        List.of(
            "The same fiscal years, counted from the earlier release and from this one. Years that"
                + " were over should hardly move; the last one grows."),
        List.of(GatePage.whole(GateTables.REVISIONS)),
        figures,
        revised.isEmpty() ? List.of() : List.of(table(revised)));
  }

  /** As for every rate that is shown. */
  private static boolean isEnough(Edition edition, CsvRow row) {
    long fewest = edition.study().thresholds().rate();
    return row.count("old_decisions").orElse(0) >= fewest
        || row.count("new_decisions").orElse(0) >= fewest;
  }

  private static boolean isRevised(CsvRow row) {
    return !row.count("old_decisions").equals(row.count("new_decisions"))
        || !row.count("old_granted").equals(row.count("new_granted"));
  }

  private static Chart chart(Edition edition, GateResult gate, List<CsvRow> rows) {
    Rule rule = edition.primary();
    Frame frame =
        new Frame(
            "gate-revisions",
            headline(rows),
            "Share of asylum decisions granted, %%, with 95%% intervals, by fiscal year of the decision; United States; definition: %s"
                .formatted(rule.title()),
            edition.source(rule),
            "Two dots a row, by the earlier and by this release, for %s. %s. The data table below lists all."
                .formatted(English.many(rows.size(), "fiscal year", "fiscal years"), most(rows)));
    long fewest = edition.study().thresholds().rate();
    return new DumbbellChart(
        frame,
        new DumbbellChart.Sides(
            "Earlier release",
            English.day(gate.record().oldDate()),
            "This release",
            English.day(gate.record().newDate()),
            DumbbellChart.Digits.ONE,
            "earlier_release",
            "this_release"),
        rows.stream()
            .map(
                row ->
                    new DumbbellChart.Row(
                        "FY" + row.text("fiscal_year"),
                        estimate(row, "old", fewest),
                        estimate(row, "new", fewest)))
            .toList(),
        List.of());
  }

  private static Optional<Estimate> estimate(CsvRow row, String side, long fewest) {
    long decisions = row.count(side + "_decisions").orElse(0);
    if (decisions < fewest) {
      return Optional.empty();
    }
    long granted = row.count(side + "_granted").orElse(0);
    Interval interval = Proportion.wilson(granted, decisions);
    return Optional.of(
        new Estimate((double) granted / decisions, interval.low(), interval.high(), decisions));
  }

  private static String headline(List<CsvRow> rows) {
    long revised = rows.stream().filter(row -> size(row) > 0).count();
    return revised == 0
        ? "No fiscal year's grant rate was revised"
        : "Grant rates of %d of %s were revised"
            .formatted(revised, English.many(rows.size(), "fiscal year", "fiscal years"));
  }

  private static String most(List<CsvRow> rows) {
    CsvRow row = rows.stream().max(Comparator.comparingDouble(GateRevisions::size)).orElseThrow();
    return "The largest revision is that of FY%s, by %s percentage points"
        .formatted(row.text("fiscal_year"), English.points(row.number("difference").orElse(0)));
  }

  private static double size(CsvRow row) {
    return Math.abs(row.number("difference").orElse(0));
  }

  private static DataTable table(List<CsvRow> rows) {
    List<Column> columns =
        List.of(
            new Column("Fiscal year", Kind.TEXT),
            new Column("Definition", Kind.TEXT),
            new Column("Decisions, earlier", Kind.NUMBER),
            new Column("Decisions, now", Kind.NUMBER),
            new Column("Rate, earlier", Kind.NUMBER),
            new Column("Rate, now", Kind.NUMBER),
            new Column("Revision in points", Kind.NUMBER));
    return new DataTable(
        "revisions",
        "Fiscal years that were revised, by both releases",
        "Filter by year or definition",
        Order.SORTABLE,
        columns,
        rows.stream().map(GateRevisions::cells).toList());
  }

  private static List<Cell> cells(CsvRow row) {
    String definition = row.text("definition");
    return List.of(
        Cell.of("FY" + row.text("fiscal_year")),
        Cell.of(Definition.byId(definition).map(Definition::title).orElse(definition)),
        Cells.count(row.count("old_decisions").orElse(0)),
        Cells.count(row.count("new_decisions").orElse(0)),
        rate(row.number("old_rate")),
        rate(row.number("new_rate")),
        revision(row.number("difference")));
  }

  private static Cell rate(OptionalDouble rate) {
    return rate.isPresent()
        ? Cell.of(English.exactPercent(rate.getAsDouble()), "", rate.getAsDouble())
        : Cell.of("no decisions", "", -1);
  }

  private static Cell revision(OptionalDouble difference) {
    return difference.isPresent()
        ? Cell.of(English.exactPoints(difference.getAsDouble()), "", difference.getAsDouble())
        : Cell.of("", "", 0);
  }
}
