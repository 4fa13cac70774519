package org.asylumrates.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How sure is a rate that missing labels leave within bounds which are themselves estimates? The
 * interval that covers the true rate, not the whole of the bounds, 95% of the time.
 *
 * <p>The bounds are widened by C standard errors, where Phi(C + width / larger error) - Phi(-C) =
 * 0.95: from 1.96 where the bounds meet down to 1.645 where they are far apart. Where both errors
 * are 0 or a bound counts no decision there is no interval.
 *
 * <p>Source: Imbens and Manski, Econometrica 72:1845 (2004).
 *
 * @param bounds of the rate
 * @param lowError the standard error of the lower bound
 * @param highError the standard error of the upper bound
 * @param criticalValue C
 * @param interval of the rate, within 0 to 1
 */
public record ImbensManski(
    Interval bounds, double lowError, double highError, double criticalValue, Interval interval) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** The interval of the exposed rate of one period. */
  public static ImbensManski of(GroundLabels labels) {
    Interval bounds = labels.exposedRate();
    double labelled = labels.exposedGranted() + labels.exposedDenied();
    double low = error(bounds.low(), labelled + labels.unlabelledDenied());
    double high = error(bounds.high(), labelled + labels.unlabelledGranted());
    double largest = Math.max(low, high);
    if (!(largest > 0)) {
      return new ImbensManski(bounds, low, high, Double.NaN, Interval.NONE);
    }
    double c = criticalValue((bounds.high() - bounds.low()) / largest);
    Interval interval =
        new Interval(Math.max(0, bounds.low() - c * low), Math.min(1, bounds.high() + c * high));
    return new ImbensManski(bounds, low, high, c, interval);
  }

  private static double error(double rate, double n) {
    return Math.sqrt(rate * (1 - rate) / n);
  }

  private static double criticalValue(double width) {
    double confidence = Interval.DEFAULT_CONFIDENCE;
    return Root.ofRising(
        c ->
            NORMAL.cumulativeProbability(c + width) - NORMAL.cumulativeProbability(-c) - confidence,
        0,
        Proportion.normalQuantile(confidence));
  }
}
