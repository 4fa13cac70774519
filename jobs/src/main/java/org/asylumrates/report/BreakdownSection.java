package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asylumrates.language.Words;
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
        .orElseGet(() -> absent(edition.words(), breakdown));
  }

  private static Section of(Edition edition, Breakdown breakdown, Rule rule) {
    Words words = edition.words();
    List<Comparison> rows = edition.comparisons().of(rule, breakdown);
    List<Period> periods = edition.comparisons().periods(rule, breakdown);
    List<Comparison> charted = BreakdownStyle.chartOrder(breakdown, rows);
    List<Figure> figures = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(edition.names().breakdownWhy(breakdown));
    if (BreakdownStyle.hasChart(breakdown) && periods.size() == 2 && !charted.isEmpty()) {
      figures.add(edition.charts().print(ComparisonChart.of(edition, breakdown, rule, charted)));
      if (rows.size() > charted.size()) {
        paragraphs.add(
            words.say(
                "breakdown.largest",
                BreakdownStyle.noun(words, breakdown),
                words.count(rows.size())));
      }
    }
    return new Section(
        breakdown.id(),
        edition.names().breakdownTitle(breakdown),
        paragraphs,
        List.of(Sentences.terms(words, rule, periods, edition.study().thresholds().rate())),
        figures,
        List.of(table(edition, breakdown, rule, rows, periods)));
  }

  private static DataTable table(
      Edition edition,
      Breakdown breakdown,
      Rule rule,
      List<Comparison> rows,
      List<Period> periods) {
    Words words = edition.words();
    String title = edition.names().breakdownTitle(breakdown);
    List<Comparison> ordered = BreakdownStyle.tableOrder(breakdown, rows);
    return BreakdownTable.of(
            words,
            breakdown.id(),
            title,
            words.say("breakdown.caption", title.toLowerCase(Locale.ROOT), rule.title()),
            ordered,
            periods)
        .linked(row -> edition.entities().page(breakdown, ordered.get(row).key()));
  }

  private static Section absent(Words words, Breakdown breakdown) {
    return Section.ofText(
        breakdown.id(),
        new Names(words).breakdownTitle(breakdown),
        List.of(words.say("breakdown.absent")));
  }
}
