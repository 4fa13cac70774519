package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** What the charts of effects promise and refuse. */
class EffectChartsTest {
  private static final Frame FRAME = SampleCharts.frame("some-chart", "Headline", "Subtitle");
  private static final Event RULING = Event.main(SampleCharts.RULING, "Matter of A-B-");
  private static final YearMonth REFERENCE = YearMonth.of(2018, 1);
  private static final Difference NONE = new Difference(0, -0.1, 0.1);

  @Test
  void aDifferenceIsANumberWithItsInterval() {
    refused(() -> new Difference(0, Double.NaN, 1), "A difference of rates cannot be NaN");
    refused(() -> new Difference(0, 0.2, 0.1), "An interval cannot run from 0.2 to 0.1");
    assertThat(new Difference(-0.9, -1.3, -0.5).low()).isEqualTo(-1.3);
  }

  @Test
  void anEventStudyNeedsQuartersOfOneKindAndAnEvent() {
    refused(
        () -> new EventStudyChart(FRAME, REFERENCE, List.of(), List.of(RULING)),
        "The chart some-chart has no points to draw");
    refused(
        () -> study(REFERENCE, List.of(RULING)),
        "The reference quarter 2018-01 is zero and can have no point");
    refused(
        () -> study(YearMonth.of(2017, 9), List.of(RULING)),
        "No quarter begins in 2017-09 where one begins in 2018-01");
    refused(() -> study(YearMonth.of(2017, 7), List.of()), "An event study needs a main event");
    EventStudyChart.Point point = new EventStudyChart.Point(YearMonth.of(2017, 7), NONE);
    refused(
        () -> new EventStudyChart(FRAME, REFERENCE, List.of(point, point), List.of(RULING)),
        "An event study has two points for 2017-07");
  }

  private static EventStudyChart study(YearMonth quarter, List<Event> events) {
    return new EventStudyChart(
        FRAME, REFERENCE, List.of(new EventStudyChart.Point(quarter, NONE)), events);
  }

  @Test
  void anEventStudyTellsQuartersApart() {
    Table table = EffectCharts.eventStudy().data();
    // From 13 quarters before the reference to 8 after it.
    assertThat(table.rowCount()).isEqualTo(22);
    assertThat(table.row(13).getString("period")).isEqualTo("2018-01");
    assertThat(table.row(13).getString("part")).isEqualTo("reference");
    assertThat(table.row(13).getDouble("difference")).isZero();
    assertThat(table.row(13).isMissing("interval_low")).isTrue();
    assertThat(table.row(14).getString("part")).isEqualTo("event");
    assertThat(table.row(15).getString("part")).isEqualTo("after");
    assertThat(table.row(4).getString("part")).isEqualTo("before");
    assertThat(table.row(4).isMissing("difference")).isTrue();
    assertThat(words(EffectCharts.eventStudy()))
        .contains("Reference", "Jan to Mar 2018", "Apr to Jun 2018", "No estimate", "+4 points");
  }

  @Test
  void aKeyNamesOnlyWhatIsDrawn() {
    assertThat(words(EffectEdgeCharts.oneQuarter()))
        .contains("Reference", "Before")
        .doesNotContain("After", "Quarter of the event", "No estimate");
    assertThat(words(EffectEdgeCharts.oneMonth()))
        .contains("A month after")
        .doesNotContain("A month before", "Left out of the lines", "Fitted");
  }

