package org.asylumrates.report;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asylumrates.charts.DatedEstimate;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.Step;
import org.asylumrates.charts.TrendChart;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;
import org.asylumrates.model.Study;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Section;

/** The national rate month by month, with what happened when. */
final class MonthlySection {
  /** A month beside the study's windows is drawn too, so that a trend before them can be seen. */
  private static final int MONTHS_AROUND = 24;

  private MonthlySection() {}

  static String title(Words words) {
    return words.say("monthly.title");
  }

  /** The section; empty without a monthly series. */
  static Optional<Section> of(Edition edition) {
    List<SeriesPoint> points = points(edition);
    if (points.stream().allMatch(point -> point.estimate().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "monthly",
            title(edition.words()),
            List.of(edition.words().say("monthly.says")),
            List.of(),
            List.of(figure(edition, points)),
            List.of()));
  }

  private static Figure figure(Edition edition, List<SeriesPoint> points) {
    Words words = edition.words();
    Rule rule = edition.primary();
    List<DatedEstimate> estimates =
        points.stream()
            .flatMap(p -> p.estimate().map(e -> new DatedEstimate(p.month(), e)).stream())
            .toList();
    Frame frame =
        new Frame(
            words,
            "monthly-grant-rate",
            headline(edition),
            words.say(
                "monthly.chart.subtitle",
                words.month(estimates.get(0).from()),
                words.month(estimates.get(estimates.size() - 1).from()),
                edition.names().definitionTitle(rule)),
            edition.source(rule),
            alt(words, estimates));
    return edition
        .charts()
        .print(
            new TrendChart(
                frame,
                Step.MONTH,
                new TrendChart.Series(words.say("column.rate"), estimates),
                List.of(),
                StudyEvents.lines(edition)));
  }

  private static String headline(Edition edition) {
    Words words = edition.words();
    Optional<Double> before = rate(edition, Comparison::before);
    Optional<Double> after = rate(edition, Comparison::after);
    if (before.isEmpty() || after.isEmpty()) {
      return words.say("monthly.chart.title");
    }
    return words.say(
        "monthly.chart.change",
        words.percent(before.get()),
        Sentences.days(words, edition.primary(), Period.BEFORE),
        words.percent(after.get()),
        Sentences.days(words, edition.primary(), Period.AFTER));
  }

  private static Optional<Double> rate(Edition edition, Function<Comparison, Optional<Rate>> side) {
    return edition.whole().flatMap(side).flatMap(Rate::estimate).map(e -> e.rate());
  }

  private static String alt(Words words, List<DatedEstimate> estimates) {
    Comparator<DatedEstimate> byRate = Comparator.comparing(e -> e.estimate().rate());
    DatedEstimate highest = estimates.stream().max(byRate).orElseThrow();
    DatedEstimate lowest = estimates.stream().min(byRate).orElseThrow();
    return words.say(
        "monthly.chart.alt",
        words.month(highest.from()),
        words.percent(highest.estimate().rate()),
        words.month(lowest.from()),
        words.percent(lowest.estimate().rate()));
  }

  /** The primary definition's months from some time before the study's windows on. */
  private static List<SeriesPoint> points(Edition edition) {
    Study study = edition.study();
    YearMonth first = YearMonth.from(study.before().first()).minusMonths(MONTHS_AROUND);
    return edition.results().monthly().stream()
        .filter(p -> p.definition().equals(edition.primary().id()))
        .filter(p -> !p.month().isBefore(first))
        .sorted(Comparator.comparing(SeriesPoint::month))
        .toList();
  }
}
