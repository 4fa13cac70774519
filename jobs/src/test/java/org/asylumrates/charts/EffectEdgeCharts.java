package org.asylumrates.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Charts of what changed at the edges of what may come: one point, nothing but zero, too much. */
final class EffectEdgeCharts {
  private static final Event RULING = Event.main(SampleCharts.RULING, "Matter of A-B-");

  private EffectEdgeCharts() {}

  static EventStudyChart oneQuarter() {
    return new EventStudyChart(
        SampleCharts.frame("one-quarter", "One quarter alone", "Percentage points."),
        YearMonth.of(2018, 4),
        List.of(new EventStudyChart.Point(YearMonth.of(2018, 7), new Difference(0, 0, 0))),
        List.of(Event.main(LocalDate.of(2025, 9, 2), "A-B- reinstated")));
  }

  static EventStudyChart fortyQuarters() {
    List<EventStudyChart.Point> points = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      if (i != 25 && i % 7 != 3) {
        double value = 0.3 - 0.03 * i;
        points.add(
            new EventStudyChart.Point(
                YearMonth.of(2012, 2).plusMonths(3L * i), EffectCharts.about(value, 0.02 * i)));
      }
    }
    List<Event> events = new ArrayList<>(SampleCharts.events());
    events.add(Event.other(LocalDate.of(2012, 2, 3), "An early event with a long name"));
    events.add(Event.other(LocalDate.of(2021, 12, 30), "A late event with a long name"));
    return new EventStudyChart(
        SampleCharts.frame("forty-quarters", "Forty quarters of a fiscal kind", "Points."),
        YearMonth.of(2018, 5),
        points,
        events);
  }

  /** Without lines, as where there are too few months to fit any. */
  static SegmentedChart oneMonth() {
    return new SegmentedChart(
        SampleCharts.frame("one-month", "One month", "Rate."),
        SegmentedChart.DotSize.ALIKE,
        List.of(month(YearMonth.of(2018, 6), 0.0, Optional.empty())),
        Set.of(),
        List.of(RULING));
  }

  /** Rates of 1 that become 0, lines with holes, a label that meets another. */
  static SegmentedChart twentyYears() {
    List<SegmentedChart.Month> months = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      YearMonth month = YearMonth.of(2005, 1).plusMonths(i);
      if (i % 50 != 49) {
        boolean before = month.isBefore(YearMonth.of(2018, 6));
        Optional<Double> line = i % 41 == 40 ? Optional.empty() : Optional.of(before ? 1.0 : 0.97);
        months.add(
            new SegmentedChart.Month(
                month,
                Optional.of(new SegmentedChart.Observed(before ? 1 : 0, 1 + i * i)),
                line,
                before ? Optional.empty() : line.map(rate -> 0.99)));
      }
    }
    return new SegmentedChart(
        SampleCharts.frame("twenty-years", "Twenty years", "Rate by month."),
        SegmentedChart.DotSize.BY_DECISIONS,
        months,
        Set.of(),
        SampleCharts.events());
  }

  private static SegmentedChart.Month month(YearMonth month, double rate, Optional<Double> line) {
    return new SegmentedChart.Month(
        month, Optional.of(new SegmentedChart.Observed(rate, 7)), line, Optional.empty());
  }

  static DecompositionChart nothingChanged() {
    return new DecompositionChart(
        SampleCharts.frame("nothing-changed", "Nothing changed", "Points."),
        List.of("Rate", "Mix"),
        List.of(new DecompositionChart.Row("All", List.of(0.0, 0.0), 0)));
  }

  static DecompositionChart eightRows() {
    List<DecompositionChart.Row> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double part = 0.5 - 0.13 * i;
      rows.add(
          new DecompositionChart.Row(
              "Court " + i, List.of(part, -part / 2, 0.2, -0.7), part / 2 - 0.5));
    }
    return new DecompositionChart(
        SampleCharts.frame("eight-rows", "Eight rows", "Points."),
        List.of("Immeasurablylongwords", "Judges moving between the courts of a city", "C", "D"),
        rows);
  }

  static CaterpillarChart oneUnit() {
    return new CaterpillarChart(
        SampleCharts.frame("one-unit", "One judge", "Rate."),
        new FunnelChart.Target("All", 0),
        "One judge",
        List.of(
            new CaterpillarChart.Unit(
                "A judge with a name so long that it takes half of the chart and then some more",
                new Estimate(0, 0, 0.01, 3),
                FunnelChart.Naming.NAMED)));
  }

  static CaterpillarChart fourHundredUnits() {
    List<CaterpillarChart.Unit> units = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      units.add(
          new CaterpillarChart.Unit(
              "Judge " + (i + 1),
              SampleCharts.estimate(i / 399.0, 30),
              i % 80 == 0 ? FunnelChart.Naming.NAMED : FunnelChart.Naming.UNNAMED));
    }
    return new CaterpillarChart(
        SampleCharts.frame("four-hundred-units", "Four hundred judges", "Rate."),
        new FunnelChart.Target("All judges of all courts together", 0.5),
        "400 judges, in an order that takes so many words to say that they cannot all stand under"
            + " the plot whatever one does",
        units);
  }

  static SpecificationChart oneSpecification() {
    return new SpecificationChart(
        SampleCharts.frame("one-specification", "One", "Points."),
        List.of(new SpecificationChart.Dimension("window", "Window", List.of("MAIN"))),
        List.of(
            new SpecificationChart.Specification(
                List.of("MAIN"),
                Optional.of(new Difference(0, 0, 0)),
                SpecificationChart.Role.HEADLINE)),
        0);
  }

  static SpecificationChart manySpecifications() {
    List<String> options =
        IntStream.range(0, 20)
            .mapToObj(i -> i + " is an option with a name that is too long")
            .toList();
    List<SpecificationChart.Specification> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      all.add(
          new SpecificationChart.Specification(
              List.of(options.get(i % 20), "yes"),
              i % 30 == 29
                  ? Optional.empty()
                  : Optional.of(EffectCharts.about(0.01 * i - 0.4, 0.3)),
              i == 100 ? SpecificationChart.Role.HEADLINE : SpecificationChart.Role.OTHER));
    }
    return new SpecificationChart(
        SampleCharts.frame("many-specifications", "Two hundred", "Points."),
        List.of(
            new SpecificationChart.Dimension(
                "a_choice_with_a_long_name", "A choice with a long name", options),
            new SpecificationChart.Dimension("other", "Other", List.of("yes", "no"))),
        all,
        0.6);
  }

  static PlaceboChart onePlacebo() {
    return new PlaceboChart(
        SampleCharts.frame("one-placebo", "One placebo", "Statistic."),
        "Statistic",
        new PlaceboChart.Placebos("other date", List.of(0.0)),
        new PlaceboChart.Observed("June 2018", 0, 2, "p = 1 (2 of 2)"));
  }

  /** So many that they become bars, the observed one in the midst of them. */
  static PlaceboChart manyPlacebos() {
    Random random = new Random(8);
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 9999; i++) {
      values.add(0.01 * random.nextGaussian() + 0.02);
    }
    return new PlaceboChart(
        SampleCharts.frame("many-placebos", "Ten thousand draws", "Statistic."),
        "A statistic",
        new PlaceboChart.Placebos("draws", values),
        new PlaceboChart.Observed(
            "A choice of nationalities with so many of them that their names take several lines of"
                + " the room above the plot, and then some more",
            0.0216,
            6012,
            "one-sided p = 0.601 (6,012 of 10,000)"));
  }

  static List<Chart> all() {
    return List.of(
        oneQuarter(),
        fortyQuarters(),
        oneMonth(),
        twentyYears(),
        nothingChanged(),
        eightRows(),
        oneUnit(),
        fourHundredUnits(),
        oneSpecification(),
        manySpecifications(),
        onePlacebo(),
        manyPlacebos());
  }
}
