package org.asylumrates.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Charts at the edges of what may come: one row, sixty rows, rates of 0 and 1, words too long. */
final class EdgeCharts {
  private EdgeCharts() {}

  static DumbbellChart oneRow() {
    return new DumbbellChart(
        SampleCharts.frame("one-row", "One ground has enough decisions", "Grant rate by ground."),
        "before 11 Jun 2018",
        "from 11 Jun 2018",
        List.of(
            row(
                "Particular social group",
                SampleCharts.estimate(0, 12),
                new Estimate(1, 0.7, 1, 8))),
        List.of());
  }

  static DumbbellChart sixtyRows() {
    List<DumbbellChart.Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(
          row(
              "Immigration court " + (i + 1),
              SampleCharts.estimate(i / 60.0, 40 + 13 * i),
              SampleCharts.estimate(Math.max(0, i / 60.0 - 0.1), 40 + 7 * i)));
    }
    return new DumbbellChart(
        SampleCharts.frame("sixty-rows", "Sixty courts", "Grant rate by court."),
        "the two years from 11 June 2016 to 10 June 2018, all courts and judges",
        "the time from 11 June 2018 to 29 February 2020, all courts and judges",
        rows,
        List.of(new DumbbellChart.Row("Court not known", Optional.empty(), Optional.empty())));
  }

  static LossGainChart nothingCameOrWent() {
    return new LossGainChart(
        SampleCharts.frame("nothing", "No row came and none went", "Rows by their key."),
        new LossGainChart.Names("Removed", "Added or back"),
        List.of(new LossGainChart.Row("Cases", 0, 0), new LossGainChart.Row("Proceedings", 0, 0)));
  }

  static TrendChart onePoint() {
    return new TrendChart(
        SampleCharts.frame("one-point", "One month alone", "Grant rate by month."),
        Step.MONTH,
        new TrendChart.Series(
            "A series with a rather long name for its place at the end of the line",
            List.of(new DatedEstimate(YearMonth.of(2018, 6), SampleCharts.estimate(0.002, 4000)))),
        List.of(),
        List.of(Event.main(SampleCharts.RULING, "Matter of A-B-")));
  }

  static TrendChart crowded() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      events.add(
          Event.other(
              LocalDate.of(2015, 11, 3).plusMonths(7L * i), "Event with a long name " + (i + 1)));
    }
    events.add(Event.main(SampleCharts.RULING, "Matter of A-B-"));
    events.add(Event.other(LocalDate.of(2031, 1, 1), "Not yet"));
    List<DatedEstimate> certain = new ArrayList<>();
    for (int i = 0; i < 66; i++) {
      double rate = i < 30 ? 1 : 0;
      certain.add(
          new DatedEstimate(YearMonth.of(2015, 10).plusMonths(i), SampleCharts.estimate(rate, 60)));
    }
    return new TrendChart(
        SampleCharts.frame(
            "crowded",
            "A headline that is far too long for its place because whoever wrote it did not know"
                + " when to stop and went on and on about grant rates",
            "Grant rate by month, with rates of 1 and 0, whose intervals have one side."),
        Step.MONTH,
        new TrendChart.Series("Certain", certain),
        List.of(
            new TrendChart.Series("Same", certain.subList(31, 66)),
            new TrendChart.Series("Same again", certain.subList(31, 66)),
            new TrendChart.Series(
                "One month",
                List.of(new DatedEstimate(YearMonth.of(2016, 5), SampleCharts.estimate(0.5, 9))))),
        events);
  }

  static FunnelChart oneJudge() {
    return new FunnelChart(
        SampleCharts.frame("one-judge", "One judge", "Grant rate."),
        new FunnelChart.Target("All judges", 0.0),
        List.of(),
        List.of(
            new FunnelChart.Point(
                "A judge with a name so long that it takes half of the chart and then some more",
                7,
                0.0,
                FunnelChart.Naming.NAMED)));
  }

  static SmallMultiples threeColumns() {
    List<SmallMultiples.Panel> panels = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      panels.add(
          new SmallMultiples.Panel(
              SampleCharts.COUNTRIES.get(i),
              SampleCharts.months(i, 30 + i, 0.09 - 0.01 * i, Step.MONTH)));
    }
    return new SmallMultiples(
        SampleCharts.frame("three-columns", "Seven panels", "Grant rate by month."),
        Step.MONTH,
        SmallMultiples.Columns.THREE,
        Event.main(LocalDate.of(2025, 9, 2), "A-B- reinstated"),
        List.of(),
        panels);
  }

  static List<Chart> all() {
    return List.of(oneRow(), sixtyRows(), onePoint(), crowded(), oneJudge(), threeColumns());
  }

  private static DumbbellChart.Row row(String label, Estimate before, Estimate after) {
    return new DumbbellChart.Row(label, Optional.of(before), Optional.of(after));
  }
}
