package org.asylumrates.charts;

/**
 * A rate with its interval, all 0 to 1, and the number of decisions under it.
 *
 * @param rate the rate
 * @param low lower end of its interval
 * @param high upper end of its interval
 * @param decisions the rate's denominator
 */
public record Estimate(double rate, double low, double high, long decisions) {
  /** Interval ends may pass 0 or 1 by rounding of their arithmetic, by no more than this. */
  private static final double ROUNDING = 1e-9;

  public Estimate {
    rate = bounded("rate", rate);
    low = bounded("low", low);
    high = bounded("high", high);
    if (low > high) {
      throw new IllegalArgumentException("An interval cannot run from " + low + " to " + high);
    }
    if (decisions < 0) {
      throw new IllegalArgumentException("An estimate cannot rest on " + decisions + " decisions");
    }
  }

  /** A share; what passes 0 or 1 by rounding only is put there. */
  static double bounded(String part, double value) {
    if (!(value >= -ROUNDING && value <= 1 + ROUNDING)) {
      throw new IllegalArgumentException("The " + part + " of an estimate is 0 to 1, not " + value);
    }
    return Math.min(1, Math.max(0, value));
  }
}
