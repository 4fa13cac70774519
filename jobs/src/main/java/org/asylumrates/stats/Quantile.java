package org.asylumrates.stats;

/** The value below which a share of some values lies, interpolated as R's type 7. */
public final class Quantile {
  private Quantile() {}

  /**
   * The quantile.
   *
   * @param sorted at least one value, smallest first
   * @param share 0 to 1
   */
  public static double of(double[] sorted, double share) {
    double place = (sorted.length - 1) * share;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
