package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.charts.DatedEstimate;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.Step;
import org.asylumrates.charts.TrendChart;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Section;

/** The rate of a judge, court or country by fiscal year, beside court and country. */
record EntityTrend(Edition edition, Entity entity, Comparators comparators, EntityWords says) {
  /** A line needs this many points. */
  private static final int FEWEST = 2;

  /** The section; empty without figures by year. */
  static Optional<Section> of(
      Edition edition, Entity entity, Comparators comparators, EntityWords says) {
    EntityTrend trend = new EntityTrend(edition, entity, comparators, says);
    List<YearPoint> years = edition.results().yearly().of(entity.breakdown(), entity.key());
    return years.isEmpty() ? Optional.empty() : Optional.of(trend.section(years));
  }

  private Section section(List<YearPoint> years) {
    Words words = edition.words();
    List<DatedEstimate> points = dated(years);
    long fewest = edition.study().thresholds().yearlyAtLeast();
    return new Section(
        "years",
        words.say("entity.years"),
        List.of(words.say("entity.years.says", words.decisions(fewest))),
        List.of(),
        points.size() < FEWEST ? List.of() : List.of(figure(points)),
        List.of(table(years)));
  }

  private Figure figure(List<DatedEstimate> points) {
    Words words = edition.words();
    Optional<TrendChart.Series> peers = peers(points);
    String title = edition.names().definitionTitle(edition.primary());
    Frame frame =
        new Frame(
            words,
            entity.id() + "-years",
            words.say("entity.years.headline", says.name()),
            peers.isPresent()
                ? words.say("entity.years.subtitle.peers", title, of())
                : words.say("entity.years.subtitle", title),
            edition.source(edition.primary()),
            alt(points));
    return edition
        .charts()
        .printForOne(
            new TrendChart(
                frame,
                Step.YEAR,
                new TrendChart.Series(label(), points),
                comparisons(points),
                StudyEvents.switches(edition),
                peers));
  }

  /** Where most judges or courts lie in the same years; countries have little in common. */
  private Optional<TrendChart.Series> peers(List<DatedEstimate> own) {
    if (entity.kind() == Entities.Kind.COUNTRY) {
      return Optional.empty();
    }
    List<DatedEstimate> points = within(edition.results().yearly().peers(entity.breakdown()), own);
    return points.size() < FEWEST
        ? Optional.empty()
        : Optional.of(
            new TrendChart.Series(edition.words().say("entity.years.peers", of()), points));
  }

  private String of() {
    Words words = edition.words();
    return entity.kind() == Entities.Kind.JUDGE
        ? words.say("entity.years.judges")
        : words.say("entity.years.courts");
  }

  /** Points of the years that the page's own line covers, so that the axis is its own. */
  private static List<DatedEstimate> within(List<DatedEstimate> points, List<DatedEstimate> own) {
    DatedEstimate first = own.get(0);
    DatedEstimate last = own.get(own.size() - 1);
    return points.stream()
        .filter(p -> !p.from().isBefore(first.from()) && !p.from().isAfter(last.from()))
        .toList();
  }

  /** The line with its first and last year in numbers. */
  private String alt(List<DatedEstimate> points) {
    Words words = edition.words();
    DatedEstimate first = points.get(0);
    DatedEstimate last = points.get(points.size() - 1);
    return words.say(
        "entity.years.alt",
        says.name(),
        year(first),
        words.percent(first.estimate().rate()),
        year(last),
        words.percent(last.estimate().rate()));
  }

  private String year(DatedEstimate point) {
    String key = Step.YEAR.text(point.from());
    return edition.names().fiscalYear(key, key);
  }

  private String label() {
    Words words = edition.words();
    return switch (entity.kind()) {
      case JUDGE -> words.say("entity.this.judge");
      case COURT, COUNTRY -> says.name();
    };
  }

  /** Court and country over the same years, so that the axis is the page's own. */
  private List<TrendChart.Series> comparisons(List<DatedEstimate> own) {
    List<TrendChart.Series> series = new ArrayList<>();
    comparators
        .court()
        .ifPresent(court -> add(series, court.name(), Breakdown.COURT, court.key(), own));
    comparators
        .whole()
        .ifPresent(whole -> add(series, whole.name(), Breakdown.ALL, whole.key(), own));
    return series;
  }

  private void add(
      List<TrendChart.Series> series,
      String name,
      Breakdown breakdown,
      String key,
      List<DatedEstimate> own) {
    List<DatedEstimate> points = within(dated(edition.results().yearly().of(breakdown, key)), own);
    if (!points.isEmpty()) {
      series.add(new TrendChart.Series(name, points));
    }
  }

  private static List<DatedEstimate> dated(List<YearPoint> years) {
    return years.stream().flatMap(year -> year.dated().stream()).toList();
  }

  private DataTable table(List<YearPoint> years) {
    Words words = edition.words();
    return new DataTable(
        "years",
        words.say("entity.years.caption", edition.names().definitionTitle(edition.primary())),
        "",
        Order.SORTABLE,
        List.of(
            new Column(words.say("entity.years.year"), Kind.TEXT),
            new Column(words.say("entity.years.decisions"), Kind.NUMBER),
            new Column(words.say("entity.years.granted"), Kind.NUMBER),
            new Column(words.say("entity.years.rate"), Kind.NUMBER)),
        years.stream().map(this::row).toList());
  }

  private List<Cell> row(YearPoint year) {
    Words words = edition.words();
    return List.of(
        Cell.of(edition.names().fiscalYear("FY" + year.year(), "FY" + year.year())),
        Cells.count(words, year.decisions().orElse(0)),
        Cells.count(words, year.granted().orElse(0)),
        year.estimate()
            .map(rate -> Cells.rate(words, rate))
            .orElseGet(() -> Cells.missing(words.say("missing.too-few"))));
  }
}
