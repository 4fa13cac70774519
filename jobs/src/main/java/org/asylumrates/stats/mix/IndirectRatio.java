package org.asylumrates.stats.mix;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;

/**
 * Did a judge grant more or less than judges in general would have granted in the same cases? The
 * ratio of observed to expected grants, where each case expects the rate of its stratum
 * (nationality by representation) in the standard population.
 *
 * <p>The ratios of two judges must not be held against each other when their mixes differ; each is
 * a comparison with the standard alone. Where nothing is expected the ratio is NaN and its
 * intervals {@link Interval#NONE}.
 *
 * <p>Sources: Ulm, American Journal of Epidemiology 131:373 (1990) for the exact limits; Breslow
 * and Day, Statistical Methods in Cancer Research 2 (1987), section 2.3, for Byar's; as {@code
 * epitools::ageadjust.indirect} and {@code poisson.test}.
 *
 * @param n decisions
 * @param observed grants
 * @param expected grants at the standard rates
 * @param variance of the grants, were each case granted with its standard rate: sum of n r (1 - r)
 */
public record IndirectRatio(long n, long observed, double expected, double variance) {
  private static final double TAIL = (1 - Interval.DEFAULT_CONFIDENCE) / 2;

  /**
   * The ratio over strata.
   *
   * @param x granted in each stratum
   * @param n decided in each stratum, in the same order
   * @param standardRate the rate of each stratum in the standard population, in the same order
   */
  public static IndirectRatio of(long[] x, long[] n, double[] standardRate) {
    if (x.length != n.length || n.length != standardRate.length) {
      throw new IllegalArgumentException(
          "Lengths differ: " + x.length + ", " + n.length + " and " + standardRate.length);
    }
    long decided = 0;
    long observed = 0;
    double expected = 0;
    double variance = 0;
    for (int s = 0; s < n.length; s++) {
      Proportion.requireCounts(x[s], n[s]);
      decided += n[s];
      observed += x[s];
      if (n[s] > 0) {
        expected += n[s] * standardRate[s];
        variance += n[s] * standardRate[s] * (1 - standardRate[s]);
      }
    }
    return new IndirectRatio(decided, observed, expected, variance);
  }

  /** Observed over expected grants; NaN if none is expected. */
  public double ratio() {
    return expected > 0 ? observed / expected : Double.NaN;
  }

  /** The exact 95% interval of the ratio, were the grants a Poisson count. */
  public Interval exactInterval() {
    double low = observed == 0 ? 0 : chiSquare(2.0 * observed, TAIL) / 2;
    return overExpected(low, chiSquare(2.0 * observed + 2, 1 - TAIL) / 2);
  }

  /** Byar's approximation of the same interval. */
  public Interval byarInterval() {
    double z = Proportion.normalQuantile(Interval.DEFAULT_CONFIDENCE);
    return overExpected(observed == 0 ? 0 : byar((double) observed, -z), byar(observed + 1.0, z));
  }

  /** How many standard deviations the grants are from what was expected; NaN if there is none. */
  public double z() {
    return variance > 0 ? (observed - expected) / Math.sqrt(variance) : Double.NaN;
  }

  /** The ratio times the rate of the whole standard population, at most 1. */
  public double riskAdjustedRate(double wholeRate) {
    return Math.min(1, ratio() * wholeRate);
  }

  private Interval overExpected(double low, double high) {
    return expected > 0 ? new Interval(low / expected, high / expected) : Interval.NONE;
  }

  private static double byar(double count, double z) {
    double root = 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count));
    return count * root * root * root;
  }

  private static double chiSquare(double degrees, double below) {
    return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(below);
  }
}
