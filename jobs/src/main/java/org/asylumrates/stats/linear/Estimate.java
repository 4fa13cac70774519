package org.asylumrates.stats.linear;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.asylumrates.stats.Interval;

/**
 * One estimated number with its standard error, held against Student's t distribution. Where the
 * error is NaN, 0 or infinite, or there is no degree of freedom, there is neither p-value nor
 * interval.
 *
 * @param name what is estimated, such as a term of a model
 * @param value the estimate
 * @param standardError in the unit of the estimate
 * @param degreesOfFreedom of the t distribution, such as clusters less one
 */
public record Estimate(String name, double value, double standardError, double degreesOfFreedom) {
  /** The estimate in standard errors. */
  public double t() {
    return isTestable() ? value / standardError : Double.NaN;
  }

  /** The chance of a t at least as far from 0, two-sided. */
  public double p() {
    return isTestable()
        ? 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t()))
        : Double.NaN;
  }

  /** The same against the normal distribution, which many degrees of freedom come close to. */
  public double normalP() {
    return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(t()));
  }

  /** The interval of t at 95% confidence. */
  public Interval interval() {
    return interval(Interval.DEFAULT_CONFIDENCE);
  }

  /** The interval of t at a confidence strictly between 0 and 1. */
  public Interval interval(double confidence) {
    if (!isTestable()) {
      return Interval.NONE;
    }
    double tail = (1 - confidence) / 2;
    double half =
        standardError * TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail);
    return new Interval(value - half, value + half);
  }

  private boolean isTestable() {
    return Double.isFinite(value)
        && standardError > 0
        && Double.isFinite(standardError)
        && degreesOfFreedom > 0;
  }
}
