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
 * @param interval its 95% interval or other ends, if it has any
 * @param ends what the ends are
 * @param p its p-value; NaN if it has none
 * @param test what the p-value is
 * @param q the p-value adjusted for the tests of its method; NaN if it is not
 * @param detectable the smallest change that would have been seen in 80% of cases (M20); NaN where
 *     that is not known
 * @param decisions how many it was made from; {@link #NOT_SAID} if its note says that
 * @param unit of the estimate
 * @param status empty, too-few or not-estimable
 * @param note what a reader must know
 */
record EffectRow(
    Key key,
    double estimate,
    Interval interval,
    Ends ends,
    double p,
    Test test,
    double q,
    double detectable,
    long decisions,
    String unit,
    Status status,
    String note) {
  /** No number of decisions. */
  static final long NOT_SAID = -1;

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

  /** What the ends beside an estimate are. */
  enum Ends {
    NONE(""),
    INTERVAL("95% interval"),
    /** Between which the answer lies whatever is missing; no sampling error. */
    BOUNDS("bounds"),
    /** The least and the most of several. */
    RANGE("range");

    private final String words;

    Ends(String words) {
      this.words = words;
    }
  }

  /** What a p-value is. */
  enum Test {
    NONE(""),
    TWO_SIDED("two-sided"),
    /** In the direction that the study fixed in advance. */
    ONE_SIDED("one-sided"),
    /** Of several estimates together, which has no side. */
    JOINT("joint"),
    ADJUSTED("adjusted (Holm)");

    private final String words;

    Test(String words) {
      this.words = words;
    }
  }

  /** An estimate with its interval and p-value; one that is no number is not estimable. */
  static EffectRow of(
      Key key, double estimate, Interval interval, double p, String unit, String note) {
    if (!Double.isFinite(estimate)) {
      return none(key, unit, Status.NOT_ESTIMABLE, note);
    }
    boolean isChange = interval.isDefined() && unit.equals(RATES);
    return new EffectRow(
        key,
        estimate,
        interval,
        interval.isDefined() ? Ends.INTERVAL : Ends.NONE,
        p,
        Double.isNaN(p) ? Test.NONE : Test.TWO_SIDED,
        Double.NaN,
        isChange ? Detectable.of(interval) : Double.NaN,
        NOT_SAID,
        unit,
        Status.NONE,
        note);
  }

  /** A model's estimate. */
  static EffectRow of(Key key, Estimate estimate, String unit, String note) {
    EffectRow row = of(key, estimate.value(), estimate.interval(), estimate.p(), unit, note);
    return unit.equals(RATES) && row.status == Status.NONE
        ? row.withDetectable(Detectable.of(estimate))
        : row;
  }

  /** Ends without an estimate: the middle of bounds means nothing. */
  static EffectRow bounds(Key key, Interval ends, String unit, String note) {
    return ends.isDefined()
        ? new EffectRow(
            key,
            Double.NaN,
            ends,
            Ends.BOUNDS,
            Double.NaN,
            Test.NONE,
            Double.NaN,
            Double.NaN,
            NOT_SAID,
            unit,
            Status.NONE,
            note)
        : none(key, unit, Status.NOT_ESTIMABLE, note);
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
  static EffectRow test(Key key, double statistic, double p, Test test, String unit, String note) {
    return of(key, statistic, Interval.NONE, p, unit, note).withP(p, test);
  }

  /** No number, and why. */
  static EffectRow none(Key key, String unit, Status status, String note) {
    return new EffectRow(
        key,
        Double.NaN,
        Interval.NONE,
        Ends.NONE,
        Double.NaN,
        Test.NONE,
        Double.NaN,
        Double.NaN,
        NOT_SAID,
        unit,
        status,
        note);
  }

  /** The same with another p-value, or none. */
  EffectRow withP(double other, Test otherTest) {
    return new EffectRow(
        key,
        estimate,
        interval,
        ends,
        other,
        Double.isNaN(other) ? Test.NONE : otherTest,
        q,
        detectable,
        decisions,
        unit,
        status,
        note);
  }

  /** The same with the number of decisions that it was made from. */
  EffectRow over(long n) {
    return new EffectRow(
        key, estimate, interval, ends, p, test, q, detectable, n, unit, status, note);
  }

  /** The same with another note. */
  EffectRow withNote(String other) {
    return new EffectRow(
        key, estimate, interval, ends, p, test, q, detectable, decisions, unit, status, other);
  }

  /** The same with a p-value adjusted for its company. */
  EffectRow withQ(double other) {
    return new EffectRow(
        key, estimate, interval, ends, p, test, other, detectable, decisions, unit, status, note);
  }

  /** The same with ends that are the least and the most of several. */
  EffectRow asRange() {
    return new EffectRow(
        key, estimate, interval, Ends.RANGE, p, test, q, Double.NaN, decisions, unit, status, note);
  }

  private EffectRow withDetectable(double change) {
    return new EffectRow(
        key, estimate, interval, ends, p, test, q, change, decisions, unit, status, note);
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
        note,
        ends.words,
        test.words,
        q,
        detectable,
        decisions == NOT_SAID ? null : (Object) decisions);
  }
}
