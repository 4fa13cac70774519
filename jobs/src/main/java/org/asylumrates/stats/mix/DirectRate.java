package org.asylumrates.stats.mix;

import java.util.Arrays;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;

/**
 * What would the rate be with a standard mix of cases? The direct standardised rate: the rates of
 * strata (nationality by representation), weighted by the strata's shares of a standard population.
 *
 * <p>Only strata with decisions have a rate, so the weights are scaled up to them, and coverage
 * says how much of the standard population they hold. The error takes decisions for independent,
 * and a stratum all granted or all refused for certain; {@code cautiousError} gives every stratum
 * one grant and one refusal more instead, and is the one of {@link #interval()}. Without a decision
 * every number is NaN and every interval {@link Interval#NONE}.
 *
 * <p>Sources: Keiding and Clayton, Statistical Science 29:529 (2014); as {@code
 * epitools::ageadjust.direct}.
 *
 * @param n decisions
 * @param strata strata with decisions
 * @param crude the rate as it is
 * @param coverage the share of the standard population in these strata, 0 to 1
 * @param rate the standardised rate
 * @param error its standard error
 * @param cautiousError its standard error with one grant and one refusal more in each stratum
 */
public record DirectRate(
    long n,
    int strata,
    double crude,
    double coverage,
    double rate,
    double error,
    double cautiousError) {
  /** What the coverage allows: to print the rate, to print it in grey and say why, or neither. */
  public enum Standing {
    PRINTED,
    GREY,
    WITHHELD
  }

  private static final double FAIR_COVERAGE = 0.8;
  private static final double LEAST_COVERAGE = 0.5;

  /**
   * The standardised rate over strata.
   *
   * @param x granted in each stratum
   * @param n decided in each stratum, in the same order
   * @param standard each stratum's share of the standard population, in the same order; 0 or more,
   *     in sum 1
   */
  public static DirectRate of(long[] x, long[] n, double[] standard) {
    requireStandard(x, n, standard);
    double coverage = coverage(n, standard);
    double rate = coverage == 0 ? Double.NaN : 0;
    double variance = rate;
    double cautious = rate;
    for (int s = 0; s < n.length; s++) {
      if (n[s] > 0) {
        double weight = standard[s] / coverage;
        double p = (double) x[s] / n[s];
        double more = (x[s] + 1.0) / (n[s] + 2.0);
        rate += weight * p;
        variance += weight * weight * p * (1 - p) / n[s];
        cautious += weight * weight * more * (1 - more) / n[s];
      }
    }
    long decided = Arrays.stream(n).sum();
    double crude = (double) Arrays.stream(x).sum() / decided;
    return new DirectRate(
        decided,
        (int) Arrays.stream(n).filter(count -> count > 0).count(),
        crude,
        coverage,
        // The rounded weights of strata that are all granted may add up to a little less or more.
        crude == 1 && coverage > 0 ? 1 : Math.min(1, rate),
        Math.sqrt(variance),
        Math.sqrt(cautious));
  }

  private static double coverage(long[] n, double[] standard) {
    double coverage = 0;
    for (int s = 0; s < n.length; s++) {
      coverage += n[s] > 0 ? standard[s] : 0;
    }
    return coverage;
  }

  /** Printed from a coverage of 0.8 on, in grey from 0.5 on, else withheld. */
  public Standing standing() {
    if (coverage >= FAIR_COVERAGE) {
      return Standing.PRINTED;
    }
    return coverage >= LEAST_COVERAGE ? Standing.GREY : Standing.WITHHELD;
  }

  /** The interval to print: the rate and its cautious error, at 95%, cut at 0 and 1. */
  public Interval interval() {
    return around(cautiousError);
  }

  /** The interval of the plain error, at 95%, cut at 0 and 1. */
  public Interval plainInterval() {
    return around(error);
  }

  /**
   * The interval of the plain error on the scale of log odds; none with a rate of 0 or 1. Like the
   * {@link #plainInterval()} it is one point where the error is 0, and so not to be printed.
   */
  public Interval logitInterval() {
    if (!(rate > 0 && rate < 1)) {
      return Interval.NONE;
    }
    double centre = Math.log(rate / (1 - rate));
    double half = quantile() * error / (rate * (1 - rate));
    return new Interval(1 / (1 + Math.exp(half - centre)), 1 / (1 + Math.exp(-half - centre)));
  }

  private Interval around(double standardError) {
    double half = quantile() * standardError;
    return Double.isNaN(half)
        ? Interval.NONE
        : new Interval(Math.max(0, rate - half), Math.min(1, rate + half));
  }

  static double quantile() {
    return Proportion.normalQuantile(Interval.DEFAULT_CONFIDENCE);
  }

  private static void requireStandard(long[] x, long[] n, double[] standard) {
    if (x.length != n.length || n.length != standard.length) {
      throw new IllegalArgumentException(
          "Lengths differ: " + x.length + ", " + n.length + " and " + standard.length);
    }
    for (int s = 0; s < n.length; s++) {
      Proportion.requireCounts(x[s], n[s]);
      if (!(standard[s] >= 0 && standard[s] <= 1)) {
        throw new IllegalArgumentException("Not a share: " + standard[s]);
      }
    }
  }
}
