package org.asylumrates.stats;

/**
 * How much did a rate change? The contrast of a rate after (x1 of n1) with the rate before (x0 of
 * n0), in independent decisions.
 *
 * <p>With n1 = 0 or n0 = 0 nothing is defined: every number is NaN and every interval {@link
 * Interval#NONE}. Otherwise the difference and its interval always exist; a ratio may be infinite
 * (x0 = 0) or NaN (0/0), and has no interval where a logarithm would be undefined.
 *
 * <p>Sources: Newcombe, Statistics in Medicine 17:873 (1998), method 10; Woolf (1955) for the
 * interval of the odds ratio; Haldane (1956) and Anscombe (1956) for the added half.
 *
 * @param difference the rate after minus the rate before, -1 to 1
 * @param interval Newcombe's hybrid score interval of the difference, within -1 to 1
 * @param riskRatio the rate after over the rate before, with its log-Wald interval; none if x1 or
 *     x0 is 0
 * @param oddsRatio the odds after over the odds before, with Woolf's interval; none if any of the
 *     four cells is 0
 * @param haldaneOddsRatio the odds ratio with 0.5 added to all four cells if any of them is 0, and
 *     the plain one otherwise, so that it always has an interval
 * @param z the statistic of the z test with the pooled rate; NaN if that rate is 0 or 1
 * @param pValue its two-sided p-value; NaN if z is
 */
public record ProportionDifference(
    double difference,
    Interval interval,
    Ratio riskRatio,
    Ratio oddsRatio,
    Ratio haldaneOddsRatio,
    double z,
    double pValue) {
  private static final ProportionDifference UNDEFINED =
      new ProportionDifference(
          Double.NaN,
          Interval.NONE,
          Ratio.UNDEFINED,
          Ratio.UNDEFINED,
          Ratio.UNDEFINED,
          Double.NaN,
          Double.NaN);

  /** The contrast with intervals of 95% confidence. */
  public static ProportionDifference of(long x1, long n1, long x0, long n0) {
    return of(x1, n1, x0, n0, Interval.DEFAULT_CONFIDENCE);
  }

  /**
   * The contrast of x1 of n1 after with x0 of n0 before.
   *
   * @param confidence of all its intervals, strictly between 0 and 1
   */
  public static ProportionDifference of(long x1, long n1, long x0, long n0, double confidence) {
    Interval after = Proportion.wilson(x1, n1, confidence);
    Interval before = Proportion.wilson(x0, n0, confidence);
    TwoByTwo cells = TwoByTwo.of(x1, n1, x0, n0);
    if (cells.hasEmptySide()) {
      return UNDEFINED;
    }
    double quantile = Proportion.normalQuantile(confidence);
    double z = cells.pooledZ();
    return new ProportionDifference(
        cells.p1() - cells.p0(),
        squareAndAdd(cells.p1(), after, cells.p0(), before),
        cells.riskRatio(quantile),
        cells.oddsRatio(quantile),
        cells.withHalves().oddsRatio(quantile),
        z,
        Proportion.twoSidedNormal(z));
  }

  /**
   * Newcombe's interval of p1 - p0 from an interval of each: the distances of the ends from their
   * rates are squared, added and rooted. Limits that allow for clusters may take Wilson's place.
   */
  static Interval squareAndAdd(double p1, Interval of1, double p0, Interval of0) {
    double difference = p1 - p0;
    double down = Math.hypot(p1 - of1.low(), of0.high() - p0);
    double up = Math.hypot(of1.high() - p1, p0 - of0.low());
    return new Interval(Math.max(-1, difference - down), Math.min(1, difference + up));
  }
}