  @Test
  void aSegmentedSeriesLeavesOutWhatItSays() {
    YearMonth month = YearMonth.of(2018, 6);
    Optional<SegmentedChart.Observed> observed = Optional.of(new SegmentedChart.Observed(0.3, 10));
    SegmentedChart.Month fitted =
        new SegmentedChart.Month(month, observed, Optional.of(0.4), Optional.empty());
    refused(
        () -> segmented(List.of(fitted), Set.of(month), List.of(RULING)),
        "2018-06 is left out and can have no fitted rate");
    refused(
        () -> segmented(List.of(fitted, fitted), Set.of(), List.of(RULING)),
        "A series has two points for 2018-06");
    refused(
        () -> segmented(List.of(fitted), Set.of(), List.of()),
        "A segmented series needs a main event");
    refused(
        () -> segmented(List.of(), Set.of(), List.of(RULING)),
        "The chart some-chart has no points to draw");
    refused(
        () -> new SegmentedChart.Month(month, observed, Optional.of(Double.NaN), Optional.empty()),
        "The fitted rate of an estimate is 0 to 1, not NaN");
    refused(() -> new SegmentedChart.Observed(0.3, 0), "A rate cannot rest on 0 decisions");
  }

  private static SegmentedChart segmented(
      List<SegmentedChart.Month> months, Set<YearMonth> leftOut, List<Event> events) {
    return new SegmentedChart(FRAME, SegmentedChart.DotSize.ALIKE, months, leftOut, events);
  }

  @Test
  void theNumbersBehindASegmentedSeries() {
    Table table = EffectCharts.segmented().data();
    assertThat(table.rowCount()).isEqualTo(60);
    assertThat(table.row(33).getString("period")).isEqualTo("2018-06");
    assertThat(table.row(33).isMissing("fitted_rate")).isTrue();
    assertThat(table.row(33).isMissing("grant_rate")).isFalse();
    assertThat(table.row(32).isMissing("rate_if_trend_had_gone_on")).isTrue();
    assertThat(table.row(34).isMissing("rate_if_trend_had_gone_on")).isFalse();
    assertThat(table.row(42).isMissing("decisions")).isTrue();
    assertThat(words(EffectCharts.segmented()))
        .contains("Fitted", "If the earlier trend", "had gone on", "Left out of the lines");
  }

  @Test
  void partsAddUp() {
    refused(
        () -> new DecompositionChart.Row("China", List.of(0.25, 0.5), 1),
        "The parts of \"China\" add up to 0.75 and not to 1.0");
    refused(
        () -> new DecompositionChart.Row("China", List.of(Double.NaN, 0.5), 0.5),
        "The parts of \"China\" add up to NaN and not to 0.5");
    DecompositionChart.Row row = new DecompositionChart.Row("China", List.of(0.25, 0.5), 0.75);
    refused(
        () -> new DecompositionChart(FRAME, List.of("a", "b", "c"), List.of(row)),
        "\"China\" has 2 parts where 3 are named");
    refused(
        () -> new DecompositionChart(FRAME, List.of("a", "b"), Collections.nCopies(9, row)),
        "A decomposition has 1 to 8 rows, not 9");
    DecompositionChart.Row one = new DecompositionChart.Row("China", List.of(0.25), 0.25);
    refused(
        () -> new DecompositionChart(FRAME, List.of("a"), List.of(one)),
        "A decomposition has 2 to 4 parts, not 1");
    Table table = EffectCharts.decomposition().data();
    // Four rows of four parts and a total.
    assertThat(table.rowCount()).isEqualTo(20);
    assertThat(table.row(4).getString("part")).isEqualTo("Total");
    assertThat(words(EffectCharts.decomposition())).contains("Percentage points", "−8.5", "+0.8");
  }

  @Test
  void aCaterpillarNamesFew() {
    CaterpillarChart.Unit unit =
        new CaterpillarChart.Unit("A", SampleCharts.estimate(0.5, 9), FunnelChart.Naming.NAMED);
    refused(
        () -> caterpillar(Collections.nCopies(7, unit)),
        "A caterpillar names at most 6 units, not 7");
    refused(
        () -> caterpillar(Collections.nCopies(401, unit)),
        "A caterpillar has 1 to 400 units, not 401");
    refused(() -> caterpillar(List.of()), "A caterpillar has 1 to 400 units, not 0");
    assertThat(words(EffectCharts.caterpillar()))
        .contains("Judge 15", "Judge 16", "120 judges, by their rates")
        .doesNotContain("Judge 1", "1", "120");
    Table table = EffectCharts.caterpillar().data();
    assertThat(table.rowCount()).isEqualTo(120);
    // A table by rate would be a ranking.
    assertThat(table.stringColumn("name").asList()).isSorted();
  }

