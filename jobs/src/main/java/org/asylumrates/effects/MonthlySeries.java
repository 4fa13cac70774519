package org.asylumrates.effects;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asylumrates.model.Status;
import org.asylumrates.model.Study;
import org.asylumrates.stats.disclosure.SensitiveCount;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.models.LogitStatus;
import org.asylumrates.stats.models.MonthlyCounts;
import org.asylumrates.stats.models.PlaceboDates;
import org.asylumrates.stats.models.SegmentedInference;
import org.asylumrates.stats.models.SegmentedSeries;
import org.asylumrates.stats.models.SegmentedTerms;
import org.asylumrates.stats.models.SeriesDiagnostics;
import org.asylumrates.stats.models.StructuralBreak;
import org.jspecify.annotations.Nullable;

/**
 * Did the monthly rate jump or bend at the event, beyond its own trend (M15)? And at dates when
 * nothing happened (M18b), and where would the data put a break (M26)? The month of the event takes
 * no part. Nothing is held fixed but the trend.
 */
final class MonthlySeries {
  static final String LEVEL = "series-level-change";
  static final String SLOPE = "series-slope-change";
  static final String EFFECT = "series-average-difference";
  static final String PLACEBO = "placebo-dates";
  static final String BREAK = "unknown-break";

  private static final String LOG_ODDS = "log odds";
  private static final int YEAR = 12;
  private static final List<Population> POPULATIONS =
      List.of(Population.LEADS, Population.EXPOSED, Population.OTHER);

  private final Analysis analysis;
  private final Population population;
  private final int eventMonth;
  private final MonthlyCounts counts;
  private final SegmentedSeries fit;
  private final SegmentedInference inference;

