package org.asylumrates.stats.judges;

import java.util.Arrays;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;

/**
 * By how much more than chance do units such as judges differ around a target rate, and which of
 * them stand out even so? The additive random-effects model of a funnel plot: a unit's own rate has
 * variance tau2 around the target, and its observed rate chance on top.
 *
 * <p>Sources: Spiegelhalter, Statistics in Medicine 24:1185 (2005), sections 4 and 5; the variance
 * is that of DerSimonian and Laird (1986) with winsorised z. Units with n = 0 have no z and do not
 * count. With fewer than two units, or a target of 0 or 1, phi and tau2 are NaN.
 *
 * @param target the rate that units are held against, 0 to 1
 * @param units how many units have a z
 * @param phi the mean of the squared z, a tenth of them pulled in at each end; about 1 if chance
 *     explains the differences
 * @param tau2 the variance of the units' own rates around the target, 0 or more
 */
public record Overdispersion(double target, int units, double phi, double tau2) {
  private static final double WINSORISED = 0.1;

  /** The over-dispersion of units around their common rate, which is NaN without any decision. */
  public static Overdispersion of(long[] x, long[] n) {
    double decided = Arrays.stream(n).sum();
    return decided == 0 ? none(Double.NaN) : of(Arrays.stream(x).sum() / decided, x, n);
  }

  /**
   * The over-dispersion of units around a target.
   *
   * @param x what each unit granted
   * @param n what each unit decided, in the same order
   */
  public static Overdispersion of(double target, long[] x, long[] n) {
    if (x.length != n.length) {
      throw new IllegalArgumentException("Lengths differ: " + x.length + " and " + n.length);
    }
    Overdispersion none = none(target);
    double[] z = new double[n.length];
    double weights = 0;
    double squares = 0;
    int units = 0;
    for (int i = 0; i < n.length; i++) {
      double unit = none.z(x[i], n[i]);
      if (!Double.isNaN(unit)) {
        double weight = n[i] / (target * (1 - target));
        weights += weight;
        squares += weight * weight;
        z[units++] = unit;
      }
    }
    if (units < 2) {
      return new Overdispersion(target, units, Double.NaN, Double.NaN);
    }
    double sum = winsorisedSquares(Arrays.copyOf(z, units));
    double tau2 = Math.max(0, (sum - (units - 1)) / (weights - squares / weights));
    return new Overdispersion(target, units, sum / units, tau2);
  }

  /** How many standard errors a unit's rate is from the target, if chance is all there is. */
  public double z(long x, long n) {
    return standardised(x, n, 0);
  }

  /** How many standard deviations it is from the target, given how much units differ anyway. */
  public double adjustedZ(long x, long n) {
    return standardised(x, n, tau2);
  }

  /**
   * The limits between which a unit of n decisions stays with the confidence given, given how much
   * units differ anyway; cut at 0 and 1. A unit lies outside just when its adjusted z does.
   *
   * @return none where there is no adjusted z
   */
  public Interval limits(long n, double confidence) {
    double half = Proportion.normalQuantile(confidence) * Math.sqrt(variance(n) + tau2);
    return Double.isNaN(half)
        ? Interval.NONE
        : new Interval(Math.max(0, target - half), Math.min(1, target + half));
  }

  /** The standard deviation of the units' own rates around the target. */
  public double tau() {
    return Math.sqrt(tau2);
  }

  private static Overdispersion none(double target) {
    return new Overdispersion(target, 0, Double.NaN, Double.NaN);
  }

  private double standardised(long x, long n, double between) {
    Proportion.requireCounts(x, n);
    return ((double) x / n - target) / Math.sqrt(variance(n) + between);
  }

  /** The chance variance of a rate of n decisions; NaN if there is none. */
  private double variance(long n) {
    return n == 0 || Double.isNaN(target) || ControlLimits.isDegenerate(target)
        ? Double.NaN
        : target * (1 - target) / n;
  }

  private static double winsorisedSquares(double[] z) {
    Arrays.sort(z);
    int cut = (int) Math.floor(z.length * WINSORISED);
    double sum = 0;
    for (double value : z) {
      double pulledIn = Math.min(z[z.length - 1 - cut], Math.max(z[cut], value));
      sum += pulledIn * pulledIn;
    }
    return sum;
  }
}
