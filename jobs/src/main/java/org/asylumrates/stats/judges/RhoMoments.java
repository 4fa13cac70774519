package org.asylumrates.stats.judges;

/**
 * The two sums that the moment estimate of rho is the ratio of. Those of several courts may be
 * added up to the rho within courts.
 *
 * @param excess the spread of rates beyond what chance alone makes
 * @param capacity what the excess would be with a rho of 1
 */
record RhoMoments(double excess, double capacity) {
  /** Nothing to be said of judges who are alone, or who all granted or denied everything. */
  static final RhoMoments NONE = new RhoMoments(0, 0);

  static RhoMoments of(long[] x, long[] n) {
    double pooled = BetaBinomial.pooled(x, n);
    double all = 0;
    int judges = 0;
    for (long decided : n) {
      all += decided;
      judges += decided > 0 ? 1 : 0;
    }
    if (judges < 2 || pooled == 0 || pooled == 1) {
      return NONE;
    }
    double spread = 0;
    double capacity = 0;
    for (int i = 0; i < n.length; i++) {
      if (n[i] > 0) {
        double distance = (double) x[i] / n[i] - pooled;
        spread += n[i] * distance * distance;
        capacity += (n[i] - 1) * (1 - n[i] / all);
      }
    }
    return new RhoMoments(spread / (pooled * (1 - pooled)) - (judges - 1), capacity);
  }

  RhoMoments plus(RhoMoments other) {
    return new RhoMoments(excess + other.excess, capacity + other.capacity);
  }

  /** The estimate as it comes; NaN without capacity. */
  double rho() {
    return capacity > 0 ? excess / capacity : Double.NaN;
  }
}
