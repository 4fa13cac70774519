package org.asylumrates.charts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Made-up charts of what changed, for tests and for the contact sheet; the numbers mean nothing.
 */
final class EffectCharts {
  private EffectCharts() {}

  /** Thirteen quarters before the ruling's and seven after it, one of them without an estimate. */
  static EventStudyChart eventStudy() {
    Random random = new Random(3);
    List<EventStudyChart.Point> points = new ArrayList<>();
    YearMonth reference = YearMonth.of(2018, 1);
    for (int i = -13; i <= 8; i++) {
      if (i != 0 && i != -9) {
        double value = (i > 1 ? -0.045 : i == 1 ? -0.02 : 0) + 0.008 * random.nextGaussian();
        double half = 0.014 + 0.001 * Math.abs(i);
        points.add(new EventStudyChart.Point(reference.plusMonths(3L * i), about(value, half)));
      }
    }
    return new EventStudyChart(
        SampleCharts.frame(
            "event-study",
            "Exposed nationalities’ rates moved with the others’ until the ruling and fell behind after",
            "Grant rate of nationals of El Salvador, Guatemala and Honduras less that of others, by"
                + " quarter, in percentage points; same judges, same months. Lines: 95% intervals."),
        reference,
        points,
        SampleCharts.events());
  }

  /** Sixty months of which one is left out, and one has no decisions. */
  static SegmentedChart segmented() {
    Random random = new Random(5);
    List<SegmentedChart.Month> months = new ArrayList<>();
    YearMonth leftOut = YearMonth.from(SampleCharts.RULING);
    for (int i = -33; i <= 26; i++) {
      double trend = 0.43 - 0.001 * i;
      double fitted = i > 0 ? trend - 0.08 + 0.002 * i : trend;
      int decisions = 900 + random.nextInt(2400);
      double rate = fitted + 0.015 * random.nextGaussian();
      months.add(
          new SegmentedChart.Month(
              leftOut.plusMonths(i),
              i == 9 ? Optional.empty() : Optional.of(new SegmentedChart.Observed(rate, decisions)),
              i == 0 ? Optional.empty() : Optional.of(fitted),
              i <= 0 ? Optional.empty() : Optional.of(trend)));
    }
    return new SegmentedChart(
        SampleCharts.frame(
            "segmented",
            "The monthly grant rate stepped down in June 2018, below its own earlier trend",
            "Share of asylum decisions on the merits that granted asylum, by month, United States."
                + " Lines: logit with one break, June 2018 left out."),
        SegmentedChart.DotSize.BY_DECISIONS,
        months,
        Set.of(leftOut),
        SampleCharts.events());
  }

  static DecompositionChart decomposition() {
    return new DecompositionChart(
        SampleCharts.frame(
            "decomposition",
            "Most of the fall is arithmetically the same judges granting less",
            "Change of the grant rate from before to after 11 June 2018 in percentage points, by"
                + " what it adds up from. The parts are arithmetic, not causes."),
        List.of("Within judges", "Between judges", "Judges who came", "Judges who left"),
        List.of(
            row("All decisions", -0.061, 0.008, -0.027, -0.005),
            row("El Salvador", -0.094, -0.011, -0.031, 0.006),
            row("China", 0.004, 0.012, -0.019, -0.002),
            row("A country whose name is longer than its room", 0.037, -0.022, -0.158, -0.015)));
  }

  private static DecompositionChart.Row row(String label, Double... parts) {
    double total = List.of(parts).stream().mapToDouble(Double::doubleValue).sum();
    return new DecompositionChart.Row(label, List.of(parts), total);
  }

  /** 120 judges by their rates, two of them named. */
  static CaterpillarChart caterpillar() {
    List<CaterpillarChart.Unit> units = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      double rate = 0.03 + 0.0062 * i;
      units.add(
          new CaterpillarChart.Unit(
              "Judge " + (i + 1),
              SampleCharts.estimate(rate, 60 + (i * 37) % 300),
              i == 14 || i == 15 ? FunnelChart.Naming.NAMED : FunnelChart.Naming.UNNAMED));
    }
    return new CaterpillarChart(
        SampleCharts.frame(
            "caterpillar",
            "Judges’ rates differ beyond the luck of small numbers",
            "Grant rate of judges with 25 decisions or more, shrunken towards the court’s mean."
                + " Lines: 95% intervals. Judges hear different cases: this is no ranking."),
        new FunnelChart.Target("All judges of the court", 0.38),
        "120 judges, by their rates",
        units);
  }

  static final List<SpecificationChart.Dimension> CHOICES =
      List.of(
          new SpecificationChart.Dimension("population", "Population", List.of("leads", "persons")),
          new SpecificationChart.Dimension("window", "Window", List.of("SHORT", "MAIN", "LONG")),
          new SpecificationChart.Dimension(
              "rate", "Rate", List.of("merits (R1)", "without absentia (R4)")),
          new SpecificationChart.Dimension("june_2018", "June 2018", List.of("in", "left out")),
          new SpecificationChart.Dimension("judges", "Judges", List.of("in both periods", "all")));

  /** All 48 specifications in order, the last of them without an estimate. */
  static SpecificationChart specifications() {
    List<List<String>> chosen = List.of(List.of());
    for (SpecificationChart.Dimension dimension : CHOICES) {
      chosen =
          chosen.stream()
              .flatMap(
                  some ->
                      dimension.options().stream()
                          .map(option -> Stream.concat(some.stream(), Stream.of(option)).toList()))
              .toList();
    }
    List<List<String>> shuffled = new ArrayList<>(chosen);
    Collections.shuffle(shuffled, new Random(2));
    List<SpecificationChart.Specification> all = new ArrayList<>();
    for (int i = 0; i < shuffled.size(); i++) {
      Difference difference = about(-0.075 + 0.0018 * i, 0.014 + 0.004 * (i % 5));
      all.add(
          new SpecificationChart.Specification(
              shuffled.get(i),
              i == 47 ? Optional.empty() : Optional.of(difference),
              i == 21 ? SpecificationChart.Role.HEADLINE : SpecificationChart.Role.OTHER));
    }
    return new SpecificationChart(
        SampleCharts.frame(
            "specifications",
            "The difference keeps its sign under nearly every choice",
            "Change of exposed less that of unexposed nationalities in percentage points, 48"
                + " specifications fixed in advance. Lines: 95% intervals."),
        CHOICES,
        all,
        -0.0336);
  }

  static PlaceboChart placebos() {
    Random random = new Random(4);
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 454; i++) {
      values.add(1.1 * random.nextGaussian());
    }
    return new PlaceboChart(
        SampleCharts.frame(
            "placebos",
            "No other choice of three nationalities shows as large a fall",
            "Difference in differences over its standard error, for every choice of three of the"
                + " fifteen largest nationalities."),
        "Difference divided by its standard error",
        new PlaceboChart.Placebos("other choices of three nationalities", values),
        new PlaceboChart.Observed(
            "El Salvador, Guatemala and Honduras",
            -4.62,
            1,
            "one-sided p = 0.002 (1 of 455), two-sided p = 0.002 (1 of 455)"));
  }

  static Difference about(double value, double half) {
    return new Difference(value, value - half, value + half);
  }

  static List<Chart> all() {
    return List.of(
        eventStudy(), segmented(), decomposition(), caterpillar(), specifications(), placebos());
  }
}
