package org.asylumrates.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.CountPanels;
import org.asylumrates.charts.Frame;
import org.asylumrates.language.Words;
import org.asylumrates.model.QualityMeasure;
import org.asylumrates.model.Tables;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Section;

/** How lines, repairs and doubts have moved from release to release. */
final class QualityTrendSection {
  private static final String ID = "trend";

  /** The tables that every release has; the others are in the table below the chart. */
  private static final List<String> DRAWN =
      List.of("A_TblCase", "B_TblProceeding", "tbl_Court_Appln");

  private QualityTrendSection() {}

  static Section section(Edition edition) {
    Words words = edition.words();
    String title = words.say("quality.trend.title");
    QualityTrend trend = edition.results().trend();
    if (!trend.isTrend()) {
      return Section.ofText(
          ID, title, paragraphs(words, trend, words.say("quality.trend.one-release")));
    }
    return new Section(
        ID,
        title,
        paragraphs(words, trend, words.say("quality.trend.says")),
        List.of(
            words.say("quality.trend.terms") + " " + GatePage.whole(words, Tables.QUALITY_TREND)),
        List.of(edition.charts().print(chart(edition, trend))),
        List.of(table(words, trend)));
  }

  private static List<String> paragraphs(Words words, QualityTrend trend, String first) {
    return trend.uncounted().isEmpty()
        ? List.of(first)
        : List.of(
            first, words.say("quality.trend.uncounted", String.join(", ", trend.uncounted())));
  }

  private static Chart chart(Edition edition, QualityTrend trend) {
    Words words = edition.words();
    List<String> releases = trend.releases();
    List<CountPanels.Panel> panels =
        Arrays.stream(QualityMeasure.values())
            .map(m -> new CountPanels.Panel(edition.names().measure(m), points(words, trend, m)))
            .toList();
    Frame frame =
        new Frame(
            words,
            "quality-trend",
            words.say(
                "quality.trend.chart.title",
                words.count(releases.size()),
                words.day(LocalDate.parse(releases.get(0))),
                words.day(LocalDate.parse(releases.get(releases.size() - 1)))),
            words.say("quality.trend.chart.subtitle"),
            edition.source(edition.primary()),
            words.say(
                "quality.trend.chart.alt",
                String.join("; ", panels.stream().map(p -> said(words, p, releases)).toList())));
    return new CountPanels(
        frame, DRAWN.stream().map(table -> TableNames.of(words, table)).toList(), panels);
  }

  private static List<CountPanels.Point> points(
      Words words, QualityTrend trend, QualityMeasure measure) {
    return trend.points().stream()
        .filter(point -> DRAWN.contains(point.table()))
        .flatMap(point -> drawn(words, point, measure))
        .toList();
  }

  private static Stream<CountPanels.Point> drawn(
      Words words, QualityTrend.Point point, QualityMeasure measure) {
    LocalDate day = LocalDate.parse(point.release());
    return point.met(measure).stream()
        .mapToObj(n -> new CountPanels.Point(TableNames.of(words, point.table()), day, n));
  }

  private static String said(Words words, CountPanels.Panel panel, List<String> releases) {
    return words.say(
        "quality.trend.chart.moved",
        panel.title().toLowerCase(Locale.ROOT),
        words.count(sum(panel, releases.get(0))),
        words.count(sum(panel, releases.get(releases.size() - 1))));
  }

  private static long sum(CountPanels.Panel panel, String release) {
    LocalDate day = LocalDate.parse(release);
    return panel.points().stream()
        .filter(p -> p.day().equals(day))
        .mapToLong(CountPanels.Point::count)
        .sum();
  }

  private static DataTable table(Words words, QualityTrend trend) {
    List<Column> columns =
        new ArrayList<>(Cells.text(words.say("column.table"), words.say("quality.release.id")));
    for (QualityMeasure measure : QualityMeasure.values()) {
      columns.add(new Column(new Names(words).measure(measure), Kind.NUMBER));
    }
    return new DataTable(
        ID,
        words.say("quality.trend.caption"),
        words.say("quality.trend.filter"),
        Order.SORTABLE,
        columns,
        trend.points().stream().map(point -> cells(words, point)).toList());
  }

  private static List<Cell> cells(Words words, QualityTrend.Point point) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(point.table()));
    cells.add(Cell.of(point.release()));
    for (QualityMeasure measure : QualityMeasure.values()) {
      OptionalLong met = point.met(measure);
      cells.add(met.isPresent() ? Cells.count(words, met.getAsLong()) : Cells.missing(""));
    }
    return cells;
  }
}
