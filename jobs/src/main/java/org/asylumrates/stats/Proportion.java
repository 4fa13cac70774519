package org.asylumrates.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How sure is a rate of x in n? Three two-sided intervals for one proportion, all between 0 and 1.
 *
 * <p>Each takes a count x of n independent decisions and a confidence strictly between 0 and 1.
 * With n = 0 there is no interval ({@link Interval#NONE}); with x = 0 the lower end is exactly 0
 * and with x = n the upper end exactly 1. Counts that are negative or have x over n are a bug and
 * throw {@link IllegalArgumentException}.
 *
 * <p>Source: Brown, Cai and DasGupta, Statistical Science 16:101 (2001), which compares the three.
 */
public final class Proportion {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Proportion() {}

  /** The {@linkplain #wilson(long, long, double) Wilson interval} at 95% confidence. */
  public static Interval wilson(long x, long n) {
    return wilson(x, n, Interval.DEFAULT_CONFIDENCE);
  }

  /**
   * The score interval of Wilson (1927), without continuity correction: the rates that a two-sided
   * z test does not reject. It is the interval of every displayed rate.
   */
  public static Interval wilson(long x, long n, double confidence) {
    requireCounts(x, n);
    double z = normalQuantile(confidence);
    if (n == 0) {
      return Interval.NONE;
    }
    double p = (double) x / n;
    double perDecision = z * z / n;
    double centre = p + perDecision / 2;
    double half = z * Math.sqrt(p * (1 - p) / n + perDecision / n / 4);
    double low = x == 0 ? 0 : (centre - half) / (1 + perDecision);
    double high = x == n ? 1 : (centre + half) / (1 + perDecision);
    return new Interval(low, high);
  }

  /** The {@linkplain #clopperPearson(long, long, double) exact interval} at 95% confidence. */
  public static Interval clopperPearson(long x, long n) {
    return clopperPearson(x, n, Interval.DEFAULT_CONFIDENCE);
  }

  /**
   * The exact interval of Clopper and Pearson (1934): it covers the true rate at least as often as
   * it says, so it is wider than the others. For fewer than ten decisions, or where a guarantee is
   * wanted.
   */
  public static Interval clopperPearson(long x, long n, double confidence) {
    requireCounts(x, n);
    double tail = tail(confidence);
    if (n == 0) {
      return Interval.NONE;
    }
    double low = x == 0 ? 0 : lowerQuantile((double) x, n - x + 1.0, tail);
    double high = x == n ? 1 : upperQuantile(x + 1.0, (double) n - x, tail);
    return new Interval(low, high);
  }

  /** The {@linkplain #jeffreys(long, long, double) Jeffreys interval} at 95% confidence. */
  public static Interval jeffreys(long x, long n) {
    return jeffreys(x, n, Interval.DEFAULT_CONFIDENCE);
  }

  /**
   * The equal-tailed interval of the rate's posterior under Jeffreys' prior, Beta(1/2, 1/2), with
   * the ends at x = 0 and x = n moved to 0 and 1 as Brown, Cai and DasGupta advise.
   */
  public static Interval jeffreys(long x, long n, double confidence) {
    requireCounts(x, n);
    double tail = tail(confidence);
    if (n == 0) {
      return Interval.NONE;
    }
    double low = x == 0 ? 0 : lowerQuantile(x + 0.5, n - x + 0.5, tail);
    double high = x == n ? 1 : upperQuantile(x + 0.5, n - x + 0.5, tail);
    return new Interval(low, high);
  }

  /** The z beyond which each tail of the normal distribution holds half of what is left over. */
  public static double normalQuantile(double confidence) {
    return NORMAL.inverseSurvivalProbability(tail(confidence));
  }

  /** The chance of a normal value at least this far from 0 on either side. */
  public static double twoSidedNormal(double z) {
    return 2 * NORMAL.survivalProbability(Math.abs(z));
  }

  /** Throws {@link IllegalArgumentException} unless 0 is at most x and x at most n. */
  public static void requireCounts(long x, long n) {
    if (x < 0 || x > n) {
      throw new IllegalArgumentException("Not a count of x in n: " + x + " in " + n);
    }
  }

  private static double tail(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("Confidence must be between 0 and 1: " + confidence);
    }
    return (1 - confidence) / 2;
  }

  private static double lowerQuantile(double a, double b, double tail) {
    return BetaDistribution.of(a, b).inverseCumulativeProbability(tail);
  }

  private static double upperQuantile(double a, double b, double tail) {
    return BetaDistribution.of(a, b).inverseSurvivalProbability(tail);
  }
}
