package org.asylumrates.stats;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * If we saw no change, how big a change could we have missed? What the two-sided z test with the
 * pooled rate can find, given how many decisions there are in each period; stated before the rates
 * are looked at, never from the change observed.
 *
 * <p>With d the change, s0 the standard error were both rates the pooled one, s1 the standard error
 * of the change and z the normal quantile, the power is Phi((d - z s0) / s1) + Phi((-d - z s0) /
 * s1). Without decisions in a period every answer is NaN.
 *
 * <p>Sources: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (2003), chapter
 * 4; as R's {@code power.prop.test(strict = TRUE)}, with unequal counts.
 *
 * @param before decisions before, divided by the design effect; 0 or more
 * @param after decisions after, divided by the design effect; 0 or more
 * @param significance the level of the test, strictly between 0 and 1
 */
public record Power(double before, double after, double significance) {
  /** The chance of finding a change that an effect must reach to count as detectable. */
  public static final double USUAL = 0.8;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * How a nearly normal estimate's smallest change that is found with 80% stands to half the width
   * of its 95% interval: the sum of the quantiles at 97.5% and 80% over the former.
   */
  public static final double DETECTABLE_TO_HALF_WIDTH =
      1 + NORMAL.inverseCumulativeProbability(USUAL) / NORMAL.inverseSurvivalProbability(0.025);

  public Power {
    if (!(before >= 0 && after >= 0 && significance > 0 && significance < 1)) {
      throw new IllegalArgumentException(
          "No test of " + before + " and " + after + " decisions at level " + significance);
    }
  }

  /** A test at the 5% level of so many independent decisions. */
  public static Power of(long before, long after) {
    return new Power((double) before, (double) after, 1 - Interval.DEFAULT_CONFIDENCE);
  }

  /** The design effect of clusters of a size with an intraclass correlation; at least 1. */
  public static double designEffect(double size, double intraclass) {
    return Math.max(1, 1 + (size - 1) * intraclass);
  }

  /**
   * The smallest change of a clustered estimate that is found with 80%: its standard error times t
   * at 97.5% plus t at 80%.
   *
   * @param standardError of the estimate
   * @param degrees of freedom of its t, over 0
   */
  public static double detectable(double standardError, double degrees) {
    TDistribution t = TDistribution.of(degrees);
    double found = t.inverseCumulativeProbability(USUAL);
    return (t.inverseSurvivalProbability(0.025) + found) * standardError;
  }

  /** The same test when clusters multiply the variance. */
  public Power withDesignEffect(double effect) {
    return new Power(before / effect, after / effect, significance);
  }

  /** The chance of finding that a rate changed from one value to another, in either direction. */
  public double ofChange(double from, double to) {
    return ofRightSign(from, to) + tail(from, to, -Math.abs(to - from));
  }

  /** The chance of finding that change with its true sign. */
  public double ofRightSign(double from, double to) {
    return tail(from, to, Math.abs(to - from));
  }

  /**
   * The smallest fall from a rate that is found with 80%; NaN if not even a fall to zero is.
   *
   * @param from the rate before, 0 to 1
   */
  public double smallestFall(double from) {
    return smallest(fall -> ofChange(from, from - fall), from);
  }

  /** The smallest rise from a rate that is found with 80%; NaN if not even a rise to one is. */
  public double smallestRise(double from) {
    return smallest(rise -> ofChange(from, from + rise), 1 - from);
  }

  private static double smallest(DoubleUnaryOperator power, double room) {
    // At the very end of the room a standard error may be 0, so stop just before it.
    double largest = room * (1 - 1e-12);
    return power.applyAsDouble(largest) >= USUAL
        ? Root.ofRising(change -> power.applyAsDouble(change) - USUAL, 0, largest)
        : Double.NaN;
  }

  private double tail(double from, double to, double change) {
    if (!(from >= 0 && from <= 1 && to >= 0 && to <= 1)) {
      throw new IllegalArgumentException("Rates must be between 0 and 1: " + from + ", " + to);
    }
    double pooled = (before * from + after * to) / (before + after);
    double null0 = Math.sqrt(pooled * (1 - pooled) * (1 / before + 1 / after));
    double error = Math.sqrt(from * (1 - from) / before + to * (1 - to) / after);
    double bound = Proportion.normalQuantile(1 - significance) * null0;
    double distance = (change - bound) / error;
    return Double.isNaN(distance) ? Double.NaN : NORMAL.cumulativeProbability(distance);
  }
}