  private static CaterpillarChart caterpillar(List<CaterpillarChart.Unit> units) {
    return new CaterpillarChart(FRAME, new FunnelChart.Target("All", 0.5), "judges", units);
  }

  @Test
  void specificationsChooseFromTheirOptions() {
    refused(
        () -> curve(specification("LATE"), specification("MAIN")), "LATE is no option of Window");
    SpecificationChart.Specification headline =
        new SpecificationChart.Specification(
            List.of("MAIN"), Optional.of(NONE), SpecificationChart.Role.HEADLINE);
    refused(() -> curve(headline, headline), "A specification curve has at most one headline");
    refused(
        () ->
            curve(
                new SpecificationChart.Specification(
                    List.of("MAIN"), Optional.empty(), SpecificationChart.Role.OTHER)),
        "The chart some-chart has no points to draw");
    Table table = EffectCharts.specifications().data();
    assertThat(table.columnNames())
        .containsExactly(
            "population",
            "window",
            "rate",
            "june_2018",
            "judges",
            "role",
            "difference",
            "interval_low",
            "interval_high");
    assertThat(table.rowCount()).isEqualTo(48);
    assertThat(table.row(47).isMissing("difference")).isTrue();
    assertThat(table.row(21).getString("role")).isEqualTo("headline");
    assertThat(words(EffectCharts.specifications()))
        .contains("Median −3.4", "−3.7 points (−5.5 to −1.9)", "No estimate");
  }

  private static SpecificationChart.Specification specification(String window) {
    return new SpecificationChart.Specification(
        List.of(window), Optional.of(NONE), SpecificationChart.Role.OTHER);
  }

  private static SpecificationChart curve(SpecificationChart.Specification... all) {
    List<SpecificationChart.Dimension> window =
        List.of(new SpecificationChart.Dimension("window", "Window", List.of("MAIN", "LONG")));
    return new SpecificationChart(FRAME, window, List.of(all), 0);
  }

  @Test
  void theObservedIsOneOfAll() {
    PlaceboChart.Placebos two = new PlaceboChart.Placebos("other dates", List.of(0.1, 0.2));
    refused(
        () ->
            new PlaceboChart(
                FRAME, "Change", two, new PlaceboChart.Observed("June 2018", 0.3, 4, "p = 1")),
        "June 2018 cannot be 4 of 3");
    refused(
        () -> new PlaceboChart.Placebos("other dates", List.of()),
        "There are no other dates to draw");
    refused(
        () -> new PlaceboChart.Placebos("other dates", List.of(Double.NaN)),
        "A placebo's statistic cannot be NaN");
    Table table = EffectCharts.placebos().data();
    assertThat(table.rowCount()).isEqualTo(455);
    assertThat(table.row(0).getString("kind")).isEqualTo("observed");
    assertThat(words(EffectCharts.placebos()))
        .contains("−4.6, rank 1 of 455", "454 other choices of three nationalities");
  }

  @Test
  void everyPlaceboIsADotUntilThereAreTooMany() {
    // The observed one and the key's dot come on top.
    assertThat(new Svg(EffectCharts.placebos()).all("ellipse")).hasSize(454 + 2);
    assertThat(words(EffectEdgeCharts.manyPlacebos()))
        .contains("9,999 draws")
        .anyMatch(words -> words.startsWith("tallest bar: "));
  }

  private static List<String> words(Chart chart) {
    return new Svg(chart).texts().stream().map(Svg.Text::words).toList();
  }

  private static void refused(ThrowingCallable action, String message) {
    assertThatThrownBy(action).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
