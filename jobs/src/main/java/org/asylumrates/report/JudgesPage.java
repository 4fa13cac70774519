package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asylumrates.language.Words;
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
    Words words = edition.words();
    Rule rule = edition.comparisons().ruleFor(Breakdown.JUDGE).orElseThrow();
    List<Period> periods = edition.comparisons().periods(rule, Breakdown.JUDGE);
    List<Comparison> all = edition.comparisons().of(rule, Breakdown.JUDGE);
    List<Comparison> judges = enough(all, periods, edition.study().thresholds());
    List<String> terms = terms(edition, rule, periods, all.size(), judges.size());
    if (judges.isEmpty()) {
      List<String> says = new ArrayList<>(terms);
      says.add(words.say("judges.none"));
      return Catalogue.JUDGES.page(
          edition, List.of(Section.ofText("judges", words.say("judges.enough"), says)));
    }
    return Catalogue.JUDGES.page(
        edition,
        List.of(
            funnels(edition, rule, periods, judges),
            Section.ofTable(
                "judge",
                words.say("judges.look-up"),
                terms,
                JudgeTable.of(edition, rule, judges, periods))));
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
    Words words = edition.words();
    Thresholds thresholds = edition.study().thresholds();
    return List.of(
        Sentences.terms(words, rule, periods, thresholds.rate()),
        words.say(
            "judges.shown",
            words.decisions(thresholds.judgeTotal()),
            words.count(thresholds.judgePeriod()),
            words.count(shown),
            words.count(all)));
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
    paragraphs.add(edition.words().say("judges.funnel-says"));
    if (figures.isEmpty()) {
      paragraphs.add(edition.words().say("judges.no-chart"));
    }
    return new Section(
        "funnel", edition.words().say("judges.funnel"), paragraphs, List.of(), figures, List.of());
  }
}
