package org.asylumrates.stats;

/**
 * A range of values between two ends, both of which belong to it; in this package the confidence
 * interval or the control limits of an estimate, in the unit of that estimate.
 *
 * @param low the lower end; NaN if and only if the upper end is NaN
 * @param high the upper end, never below the lower
 */
public record Interval(double low, double high) {
  /** The confidence of every interval whose caller names none. */
  public static final double DEFAULT_CONFIDENCE = 0.95;

  /** No interval, because the data do not allow one: both ends are NaN. */
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

  public Interval {
    if (Double.isNaN(low) != Double.isNaN(high) || low > high) {
      throw new IllegalArgumentException("Not an interval: from " + low + " to " + high);
    }
  }

  /**
   * The interval of an estimate whose error is normal, at 95% confidence; {@link #NONE} where the
   * error is 0 or NaN.
   */
  public static Interval ofNormal(double value, double standardError) {
    double half = Proportion.normalQuantile(DEFAULT_CONFIDENCE) * standardError;
    return half > 0 ? new Interval(value - half, value + half) : NONE;
  }

  /** Whether there is an interval at all. */
  public boolean isDefined() {
    return !Double.isNaN(low);
  }

  /** Whether a value lies within, ends included; never true of {@link #NONE} or of NaN. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
