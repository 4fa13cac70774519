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
  private static final String TITLE = "From release to release";

  /** The tables that every release has; the others are in the table below the chart. */
  private static final List<String> DRAWN =
      List.of("A_TblCase", "B_TblProceeding", "tbl_Court_Appln");

  private QualityTrendSection() {}

  static Section section(Edition edition) {
    QualityTrend trend = edition.results().trend();
    if (!trend.isTrend()) {
      return Section.ofText(
          ID,
          TITLE,
          paragraphs(
              trend,
              "This edition knows one release only: with earlier ones in the same data folder,"
                  + " this section shows how the counts above have moved."));
    }
    return new Section(
        ID,
        TITLE,
        paragraphs(
            trend,
            "The same counts for this release and the earlier ones in the same data folder. Tables"
                + " grow a little from month to month; a jump may mean that something was lost, that a"
                + " column is filled in another way, or that a lookup is missing."),
        List.of(
            "Repairs and doubts are counted one by one, so that a row may count several times."
                + " Blank: not counted for this table. "
                + GatePage.whole(Tables.QUALITY_TREND)),
        List.of(edition.charts().print(chart(edition, trend))),
        List.of(table(trend)));
  }

  private static List<String> paragraphs(QualityTrend trend, String first) {
    return trend.uncounted().isEmpty()
        ? List.of(first)
        : List.of(
            first,
            "Not in it, because earlier code has read them: %s. Ingest them again."
                .formatted(String.join(", ", trend.uncounted())));
  }

  private static Chart chart(Edition edition, QualityTrend trend) {
    List<String> releases = trend.releases();
    List<CountPanels.Panel> panels =
        Arrays.stream(QualityMeasure.values())
            .map(m -> new CountPanels.Panel(m.title(), points(trend, m)))
            .toList();
    Frame frame =
        new Frame(
            "quality-trend",
            "What reading met in %d releases, %s to %s"
                .formatted(
                    releases.size(),
                    English.day(LocalDate.parse(releases.get(0))),
                    English.day(LocalDate.parse(releases.get(releases.size() - 1)))),
            "Counts by table and date of the release; each plot has its own scale from 0",
            edition.source(edition.primary()),
            "Small line charts of cases, proceedings and applications. From the first release to the last: %s. The data table below lists all."
                .formatted(
                    String.join("; ", panels.stream().map(p -> said(p, releases)).toList())));
    return new CountPanels(frame, DRAWN.stream().map(TableNames::of).toList(), panels);
  }

  private static List<CountPanels.Point> points(QualityTrend trend, QualityMeasure measure) {
    return trend.points().stream()
        .filter(point -> DRAWN.contains(point.table()))
        .flatMap(point -> drawn(point, measure))
        .toList();
  }

  private static Stream<CountPanels.Point> drawn(QualityTrend.Point point, QualityMeasure measure) {
    LocalDate day = LocalDate.parse(point.release());
    return point.met(measure).stream()
        .mapToObj(n -> new CountPanels.Point(TableNames.of(point.table()), day, n));
  }

  private static String said(CountPanels.Panel panel, List<String> releases) {
    return "%s from %s to %s"
        .formatted(
            panel.title().toLowerCase(Locale.ROOT),
            English.count(sum(panel, releases.get(0))),
            English.count(sum(panel, releases.get(releases.size() - 1))));
  }

  private static long sum(CountPanels.Panel panel, String release) {
    LocalDate day = LocalDate.parse(release);
    return panel.points().stream()
        .filter(p -> p.day().equals(day))
        .mapToLong(CountPanels.Point::count)
        .sum();
  }

  private static DataTable table(QualityTrend trend) {
    List<Column> columns = new ArrayList<>(Cells.text("Table", "Release"));
    for (QualityMeasure measure : QualityMeasure.values()) {
      columns.add(new Column(measure.title(), Kind.NUMBER));
    }
    return new DataTable(
        ID,
        "What reading met, by table and release",
        "Filter by table or release",
        Order.SORTABLE,
        columns,
        trend.points().stream().map(QualityTrendSection::cells).toList());
  }

  private static List<Cell> cells(QualityTrend.Point point) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(point.table()));
    cells.add(Cell.of(point.release()));
    for (QualityMeasure measure : QualityMeasure.values()) {
      OptionalLong met = point.met(measure);
      cells.add(met.isPresent() ? Cells.count(met.getAsLong()) : Cell.of("", "", -1));
    }
    return cells;
  }
}
