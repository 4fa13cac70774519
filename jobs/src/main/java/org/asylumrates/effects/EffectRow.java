package org.asylumrates.effects;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asylumrates.model.Status;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.linear.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * One estimate, a row of {@code effects.csv}.
 *
 * @param key how it was estimated, for whom and when
 * @param estimate NaN if there is none
 * @param interval its 95% interval, if it has one
 * @param p its p-value; NaN if it has none
 * @param unit of the estimate
 * @param status empty, too-few or not-estimable
 * @param note what a reader must know
 */
record EffectRow(
    Key key,
    double estimate,
    Interval interval,
    double p,
    String unit,
    Status status,
    String note) {
  /** A difference of two rates, 0.01 being a percentage point. */
  static final String RATES = "difference of rates, -1 to 1";

  /**
   * What tells an estimate from others.
   *
   * @param method how it was estimated
   * @param population for whom
   * @param window over which days
   */
  record Key(String method, String population, String window) {}

  /** An estimate with its interval and p-value; one that is no number is not estimable. */
  static EffectRow of(
      Key key, double estimate, Interval interval, double p, String unit, String note) {
    return Double.isFinite(estimate)
        ? new EffectRow(key, estimate, interval, p, unit, Status.NONE, note)
        : none(key, unit, Status.NOT_ESTIMABLE, note);
  }

  /** A model's estimate. */
  static EffectRow of(Key key, Estimate estimate, String unit, String note) {
    return of(key, estimate.value(), estimate.interval(), estimate.p(), unit, note);
  }

  /** An estimate without a p-value. */
  static EffectRow of(Key key, double estimate, Interval interval, String unit, String note) {
    return of(key, estimate, interval, Double.NaN, unit, note);
  }

  /** An estimate without interval and p-value. */
  static EffectRow of(Key key, double estimate, String unit, String note) {
    return of(key, estimate, Interval.NONE, Double.NaN, unit, note);
  }

  /** A p-value without an estimate of its own. */
  static EffectRow test(Key key, double statistic, double p, String unit, String note) {
    return of(key, statistic, Interval.NONE, p, unit, note);
  }

  /** No number, and why. */
  static EffectRow none(Key key, String unit, Status status, String note) {
    return new EffectRow(key, Double.NaN, Interval.NONE, Double.NaN, unit, status, note);
  }

  /** The row of this method, population and window. */
  static Optional<EffectRow> find(
      List<EffectRow> rows, String method, String population, String window) {
    Key key = new Key(method, population, window);
    return rows.stream().filter(row -> row.key().equals(key)).findFirst();
  }

  /** In the order of the declared columns. */
  List<@Nullable Object> cells(String study) {
    return Arrays.asList(
        study,
        key.method,
        key.population,
        key.window,
        estimate,
        interval.low(),
        interval.high(),
        p,
        unit,
        status.code(),
        note);
  }
}
