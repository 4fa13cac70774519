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
import org.asylumrates.language.Words;
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
    Words words = edition.words();
    return new Section(
        "revisions",
        words.say("gate.revisions.title"),
        List.of(words.say("gate.revisions.says")),
        List.of(GatePage.whole(words, GateTables.REVISIONS)),
        figures,
        revised.isEmpty() ? List.of() : List.of(table(words, revised)));
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
    Words words = edition.words();
    Rule rule = edition.primary();
    Frame frame =
        new Frame(
            words,
            "gate-revisions",
            headline(words, rows),
            words.say("gate.revisions.chart.subtitle", edition.names().definitionTitle(rule)),
            edition.source(rule),
            alt(words, rows));
    long fewest = edition.study().thresholds().rate();
    return new DumbbellChart(
        frame,
        new DumbbellChart.Sides(
            words.say("gate.revisions.old"),
            words.day(gate.record().oldDate()),
            words.say("gate.revisions.new"),
            words.day(gate.record().newDate()),
            DumbbellChart.Digits.ONE,
            "earlier_release",
            "this_release"),
        rows.stream()
            .map(
                row ->
                    new DumbbellChart.Row(
                        year(words, row),
                        estimate(row, "old", fewest),
                        estimate(row, "new", fewest)))
            .toList(),
        List.of());
  }

  private static String year(Words words, CsvRow row) {
    String year = "FY" + row.text("fiscal_year");
    return new Names(words).fiscalYear(year, year);
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

  private static String headline(Words words, List<CsvRow> rows) {
    long revised = rows.stream().filter(row -> size(row) > 0).count();
    return revised == 0
        ? words.say("gate.revisions.chart.none")
        : words.many("gate.revisions.chart.title", rows.size(), words.count(revised));
  }

  private static String alt(Words words, List<CsvRow> rows) {
    CsvRow most = rows.stream().max(Comparator.comparingDouble(GateRevisions::size)).orElseThrow();
    return words.many(
        "gate.revisions.chart.alt",
        rows.size(),
        words.say("fiscal-year.within", most.text("fiscal_year")),
        words.points(most.number("difference").orElse(0)));
  }

  private static double size(CsvRow row) {
    return Math.abs(row.number("difference").orElse(0));
  }

  private static DataTable table(Words words, List<CsvRow> rows) {
    List<Column> columns =
        new ArrayList<>(
            Cells.text(words.say("column.fiscal-year"), words.say("column.definition")));
    for (String number :
        List.of(
            words.say("gate.revisions.decisions.old"),
            words.say("gate.revisions.decisions.new"),
            words.say("gate.revisions.rate.old"),
            words.say("gate.revisions.rate.new"),
            words.say("gate.revisions.difference"))) {
      columns.add(new Column(number, Kind.NUMBER));
    }
    return new DataTable(
        "revisions",
        words.say("gate.revisions.caption"),
        words.say("gate.revisions.filter"),
        Order.SORTABLE,
        columns,
        rows.stream().map(row -> cells(words, row)).toList());
  }

  private static List<Cell> cells(Words words, CsvRow row) {
    String definition = row.text("definition");
    String title = Definition.byId(definition).map(Definition::title).orElse(definition);
    return List.of(
        Cell.of(year(words, row)),
        Cell.of(words.named("definition.title", definition, title)),
        Cells.count(words, row.count("old_decisions").orElse(0)),
        Cells.count(words, row.count("new_decisions").orElse(0)),
        rate(words, row.number("old_rate")),
        rate(words, row.number("new_rate")),
        revision(words, row.number("difference")));
  }

  private static Cell rate(Words words, OptionalDouble rate) {
    return rate.isPresent()
        ? Cell.of(words.exactPercent(rate.getAsDouble()), "", rate.getAsDouble())
        : Cells.missing(words.say("missing.no-decisions"));
  }

  private static Cell revision(Words words, OptionalDouble difference) {
    return difference.isPresent()
        ? Cell.of(words.exactPoints(difference.getAsDouble()), "", difference.getAsDouble())
        : Cells.missing("");
  }
}
