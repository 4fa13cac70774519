package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Section;

/** A breakdown as a section: why one would want it, under which terms, a chart and a table. */
final class BreakdownSection {
  private BreakdownSection() {}

  /** The section; where no rule has any row it says so. */
  static Section of(Edition edition, Breakdown breakdown) {
    return edition
        .comparisons()
        .ruleFor(breakdown)
        .map(rule -> of(edition, breakdown, rule))
        .orElseGet(() -> absent(breakdown));
  }

  private static Section of(Edition edition, Breakdown breakdown, Rule rule) {
    List<Comparison> rows = edition.comparisons().of(rule, breakdown);
    List<Period> periods = edition.comparisons().periods(rule, breakdown);
    List<Comparison> charted = BreakdownStyle.chartOrder(breakdown, rows);
    List<Figure> figures = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(breakdown.why());
    if (BreakdownStyle.hasChart(breakdown) && periods.size() == 2 && !charted.isEmpty()) {
      figures.add(edition.charts().print(ComparisonChart.of(edition, breakdown, rule, charted)));
      if (rows.size() > charted.size()) {
        paragraphs.add(
            "The chart shows the %s with most decisions among those with a rate; the table shows all %d."
                .formatted(BreakdownStyle.noun(breakdown), rows.size()));
      }
    }
    return new Section(
        breakdown.id(),
        breakdown.title(),
        paragraphs,
        List.of(Sentences.terms(rule, periods, edition.study().thresholds().rate())),
        figures,
        List.of(table(breakdown, rule, rows, periods)));
  }

  private static DataTable table(
      Breakdown breakdown, Rule rule, List<Comparison> rows, List<Period> periods) {
    return BreakdownTable.of(
        breakdown.id(),
        breakdown.title(),
        "Decisions and asylum grant rate by %s, %s, with 95%% intervals"
            .formatted(breakdown.title().toLowerCase(Locale.ROOT), rule.title()),
        BreakdownStyle.tableOrder(breakdown, rows),
        periods);
  }

  private static Section absent(Breakdown breakdown) {
    return Section.ofText(
        breakdown.id(),
        breakdown.title(),
        List.of(
            "This edition has no figures for this breakdown: the tables it was made from hold none."));
  }
}
