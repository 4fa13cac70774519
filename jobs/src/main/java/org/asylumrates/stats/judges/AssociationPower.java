package org.asylumrates.stats.judges;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How many cases does a chi-square test need to see a weak association, Cramér's V of 0.1, at the
 * 5% level with 80% power? Under it the statistic is noncentral chi-square, a Poisson mixture of
 * central ones.
 *
 * <p>Source: Cohen, Statistical Power Analysis for the Behavioral Sciences (1988), chapter 7.
 */
final class AssociationPower {
  private static final double WEAK = 0.1;
  private static final double LEVEL = 0.05;
  private static final double POWER = 0.8;

  /** A Poisson count above its mean by so many standard deviations does not happen. */
  private static final double DEVIATIONS = 12;

  private AssociationPower() {}

  /**
   * The cases needed, rounded up.
   *
   * @param degrees of freedom of the test
   * @param smallerSide the rows or the columns of the table, whichever are fewer; 2 or more
   */
  static long casesNeeded(int degrees, int smallerSide) {
    double low = 0;
    double high = 1;
    while (power(degrees, high) < POWER) {
      low = high;
      high *= 2;
    }
    while (high - low > 1e-9 * high) {
      double middle = (low + high) / 2;
      if (power(degrees, middle) < POWER) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (long) Math.ceil(high / (WEAK * WEAK * (smallerSide - 1)));
  }

  /** The chance that the statistic passes its critical value, with a noncentrality over 0. */
  private static double power(int degrees, double noncentrality) {
    double critical = ChiSquaredDistribution.of(degrees).inverseSurvivalProbability(LEVEL);
    double mean = noncentrality / 2;
    PoissonDistribution mixture = PoissonDistribution.of(mean);
    int last = (int) Math.ceil(mean + DEVIATIONS * Math.sqrt(mean) + DEVIATIONS);
    double power = 0;
    for (int k = 0; k <= last; k++) {
      double tail = ChiSquaredDistribution.of(degrees + 2.0 * k).survivalProbability(critical);
      power += mixture.probability(k) * tail;
    }
    return power;
  }
}
