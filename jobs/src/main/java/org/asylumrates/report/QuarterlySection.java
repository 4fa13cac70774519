package org.asylumrates.report;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.charts.DatedEstimate;
import org.asylumrates.charts.Event;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.SmallMultiples;
import org.asylumrates.charts.Step;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Study;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Section;

/** The largest nationalities quarter by quarter, in panels with one scale. */
final class QuarterlySection {
  private static final String ID = "quarters";
  private static final int PANELS = 12;
  private static final int MONTHS_AROUND = 12;

  private QuarterlySection() {}

  /** The section; without a quarterly series it says so. */
  static Section of(Edition edition) {
    Words words = edition.words();
    String title = words.say("quarterly.title");
    Rule rule = edition.primary();
    List<List<SeriesPoint>> series = series(edition, rule);
    if (series.isEmpty()) {
      return Section.ofText(ID, title, List.of(words.say("quarterly.absent")));
    }
    return new Section(
        ID,
        title,
        List.of(words.say("quarterly.says")),
        List.of(),
        List.of(figure(edition, rule, series)),
        List.of());
  }

  private static Figure figure(Edition edition, Rule rule, List<List<SeriesPoint>> series) {
    List<SmallMultiples.Panel> panels =
        series.stream()
            .map(
                points ->
                    new SmallMultiples.Panel(
                        name(edition, points.get(0)),
                        points.stream().flatMap(QuarterlySection::dated).toList()))
            .toList();
    Study.Event event = edition.study().event();
    return edition
        .charts()
        .print(
            new SmallMultiples(
                frame(edition, rule, panels),
                Step.QUARTER,
                panels.size() % 4 == 0 ? SmallMultiples.Columns.FOUR : SmallMultiples.Columns.THREE,
                Event.main(event.date(), edition.names().eventLabel(edition.study())),
                StudyEvents.lines(edition).stream().skip(1).toList(),
                panels));
  }

  private static String name(Edition edition, SeriesPoint point) {
    String name = point.name().isBlank() ? point.key() : point.name();
    return edition.names().key(Breakdown.NATIONALITY, point.key(), name);
  }

  private static Stream<DatedEstimate> dated(SeriesPoint point) {
    return point.estimate().map(e -> new DatedEstimate(point.month(), e)).stream();
  }

  private static Frame frame(Edition edition, Rule rule, List<SmallMultiples.Panel> panels) {
    Words words = edition.words();
    return new Frame(
        words,
        "quarterly-by-country",
        words.many("quarterly.chart.title", panels.size()),
        words.say("quarterly.chart.subtitle", edition.names().definitionTitle(rule)),
        edition.source(rule),
        words.say(
            "quarterly.chart.alt",
            String.join(", ", panels.stream().map(SmallMultiples.Panel::title).toList())));
  }

  /** Points of the nationalities with most decisions that have any rate, most decisions first. */
  private static List<List<SeriesPoint>> series(Edition edition, Rule rule) {
    Study study = edition.study();
    YearMonth first = YearMonth.from(study.before().first()).minusMonths(MONTHS_AROUND);
    YearMonth last = YearMonth.from(study.after().last()).plusMonths(MONTHS_AROUND);
    Map<String, List<SeriesPoint>> byKey =
        edition.results().quarterly().stream()
            .filter(p -> p.definition().equals(rule.id()))
            .filter(p -> !p.month().isBefore(first) && !p.month().isAfter(last))
            .sorted(Comparator.comparing(SeriesPoint::month))
            .collect(Collectors.groupingBy(SeriesPoint::key));
    return byKey.values().stream()
        .filter(points -> points.stream().anyMatch(p -> p.estimate().isPresent()))
        .sorted(
            Comparator.comparing((List<SeriesPoint> points) -> -decisions(points))
                .thenComparing(points -> points.get(0).key()))
        .limit(PANELS)
        .toList();
  }

  private static long decisions(List<SeriesPoint> points) {
    return points.stream()
        .flatMap(point -> point.estimate().stream())
        .mapToLong(estimate -> estimate.decisions())
        .sum();
  }
}
