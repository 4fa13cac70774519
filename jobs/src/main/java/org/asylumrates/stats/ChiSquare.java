package org.asylumrates.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A statistic that chance alone would spread like chi-square, large where the data disagree with
 * the hypothesis.
 *
 * @param statistic 0 or more, or NaN if there is no test
 * @param degrees of freedom; 0 if there is no test
 */
public record ChiSquare(double statistic, int degrees) {
  /** No test, because the data do not allow one. */
  public static final ChiSquare NONE = new ChiSquare(Double.NaN, 0);

  /** The chance of a statistic at least as large, computed as an upper tail; NaN without a test. */
  public double pValue() {
    return Double.isNaN(statistic)
        ? Double.NaN
        : ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
  }
}
