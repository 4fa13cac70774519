package org.asylumrates.effects;

/**
 * What is asked of intervals and tests.
 *
 * @param leastCoverage the least share of 95% intervals that hold what is planted
 * @param mostCoverage the largest; wider intervals would hide what could be seen
 * @param mostRejections the largest share of tests at 5% that reject where nothing is planted
 */
record CoverageLimits(double leastCoverage, double mostCoverage, double mostRejections) {
  /** Those of 1,000 seeds. */
  static final CoverageLimits FULL = new CoverageLimits(0.93, 0.97, 0.065);

  boolean coverage(long covering, int seeds) {
    double share = (double) covering / seeds;
    return share >= leastCoverage && share <= mostCoverage;
  }

  boolean rejections(long rejecting, int seeds) {
    return (double) rejecting / seeds <= mostRejections;
  }
}
