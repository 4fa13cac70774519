package org.asylumrates.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.asylumrates.language.Words;

/** Made-up charts for tests and for the contact sheet; the numbers mean nothing. */
final class SampleCharts {
  static final LocalDate RULING = LocalDate.of(2018, 6, 11);

  /** The language of frames; the samples' own words are the same in all. */
  private static final ThreadLocal<Words> WORDS = ThreadLocal.withInitial(() -> Words.ENGLISH);

  private SampleCharts() {}

  static Frame frame(String id, String headline, String subtitle) {
    return new Frame(
        WORDS.get(),
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

  /** One among its kind, year by year. */
  static TrendChart amongPeers() {
    List<DatedEstimate> wide =
        months(5, 7, 0.4, Step.YEAR).stream()
            .map(
                point ->
                    new DatedEstimate(
                        point.from(),
                        new Estimate(0.4, 0.12, 0.71, 100 * point.estimate().decisions())))
            .toList();
    return new TrendChart(
        frame(
            "trend-among-peers",
            "One judge's grant rate by fiscal year",
            "Share of asylum decisions granted, with 95% interval; behind it where the middle 80% of"
                + " all judges lie"),
        Step.YEAR,
        new TrendChart.Series("This judge", months(4, 7, 0.3, Step.YEAR)),
        List.of(new TrendChart.Series("All courts", months(6, 7, 0.42, Step.YEAR))),
        List.of(Event.main(RULING, "Matter of A-B-")),
        Optional.of(new TrendChart.Series("Median of all judges", wide)));
  }

  static final List<String> COUNTRIES =
      List.of(
          "China",
          "El Salvador",
          "Honduras",
          "Guatemala",
          "Mexico",
          "India",
          "Haiti",
          "Ecuador",
          "Cuba",
          "Venezuela",
          "Nicaragua",
          "Cameroon",
          "Brazil",
          "Eritrea",
          "Nepal",
          "Россия",
          "Côte d’Ivoire",
          "Türkiye",
          "España",
          "Congo, The Democratic Republic of the (Zaïre)");

  static DumbbellChart dumbbell() {
    List<DumbbellChart.Row> rows = new ArrayList<>();
    for (int i = 0; i < COUNTRIES.size(); i++) {
      double before = 0.75 - 0.034 * i;
      long n = 30 + (long) (40000 / Math.pow(i + 1.0, 1.8));
      rows.add(
          new DumbbellChart.Row(
              COUNTRIES.get(i),
              i == 14 ? Optional.empty() : Optional.of(estimate(before, n)),
              i == 11
                  ? Optional.empty()
                  : Optional.of(estimate(before * 0.8 - 0.01 * (i % 4), n / 2))));
    }
    List<DumbbellChart.Row> unknown =
        List.of(
            new DumbbellChart.Row(
                "Not recorded", Optional.of(estimate(0.31, 210)), Optional.of(estimate(0.35, 90))));
    return new DumbbellChart(
        frame(
            "country-before-after",
            "Grants fell for nationals of nearly every country, most of all from Central America",
            "Share of asylum decisions on the merits that granted asylum, by country of nationality."
                + " Lines: 95% intervals."),
        "11 Jun 2016 to 10 Jun 2018",
        "11 Jun 2018 to 29 Feb 2020",
        rows,
        unknown);
  }

  static FunnelChart funnel() {
    Random random = new Random(7);
    List<FunnelChart.Point> points = new ArrayList<>();
    for (int i = 0; i < 260; i++) {
      long n = 100 + (long) (700 * Math.abs(random.nextGaussian()));
      double rate = Math.min(0.97, Math.max(0.01, 0.34 + 0.17 * random.nextGaussian()));
      FunnelChart.Naming naming =
          n > 1800 || rate > 0.9 ? FunnelChart.Naming.NAMED : FunnelChart.Naming.UNNAMED;
      points.add(new FunnelChart.Point("Judge " + (char) ('A' + i % 26), n, rate, naming));
    }
    List<FunnelChart.Limit> limits = new ArrayList<>();
    for (int n = 100; n <= 2400; n += 20) {
      double s = Math.sqrt(0.34 * 0.66 / n);
      limits.add(
          new FunnelChart.Limit(
              n, 0.34 - 3.09 * s, 0.34 - 1.96 * s, 0.34 + 1.96 * s, 0.34 + 3.09 * s));
    }
    return new FunnelChart(
        frame(
            "judges",
            "Judges’ grant rates differ far more than chance allows",
            "Grant rate of judges with 100 decisions or more, against their decisions, 11 June 2016"
                + " to 29 February 2020. Judges hear different cases: this is no ranking."),
        new FunnelChart.Target("All judges", 0.34),
        limits,
        points);
  }

  static SmallMultiples multiples() {
    List<SmallMultiples.Panel> panels = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      List<DatedEstimate> points = new ArrayList<>(months(i, 20, 0.7 - 0.05 * i, Step.QUARTER));
      if (i == 4) {
        points.subList(6, 8).clear();
      }
      panels.add(new SmallMultiples.Panel(COUNTRIES.get(i), i == 9 ? List.of() : points));
    }
    panels.add(
        new SmallMultiples.Panel(
            COUNTRIES.get(COUNTRIES.size() - 1), months(20, 20, 0.4, Step.QUARTER)));
    return new SmallMultiples(
        frame(
            "countries-by-quarter",
            "The fall came in the same quarter for most countries",
            "Share of asylum decisions on the merits that granted asylum, by quarter, twelve largest"
                + " countries. Shaded: 95% interval."),
        Step.QUARTER,
        SmallMultiples.Columns.FOUR,
        Event.main(RULING, "Matter of A-B-"),
        List.of(),
        panels);
  }

  static LossGainChart lossGain() {
    return new LossGainChart(
        frame(
            "loss-gain",
            "68,282 applications went and 90,115 came",
            "Rows by their key, release of 1 September 2026 compared with that of 1 August 2026"),
        new LossGainChart.Names("Removed", "Added or back"),
        List.of(
            new LossGainChart.Row("Cases", 0, 61_007),
            new LossGainChart.Row("Proceedings", 1, 71_500),
            new LossGainChart.Row("Applications", 68_282, 90_115),
            new LossGainChart.Row("A table whose name is longer than its room allows", 0, 0)));
  }

  static final List<String> UNITS = List.of("Cases", "Proceedings", "Applications");

  /** Fourteen releases, one of them two months after the one before. */
  static CountPanels counts() {
    Random random = new Random(11);
    List<CountPanels.Panel> panels = new ArrayList<>();
    List<String> titles =
        List.of("Lines read", "Rows typed", "Kept aside", "Repairs", "Orphans", "Never", "Once");
    for (int panel = 0; panel < titles.size(); panel++) {
      List<CountPanels.Point> points = new ArrayList<>();
      for (int i = 0; i < 14; i++) {
        LocalDate day = LocalDate.of(2025, 3, 1).plusMonths(i < 7 ? i : i + 1);
        for (int unit = 0; unit < UNITS.size(); unit++) {
          long level = (long) (5_000_000 * (unit + 2) / Math.pow(22, panel));
          long count = panel == 5 ? 0 : Math.max(0, level + level * random.nextInt(9) / 100);
          // In the last plot one unit was counted, and once only.
          if (panel < 6 || (unit == 1 && i == 9)) {
            points.add(new CountPanels.Point(UNITS.get(unit), day, count));
          }
        }
      }
      panels.add(new CountPanels.Panel(titles.get(panel), points));
    }
    return new CountPanels(
        frame(
            "counts",
            "What reading met in fourteen releases",
            "Counts by table and date of the release; each plot has its own scale from 0"),
        UNITS,
        panels);
  }

  static List<Chart> all() {
    return Stream.concat(
            Stream.of(
                trend(), amongPeers(), dumbbell(), funnel(), multiples(), lossGain(), counts()),
            EffectCharts.all().stream())
        .toList();
  }

  /** With those at the edges of what may come. */
  static List<Chart> withEdges() {
    return Stream.of(all(), EdgeCharts.all(), EffectEdgeCharts.all())
        .flatMap(List::stream)
        .toList();
  }

  /** All of them, the words that charts draw themselves in this language. */
  static List<Chart> in(Words words) {
    WORDS.set(words);
    try {
      return withEdges();
    } finally {
      WORDS.remove();
    }
  }
}
