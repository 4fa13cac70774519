package org.asylumrates.stats.judges;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;

/**
 * Which rates are further from a target than chance allows? The exact limits of a funnel plot for n
 * decisions of which each is granted with the target's chance, and nothing else differs.
 *
 * <p>Source: Spiegelhalter, Statistics in Medicine 24:1185 (2005), appendix A.1.1. With n = 0, or a
 * target of 0 or 1, there are no limits. Where units differ by more than chance, use the limits of
 * {@link Overdispersion} instead, or nearly everybody lies outside.
 *
 * @param limits95 chance alone leaves about one in twenty outside
 * @param limits998 chance alone leaves about one in five hundred outside
 */
public record ControlLimits(Interval limits95, Interval limits998) {
  /** The limits for n decisions around a target between 0 and 1. */
  public static ControlLimits of(long n, double target) {
    return new ControlLimits(between(n, target, 0.025, 0.975), between(n, target, 0.001, 0.999));
  }

  /**
   * The rate that n decisions stay below with the chance given, interpolated between the two counts
   * around it so that the limits make a smooth curve over n.
   *
   * @param tail the chance, strictly between 0 and 1, such as 0.025
   * @return a rate of 0 to 1; NaN with n = 0 or a target of 0 or 1
   */
  public static double limit(long n, double target, double tail) {
    if (n == 0 || isDegenerate(target)) {
      return Double.NaN;
    }
    BinomialDistribution counts = BinomialDistribution.of(Math.toIntExact(n), target);
    int count = counts.inverseCumulativeProbability(tail);
    double over = counts.cumulativeProbability(count) - tail;
    double share = over / counts.probability(count);
    return Math.min(1, Math.max(0, (count - share) / n));
  }

  /**
   * The chance of a count at least as far from the target as x, two-sided and exact, counting half
   * of the chance of x itself (mid-p).
   *
   * @return at most 1; NaN with n = 0 or a target of 0 or 1
   */
  public static double midP(long x, long n, double target) {
    Proportion.requireCounts(x, n);
    if (n == 0 || isDegenerate(target)) {
      return Double.NaN;
    }
    BinomialDistribution counts = BinomialDistribution.of(Math.toIntExact(n), target);
    int count = Math.toIntExact(x);
    double half = counts.probability(count) / 2;
    double below = counts.cumulativeProbability(count - 1) + half;
    double above = counts.survivalProbability(count) + half;
    return 2 * Math.min(0.5, Math.min(below, above));
  }

  /** Whether a target leaves nothing to chance. */
  static boolean isDegenerate(double target) {
    if (!(target >= 0 && target <= 1)) {
      throw new IllegalArgumentException("A target must be between 0 and 1: " + target);
    }
    return target == 0 || target == 1;
  }

  private static Interval between(long n, double target, double low, double high) {
    return new Interval(limit(n, target, low), limit(n, target, high));
  }
}
