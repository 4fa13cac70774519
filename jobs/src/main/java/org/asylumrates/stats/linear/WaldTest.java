package org.asylumrates.stats.linear;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Are several coefficients all 0? The test of Wald (1943): b' V^-1 b.
 *
 * @param chiSquare the statistic; NaN if the covariance is singular, as with fewer clusters than
 *     coefficients
 * @param tested how many coefficients are tested
 * @param denominator degrees of freedom of the covariance, such as clusters less one
 */
public record WaldTest(double chiSquare, int tested, double denominator) {
  /** The test of coefficients given their covariance. */
  public static WaldTest of(double[] coefficients, double[][] covariance, double denominator) {
    double statistic;
    try {
      double[] solved = new SymmetricMatrix(covariance).solve(coefficients);
      statistic = 0;
      for (int k = 0; k < solved.length; k++) {
        statistic += solved[k] * coefficients[k];
      }
    } catch (IllegalArgumentException singular) {
      statistic = Double.NaN;
    }
    return new WaldTest(statistic, coefficients.length, denominator);
  }

  /** The p-value against chi-square, as if the covariance were known. */
  public double chiSquareP() {
    return Double.isNaN(chiSquare)
        ? Double.NaN
        : ChiSquaredDistribution.of(tested).survivalProbability(chiSquare);
  }

  /** The p-value against F, which allows for the covariance being estimated. */
  public double p() {
    return Double.isNaN(chiSquare) || !(denominator > 0)
        ? Double.NaN
        : FDistribution.of(tested, denominator).survivalProbability(chiSquare / tested);
  }
}
