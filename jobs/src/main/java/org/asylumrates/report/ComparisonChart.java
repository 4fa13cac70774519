package org.asylumrates.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.DumbbellChart;
import org.asylumrates.charts.Estimate;
import org.asylumrates.charts.Frame;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;

/** Before and after, key by key, as a dumbbell chart with its words. */
final class ComparisonChart {
  /** An alternative text lists this many rows; the table beside the chart has all of them. */
  private static final int LISTED = 5;

  private ComparisonChart() {}

  /** The chart of a breakdown's rows, in the order given, of which each has a rate. */
  static Chart of(Edition edition, Breakdown breakdown, Rule rule, List<Comparison> rows) {
    Frame frame =
        new Frame(
            breakdown.id() + "-before-after",
            headline(breakdown, rows),
            "Share of asylum decisions granted, %%, with 95%% intervals, by %s; United States; definition: %s"
                .formatted(breakdown.title().toLowerCase(Locale.ROOT), rule.title()),
            edition.source(rule),
            alt(breakdown, rows));
    return new DumbbellChart(
        frame,
        rule.beforeLabel(),
        rule.afterLabel(),
        rows.stream().filter(row -> !row.isUnknown()).map(ComparisonChart::row).toList(),
        rows.stream().filter(Comparison::isUnknown).map(ComparisonChart::row).toList());
  }

  private static DumbbellChart.Row row(Comparison row) {
    return new DumbbellChart.Row(
        BreakdownTable.name(row), estimate(row, Period.BEFORE), estimate(row, Period.AFTER));
  }

  private static Optional<Estimate> estimate(Comparison row, Period period) {
    return row.side(period).flatMap(Rate::estimate);
  }

  private static String headline(Breakdown breakdown, List<Comparison> rows) {
    List<Comparison> known = rows.stream().filter(row -> !row.isUnknown()).toList();
    return Sentences.tally(known, BreakdownStyle.noun(breakdown))
        .orElse("Asylum grant rates by " + breakdown.title().toLowerCase(Locale.ROOT));
  }

  private static String alt(Breakdown breakdown, List<Comparison> rows) {
    List<Comparison> listed = rows.stream().limit(LISTED).toList();
    String more = rows.size() > LISTED ? " The data table below lists all." : "";
    return "Two dots a row, before and after, for %s. %s.%s"
        .formatted(
            English.many(rows.size(), "row", BreakdownStyle.noun(breakdown)),
            Sentences.listed(listed, List.of(Period.values())),
            more);
  }
}
