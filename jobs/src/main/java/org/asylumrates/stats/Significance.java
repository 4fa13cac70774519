package org.asylumrates.stats;

/**
 * Could the change of a rate be chance? The tests of one before-after table, of which {@link
 * #pValue()} chooses one by a fixed rule.
 *
 * <p>With a zero margin (no decisions in a period, no grants or no refusals at all) there is no
 * chi-square test, and Fisher's p-values are 1.
 *
 * @param table Pearson's test without correction, with the smallest expected count
 * @param yates Pearson's test with Yates' (1934) correction of min(1/2, |observed - expected|) in
 *     each cell; too cautious, for comparison only
 * @param exact Fisher's test
 */
public record Significance(Contingency table, ChiSquare yates, ExactOddsRatio exact) {
  /** The smallest expected count from which chi-square is trusted. */
  private static final double ENOUGH_EXPECTED = 5;

  /** The tests of x1 of n1 after against x0 of n0 before. */
  public static Significance of(long x1, long n1, long x0, long n0) {
    Contingency table = Contingency.ofRates(new long[] {x1, x0}, new long[] {n1, n0});
    return new Significance(
        table,
        table.pearson().degrees() == 0 ? ChiSquare.NONE : corrected(TwoByTwo.of(x1, n1, x0, n0)),
        ExactOddsRatio.of(x1, n1, x0, n0));
  }

  /** Fisher's mid-p if a cell expects fewer than 5, else Pearson's; NaN if there is no test. */
  public double pValue() {
    return table.smallestExpected() < ENOUGH_EXPECTED ? exact.midP() : table.pearson().pValue();
  }

  private static ChiSquare corrected(TwoByTwo cells) {
    double all = cells.n1() + cells.n0();
    double granted = cells.x1() + cells.x0();
    double gap = Math.max(0, Math.abs(cells.x1() - cells.n1() * granted / all) - 0.5);
    double variance = cells.n1() * cells.n0() * granted * (all - granted) / (all * all * all);
    return new ChiSquare(gap * gap / variance, 1);
  }
}
