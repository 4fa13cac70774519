package org.asylumrates.charts;

/**
 * A difference of two rates with its interval, all as fractions: −0.05 is five percentage points
 * less. An interval may pass −1 or 1, as intervals of few clusters do.
 *
 * @param value the difference
 * @param low lower end of its interval
 * @param high upper end of its interval
 */
public record Difference(double value, double low, double high) {
  public Difference {
    require(value);
    require(low);
    require(high);
    if (low > high) {
      throw new IllegalArgumentException("An interval cannot run from " + low + " to " + high);
    }
  }

  private static void require(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A difference of rates cannot be " + value);
    }
  }
}