  private MonthlySeries(Analysis analysis, Population population) {
    this.analysis = analysis;
    this.population = population;
    this.eventMonth = Analysis.month(analysis.study().event().date());
    this.counts = counts(analysis, population).where(month -> month != eventMonth);
    this.fit = SegmentedSeries.fit(counts, eventMonth + 1, SegmentedTerms.SLOPES_AND_SEASON);
    this.inference = SegmentedInference.of(fit);
  }

  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (Population population : POPULATIONS) {
      rows.addAll(new MonthlySeries(analysis, population).rows());
    }
    return rows;
  }

  /** Each month with what was fitted: rows of EffectTables.SERIES. */
  static List<List<@Nullable Object>> months(Analysis analysis) {
    List<MonthlySeries> series =
        POPULATIONS.stream().map(population -> new MonthlySeries(analysis, population)).toList();
    // A month that is too small in one group is hidden in both, or the other would give it away.
    Set<Integer> hidden =
        series.stream()
            .filter(one -> one.population != Population.LEADS)
            .flatMap(MonthlySeries::sensitive)
            .collect(Collectors.toSet());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (MonthlySeries one : series) {
      one.addMonths(rows, one.population == Population.LEADS ? Set.of() : hidden);
    }
    return rows;
  }

  private Stream<Integer> sensitive() {
    return IntStream.range(0, counts.size())
        .filter(i -> SensitiveCount.isSensitive(counts.granted()[i], counts.decided()[i]))
        .mapToObj(i -> counts.months()[i]);
  }

  private static MonthlyCounts counts(Analysis analysis, Population population) {
    Study study = analysis.study();
    Study.Days days = new Study.Days(study.seriesStart(), study.after().last());
    CellCounts cells =
        CellCounts.of(population.of(Sample.all(analysis.decided()).within(days)), analysis::month);
    int n = cells.size();
    int[] months = new int[n];
    long[] granted = new long[n];
    long[] decided = new long[n];
    for (int i = 0; i < n; i++) {
      months[i] = (int) cells.key(i);
      granted[i] = cells.granted(i);
      decided[i] = cells.decisions(i);
    }
    return new MonthlyCounts(months, granted, decided);
  }

  private List<EffectRow> rows() {
    if (fit.status() != LogitStatus.ESTIMATED) {
      return List.of(
          EffectRow.none(
              key(EFFECT),
              EffectRow.RATES,
              Status.NOT_ESTIMABLE,
              "The model of %d months cannot be fitted (%s)."
                  .formatted(
                      counts.size(),
                      fit.status().name().toLowerCase(Locale.ROOT).replace('_', ' '))));
    }
    SeriesDiagnostics residuals = SeriesDiagnostics.of(fit.pearsonResiduals());
    String note =
        "%d months from %s, without %s%s; terms: %s; dispersion %.2f; the larger of the quasi-binomial error and that of Newey and West; residuals: Durbin-Watson %.2f, correlation with the month before %.2f, Ljung-Box p %.3g over %d lags. %s"
            .formatted(
                counts.size(),
                name(counts.months()[0]),
                name(eventMonth),
                gaps(),
                fit.terms().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                fit.dispersion(),
                residuals.durbinWatson(),
                residuals.autocorrelation(),
                residuals.ljungBoxP(),
                residuals.lags(),
                population.caution())
            .strip();
    List<EffectRow> rows = new ArrayList<>();
    rows.add(EffectRow.of(key(EFFECT), inference.reportedEffect(), EffectRow.RATES, note));
    rows.add(
        EffectRow.of(key(LEVEL), inference.reported(SegmentedTerms.LEVEL_CHANGE), LOG_ODDS, note));
    if (fit.terms() != SegmentedTerms.LEVELS) {
      rows.add(
          EffectRow.of(
              key(SLOPE),
              inference.reported(SegmentedTerms.SLOPE_CHANGE),
              LOG_ODDS + " per month",
              note));
    }
    rows.add(placebo());
    rows.add(unknownBreak());
    return rows;
  }

  /** A month without decisions is absent, so that the months beside it pass for neighbours. */
  private String gaps() {
    int[] months = counts.months();
    int absent = months[months.length - 1] - months[0] + 1 - months.length;
    boolean spans = months[0] < eventMonth && months[months.length - 1] > eventMonth;
    int others = absent - (spans ? 1 : 0);
    return others == 0 ? "" : " and %d months in which nothing was decided".formatted(others);
  }

  private EffectRow placebo() {
    PlaceboDates found = PlaceboDates.of(counts, eventMonth + 1);
    Estimate actual = found.actual();
    return EffectRow.test(
        key(PLACEBO),
        actual.t(),
        found.p(),
        EffectRow.Test.TWO_SIDED,
        "t of the jump",
        "Straight trends without a season, quasi-binomial errors: %d of %d dates have a jump at least as far from 0, the event's own included. The smallest p-value there can be is 1/%d."
            .formatted(found.atLeastAsFar(), found.dates(), found.dates()));
  }

  private EffectRow unknownBreak() {
    StructuralBreak found = StructuralBreak.of(counts);
    double[] path = found.path();
    if (path.length == 0) {
      return EffectRow.none(
          key(BREAK), "chi-square", Status.NOT_ESTIMABLE, "Too few months for a break.");
    }
    int at = 0;
    for (int i = 1; i < path.length; i++) {
      at = path[i] > path[at] ? i : at;
    }
    return EffectRow.of(
        key(BREAK),
        Arrays.stream(path).max().orElse(Double.NaN),
        "chi-square, largest of a path",
        "If no date is assumed, the data would choose a break behind %s."
            .formatted(name(counts.months()[found.firstCandidate() + at])));
  }

  private void addMonths(List<List<@Nullable Object>> rows, Set<Integer> hidden) {
    boolean fitted = fit.status() == LogitStatus.ESTIMATED;
    double[] with = fitted ? fit.fitted() : new double[0];
    double[] without = fitted ? fit.counterfactual() : new double[0];
    for (int i = 0; i < counts.size(); i++) {
      boolean after = counts.months()[i] > eventMonth;
      rows.add(
          Arrays.asList(
              analysis.study().name(),
              population.words(),
              name(counts.months()[i]),
              hidden.contains(counts.months()[i]) ? null : (Object) counts.decided()[i],
              hidden.contains(counts.months()[i]) ? null : (Object) counts.granted()[i],
              fitted ? with[i] : Double.NaN,
              fitted && after ? without[i] : Double.NaN));
    }
  }

  private EffectRow.Key key(String method) {
    return new EffectRow.Key(
        method,
        population.words(),
        counts.size() == 0
            ? "no months"
            : name(counts.months()[0]) + " to " + name(counts.months()[counts.size() - 1]));
  }

  private static String name(int month) {
    return YearMonth.of(month / YEAR, month % YEAR + 1).toString();
  }
}
