package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;
import org.asylumrates.model.Study.Thresholds;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** Judges with enough decisions: how far rates lie apart, and a table to look one up, by name. */
final class JudgesPage {
  private JudgesPage() {}

  static Page view(Edition edition) {
    Rule rule = edition.comparisons().ruleFor(Breakdown.JUDGE).orElseThrow();
    List<Period> periods = edition.comparisons().periods(rule, Breakdown.JUDGE);
    List<Comparison> all = edition.comparisons().of(rule, Breakdown.JUDGE);
    List<Comparison> judges = enough(all, periods, edition.study().thresholds());
    List<String> terms = terms(edition, rule, periods, all.size(), judges.size());
    if (judges.isEmpty()) {
      List<String> words = new ArrayList<>(terms);
      words.add("No judge has that many: too few decisions.");
      return Catalogue.JUDGES.page(
          edition, List.of(Section.ofText("judges", "Judges with enough decisions", words)));
    }
    return Catalogue.JUDGES.page(
        edition,
        List.of(
            funnels(edition, rule, periods, judges),
            Section.ofTable(
                "judge", "Look up a judge", terms, JudgeTable.of(edition, rule, judges, periods))));
  }

  /** Judges who reach the study's thresholds in every period that there is, by name. */
  static List<Comparison> enough(
      List<Comparison> all, List<Period> periods, Thresholds thresholds) {
    return all.stream()
        .filter(judge -> !judge.isUnknown())
        .filter(judge -> judge.decisions() >= thresholds.judgeTotal())
        .filter(
            judge ->
                periods.stream()
                    .allMatch(period -> judge.decisionsIn(period) >= thresholds.judgePeriod()))
        .sorted(
            Comparator.comparing((Comparison judge) -> judge.name().toUpperCase(Locale.ROOT))
                .thenComparing(Comparison::key))
        .toList();
  }

  private static List<String> terms(
      Edition edition, Rule rule, List<Period> periods, int all, int shown) {
    Thresholds thresholds = edition.study().thresholds();
    return List.of(
        Sentences.terms(edition.words(), rule, periods, thresholds.rate()),
        "Shown are the judges with at least %s in all and %s in each period: %s of %s. Judges stand in alphabetical order."
            .formatted(
                English.decisions(thresholds.judgeTotal()),
                English.count(thresholds.judgePeriod()),
                English.count(shown),
                English.count(all)));
  }

  private static Section funnels(
      Edition edition, Rule rule, List<Period> periods, List<Comparison> judges) {
    List<Figure> figures = new ArrayList<>();
    for (Period period : periods) {
      Optional<Rate> whole =
          edition.comparisons().whole(rule).flatMap(national -> national.side(period));
      whole
          .flatMap(national -> JudgeFunnel.of(edition, rule, period, national, judges))
          .map(edition.charts()::print)
          .ifPresent(figures::add);
    }
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "Each dot is one judge: to the right those with more decisions, upward those with a higher"
            + " grant rate. The lines show how far from the national rate a judge's rate may lie by"
            + " the luck of the draw, given how much judges differ anyway. A judge's rate depends on"
            + " the cases assigned: on nationality, on who has a lawyer and on who is detained.");
    if (figures.isEmpty()) {
      paragraphs.add("There is no chart: these tables hold no national rate to compare with.");
    }
    return new Section(
        "funnel", "Judges beside the national rate", paragraphs, List.of(), figures, List.of());
  }
}
