package org.asylumrates.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up charts for tests and for the contact sheet; the numbers mean nothing. */
final class SampleCharts {
  static final LocalDate RULING = LocalDate.of(2018, 6, 11);

  private SampleCharts() {}

  static Frame frame(String id, String headline, String subtitle) {
    return new Frame(
        id,
        headline,
        subtitle,
        "Source: made-up numbers for tests. asylum-rates, edition 2026-01.",
        "A made-up chart. The rate falls after the ruling.");
  }

  static List<Event> events() {
    return List.of(
        Event.other(LocalDate.of(2018, 3, 7), "A-B- certified"),
        Event.other(LocalDate.of(2018, 5, 17), "Castro-Tum"),
        Event.main(RULING, "Matter of A-B-"),
        Event.other(LocalDate.of(2018, 10, 1), "Judge quotas"),
        Event.other(LocalDate.of(2018, 12, 22), "Shutdown"),
        Event.other(LocalDate.of(2019, 7, 29), "L-E-A- II"),
        Event.other(LocalDate.of(2020, 3, 18), "COVID closures"));
  }

  /** Rates of months from one on, wavering around 0.42 before the ruling and 0.31 after it. */
  static List<DatedEstimate> months(int seed, int count, double level, Step step) {
    Random random = new Random(seed);
    List<DatedEstimate> points = new ArrayList<>();
    YearMonth month = YearMonth.of(2015, 10);
    for (int i = 0; i < count; i++) {
      boolean before = month.isBefore(YearMonth.of(2018, 6));
      double rate = level * (before ? 1 : 0.74) + 0.02 * random.nextGaussian();
      points.add(new DatedEstimate(month, estimate(rate, 900 + random.nextInt(900))));
      month = month.plusMonths(step.months());
    }
    return points;
  }

  /** A Wilson interval at 95 percent, so that the samples look like the real thing. */
  static Estimate estimate(double rate, long n) {
    double p = Math.min(1, Math.max(0, rate));
    double z2 = 1.959964 * 1.959964;
    double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Math.sqrt(z2 * (p * (1 - p) / n + z2 / (4.0 * n * n))) / (1 + z2 / n);
    return new Estimate(p, centre - half, centre + half, n);
  }

  static TrendChart trend() {
    List<DatedEstimate> points = new ArrayList<>(months(1, 66, 0.42, Step.MONTH));
    points.remove(20);
    points.subList(40, 42).clear();
    points.remove(41);
    return new TrendChart(
        frame(
            "trend",
            "Grant rate fell by a quarter after Matter of A-B- and has not recovered",
            "Share of asylum decisions on the merits that granted asylum, by month, United States,"
                + " October 2015 to March 2021. Shaded: 95% interval."),
        Step.MONTH,
        new TrendChart.Series("All courts", points),
        List.of(
            new TrendChart.Series("Northern Triangle", months(2, 66, 0.25, Step.MONTH)),
            new TrendChart.Series("Other countries", months(3, 66, 0.48, Step.MONTH))),
        events());
  }
}
