package org.asylumrates.report;

import java.util.List;
import java.util.Optional;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.DumbbellChart;
import org.asylumrates.charts.Estimate;
import org.asylumrates.charts.Frame;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;

/** The national rate under each definition, before and after, as a dumbbell chart. */
final class DefinitionsChart {
  private DefinitionsChart() {}

  /** The chart of at least one rule, all of which compare the same days. */
  static Chart of(Edition edition, List<Rule> rules) {
    List<Comparison> wholes =
        rules.stream().flatMap(rule -> edition.comparisons().whole(rule).stream()).toList();
    Frame frame =
        new Frame(
            "definitions-before-after",
            Sentences.tally(wholes, "definitions").orElse("The national grant rate by definition"),
            "Share of asylum decisions granted, %, with 95% intervals, by definition; United States",
            edition.source(rules.get(0)),
            "Two dots a row, before and after, for %s. %s."
                .formatted(
                    English.many(rules.size(), "definition", "definitions"),
                    String.join("; ", rules.stream().map(rule -> listed(edition, rule)).toList())));
    return new DumbbellChart(
        frame,
        rules.get(0).beforeLabel(),
        rules.get(0).afterLabel(),
        rules.stream().map(rule -> row(edition, rule)).toList(),
        List.of());
  }

  private static DumbbellChart.Row row(Edition edition, Rule rule) {
    return new DumbbellChart.Row(
        rule.title(),
        estimate(edition, rule, Period.BEFORE),
        estimate(edition, rule, Period.AFTER));
  }

  private static String listed(Edition edition, Rule rule) {
    return "%s %s before, %s after"
        .formatted(
            rule.title(),
            percent(estimate(edition, rule, Period.BEFORE)),
            percent(estimate(edition, rule, Period.AFTER)));
  }

  private static String percent(Optional<Estimate> estimate) {
    return estimate.map(e -> English.percent(e.rate())).orElse("no rate");
  }

  private static Optional<Estimate> estimate(Edition edition, Rule rule, Period period) {
    return edition.comparisons().whole(rule).flatMap(w -> w.side(period)).flatMap(Rate::estimate);
  }
}
