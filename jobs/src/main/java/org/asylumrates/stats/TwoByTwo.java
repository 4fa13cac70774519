package org.asylumrates.stats;

/**
 * The four cells under a contrast of two rates. Doubles, because Haldane's halves are added to
 * them.
 *
 * @param x1 granted after
 * @param y1 not granted after
 * @param x0 granted before
 * @param y0 not granted before
 */
record TwoByTwo(double x1, double y1, double x0, double y0) {
  /** The cells of x1 of n1 after and x0 of n0 before. */
  static TwoByTwo of(long x1, long n1, long x0, long n0) {
    Proportion.requireCounts(x1, n1);
    Proportion.requireCounts(x0, n0);
    return new TwoByTwo((double) x1, (double) (n1 - x1), (double) x0, (double) (n0 - x0));
  }

  double n1() {
    return x1 + y1;
  }

  double n0() {
    return x0 + y0;
  }

  /** The rate after, NaN without decisions. */
  double p1() {
    return x1 / n1();
  }

  /** The rate before, NaN without decisions. */
  double p0() {
    return x0 / n0();
  }

  /** Whether a side has no decisions. */
  boolean hasEmptySide() {
    return n1() == 0 || n0() == 0;
  }

  Ratio riskRatio(double quantile) {
    double value = p1() / p0();
    if (x1 == 0 || x0 == 0) {
      return new Ratio(value, Interval.NONE);
    }
    return Ratio.ofLog(value, Math.sqrt(1 / x1 - 1 / n1() + 1 / x0 - 1 / n0()), quantile);
  }

  Ratio oddsRatio(double quantile) {
    double value = x1 * y0 / (y1 * x0);
    if (hasZero()) {
      return new Ratio(value, Interval.NONE);
    }
    return Ratio.ofLog(value, Math.sqrt(1 / x1 + 1 / y1 + 1 / x0 + 1 / y0), quantile);
  }

  /** These cells, each with a half more if any of them is 0. */
  TwoByTwo withHalves() {
    return hasZero() ? new TwoByTwo(x1 + 0.5, y1 + 0.5, x0 + 0.5, y0 + 0.5) : this;
  }

  /** The z statistic with the pooled rate; NaN if that is 0 or 1. */
  double pooledZ() {
    double pooled = (x1 + x0) / (n1() + n0());
    if (pooled == 0 || pooled == 1) {
      return Double.NaN;
    }
    return (p1() - p0()) / Math.sqrt(pooled * (1 - pooled) * (1 / n1() + 1 / n0()));
  }

  private boolean hasZero() {
    return x1 == 0 || y1 == 0 || x0 == 0 || y0 == 0;
  }
}
