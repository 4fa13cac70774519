package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class ChartsTest {
  private static final Frame FRAME = SampleCharts.frame("some-chart", "Headline", "Subtitle");
  private static final TrendChart.Series SERIES =
      new TrendChart.Series("All", SampleCharts.months(1, 4, 0.3, Step.MONTH));
  private static final Event RULING = Event.main(SampleCharts.RULING, "Matter of A-B-");

  @Test
  void nothingToDrawIsRefused() {
    refused(
        () -> new TrendChart.Series("All", List.of()), "The series \"All\" has no points to draw");
    refused(
        () -> new DumbbellChart(FRAME, "b", "a", List.of(), List.of()),
        "The chart some-chart has no rows to draw");
    refused(
        () -> new FunnelChart(FRAME, new FunnelChart.Target("All", 0.3), List.of(), List.of()),
        "The chart some-chart has no points to draw");
    SmallMultiples.Panel empty = new SmallMultiples.Panel("Cuba", List.of());
    refused(
        () ->
            new SmallMultiples(
                FRAME, Step.MONTH, SmallMultiples.Columns.THREE, RULING, List.of(), List.of(empty)),
        "The chart some-chart has no points to draw");
  }

  @Test
  void blankWordsAreRefused() {
    refused(
        () -> new Frame("id", "Headline", " ", "s", "a"), "A chart's subtitle must not be blank");
    refused(
        () -> new Frame("a/b c", "Headline", "Subtitle", "s", "a"),
        "A chart's id must be fit for a file name, not a/b c");
    refused(
        () -> new DumbbellChart.Row(" ", Optional.empty(), Optional.empty()),
        "A row of a before/after chart has no label");
    refused(() -> Event.other(SampleCharts.RULING, ""), "The event of 2018-06-11 has no label");
    refused(
        () -> new SmallMultiples.Panel("", List.of()), "A panel of small multiples has no title");
  }

  @Test
  void aTrendStaysReadable() {
    refused(
        () -> new TrendChart(FRAME, Step.MONTH, SERIES, Collections.nCopies(4, SERIES), List.of()),
        "A trend compares with at most 3 series, not 4");
    refused(
        () -> new TrendChart(FRAME, Step.MONTH, SERIES, List.of(), List.of(RULING, RULING)),
        "A chart over time has at most one main event");
  }

  @Test
  void impossibleNumbersAreRefused() {
    refused(() -> new Estimate(1.2, 0.1, 0.9, 5), "The rate of an estimate is 0 to 1, not 1.2");
    refused(
        () -> new Estimate(0.2, Double.NaN, 0.9, 5), "The low of an estimate is 0 to 1, not NaN");
    refused(() -> new Estimate(0.2, 0.4, 0.3, 5), "An interval cannot run from 0.4 to 0.3");
    refused(() -> new Estimate(0.2, 0.1, 0.3, -1), "An estimate cannot rest on -1 decisions");
    refused(
        () -> new FunnelChart.Point("Judge A", 0, 0.2, FunnelChart.Naming.NAMED),
        "Judge A has a rate of 0 decisions");
    refused(
        () -> new FunnelChart.Limit(10, -0.1, 0.1, 0.2, 0.3),
        "A control limit must be 0 to 1, not -0.1");
    FunnelChart.Limit limit = new FunnelChart.Limit(10, 0, 0.1, 0.5, 0.6);
    FunnelChart.Point point = new FunnelChart.Point("A", 9, 0.2, FunnelChart.Naming.UNNAMED);
    refused(
        () ->
            new FunnelChart(
                FRAME, new FunnelChart.Target("All", 0.3), List.of(limit, limit), List.of(point)),
        "Control limits must come by rising decisions");
  }

  @Test
  void roundingPastTheEdgeIsForgiven() {
    // Wilson's interval for 0 of n may begin at -1e-17 in double arithmetic.
    assertThat(new Estimate(0, -1e-17, 0.2, 9).low()).isZero();
    assertThat(new Estimate(1, 0.8, 1.0000000000000002, 9).high()).isEqualTo(1);
  }

  @Test
  void heightsGrowByTheRow() {
    // 60 rows and the unknown one more than a chart of one row, the axis again below, the second
    // line of the key, and the gap before what is unknown.
    assertThat(EdgeCharts.sixtyRows().height() - EdgeCharts.oneRow().height())
        .isEqualTo(60 * 28 + 24 + 19 + 10);
  }

  /** Of two equal releases. */
  @Test
  void lossesAndGainsOfNoneAreDrawn() {
    List<String> words =
        new Svg(EdgeCharts.nothingCameOrWent()).texts().stream().map(Svg.Text::words).toList();
    assertThat(words).contains("Cases", "Proceedings", "0", "1");
  }

  @Test
  void eventsOutsideTheTimeAreNotDrawn() {
    List<String> words =
        new Svg(EdgeCharts.crowded()).texts().stream().map(Svg.Text::words).toList();
    assertThat(words).contains("Matter of A-B-, 11 Jun 2018").doesNotContain("Not yet, Jan 2031");
  }

  @Test
  void theNumbersBehindATrend() {
    Table table = SampleCharts.trend().data();
    assertThat(table.columnNames())
        .containsExactly(
            "series", "period", "decisions", "grant_rate", "interval_low", "interval_high");
    // 66 months without four, and two comparisons of 66.
    assertThat(table.rowCount()).isEqualTo(62 + 2 * 66);
    assertThat(table.row(0).getString("period")).isEqualTo("2015-10");
  }

  @Test
  void theNumbersBehindADumbbell() {
    Table table = SampleCharts.dumbbell().data();
    assertThat(table.columnNames())
        .containsExactly(
            "name",
            "before_decisions",
            "before_rate",
            "before_low",
            "before_high",
            "after_decisions",
            "after_rate",
            "after_low",
            "after_high");
    assertThat(table.rowCount()).isEqualTo(21);
    assertThat(table.row(11).getString("name")).isEqualTo("Cameroon");
    assertThat(table.row(11).isMissing("after_rate")).isTrue();
    assertThat(table.row(11).isMissing("before_rate")).isFalse();
  }

  @Test
  void theNumbersBehindAFunnel() {
    Table table = SampleCharts.funnel().data();
    assertThat(table.stringColumn("kind").countByCategory().rowCount()).isEqualTo(2);
    // 260 judges, and limits from 100 to 2400 by 20.
    assertThat(table.rowCount()).isEqualTo(260 + 116);
    assertThat(table.row(0).isMissing("upper_95")).isTrue();
    assertThat(table.row(260).getLong("decisions")).isEqualTo(100);
  }

  @Test
  void theNumbersBehindCounts() {
    Table table = SampleCharts.counts().data();
    assertThat(table.columnNames()).containsExactly("count", "unit", "date", "number");
    // Six plots of three units on fourteen days, and one point in the last.
    assertThat(table.rowCount()).isEqualTo(6 * 3 * 14 + 1);
    assertThat(table.row(14 * 3).getString("count")).isEqualTo("Rows typed");
    assertThat(table.row(13).getString("date")).isEqualTo("2026-05-01");
  }

  @Test
  void countsNeedTwoDaysAndFewUnits() {
    CountPanels.Point point = new CountPanels.Point("Cases", LocalDate.of(2026, 8, 1), 3);
    List<CountPanels.Panel> panels = List.of(new CountPanels.Panel("Lines", List.of(point, point)));
    refused(
        () -> new CountPanels(FRAME, List.of("Cases"), panels),
        "The chart some-chart has fewer than two days to draw");
    refused(
        () -> new CountPanels(FRAME, Collections.nCopies(4, "Cases"), panels),
        "A chart of counts has 1 to 3 units, not 4");
    refused(
        () -> new CountPanels.Point("Cases", LocalDate.of(2026, 8, 1), -1),
        "Cases cannot count -1 on 2026-08-01");
  }

  private static void refused(ThrowingCallable action, String message) {
    assertThatThrownBy(action).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
