package org.asylumrates.stats;

/**
 * How many times as large: a ratio of two rates or of two odds.
 *
 * @param value the ratio, 0 or more; infinite if only the denominator is 0, NaN if both are
 * @param interval its interval, or {@link Interval#NONE} where a logarithm would be undefined
 */
public record Ratio(double value, Interval interval) {
  /** No ratio, because a side has no decisions. */
  static final Ratio UNDEFINED = new Ratio(Double.NaN, Interval.NONE);

  /** A ratio whose logarithm has this standard error, with the Wald interval on the log scale. */
  static Ratio ofLog(double value, double standardError, double z) {
    double log = Math.log(value);
    double half = z * standardError;
    return new Ratio(value, new Interval(Math.exp(log - half), Math.exp(log + half)));
  }
}
