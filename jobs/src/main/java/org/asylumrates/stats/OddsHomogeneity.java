package org.asylumrates.stats;

import java.util.List;

/**
 * Is the change the same everywhere? The tests that all strata share the odds ratio of Mantel and
 * Haenszel.
 *
 * <p>Strata without decisions in both periods or without both outcomes say nothing; with fewer than
 * two others, or a common odds ratio of 0 or infinity, there is no test. If it rejects, one common
 * ratio is a summary and not a fact.
 *
 * <p>Sources: Breslow and Day, Statistical Methods in Cancer Research 1 (1980), section 4.4;
 * Tarone, Biometrika 72:91 (1985), whose correction makes it efficient at the ratio of Mantel and
 * Haenszel and is the one to publish.
 *
 * @param breslowDay the sum over strata of (x1 - expected)^2 / variance
 * @param tarone the same less the squared sum of x1 - expected over the summed variance
 * @param degrees of freedom, one fewer than the strata that say something; NaN if fewer than two
 *     do. It is known even where there is no test
 */
public record OddsHomogeneity(ChiSquare breslowDay, ChiSquare tarone, double degrees) {
  /** The tests over strata. */
  public static OddsHomogeneity of(List<BeforeAfter> strata) {
    List<BeforeAfter> informative = strata.stream().filter(BeforeAfter::isInformative).toList();
    int degrees = informative.size() - 1;
    double ratio = MantelHaenszel.of(strata).oddsRatio().value();
    if (degrees < 1) {
      return new OddsHomogeneity(ChiSquare.NONE, ChiSquare.NONE, Double.NaN);
    }
    if (!(ratio > 0 && Double.isFinite(ratio))) {
      return new OddsHomogeneity(ChiSquare.NONE, ChiSquare.NONE, degrees);
    }
    double squares = 0;
    double gaps = 0;
    double variances = 0;
    for (BeforeAfter stratum : informative) {
      double expected = expected(stratum, ratio);
      double variance = variance(stratum, expected);
      double gap = stratum.x1() - expected;
      squares += gap * gap / variance;
      gaps += gap;
      variances += variance;
    }
    return new OddsHomogeneity(
        new ChiSquare(squares, degrees),
        new ChiSquare(Math.max(0, squares - gaps * gaps / variances), degrees),
        degrees);
  }

  /**
   * The grants after at which the fitted table, margins kept, has this odds ratio: a root of (1 -
   * ratio) e^2 + b e - ratio n1 m = 0, each sign of b in the form without cancellation.
   */
  private static double expected(BeforeAfter stratum, double ratio) {
    double n1 = stratum.n1();
    double granted = stratum.granted();
    double b = stratum.n0() - granted + ratio * (n1 + granted);
    double root = Math.sqrt(b * b + 4 * (1 - ratio) * ratio * n1 * granted);
    return b < 0 ? (root - b) / (2 * (1 - ratio)) : 2 * ratio * n1 * granted / (b + root);
  }

  private static double variance(BeforeAfter stratum, double expected) {
    double n1 = stratum.n1();
    double granted = stratum.granted();
    return 1
        / (1 / expected
            + 1 / (n1 - expected)
            + 1 / (granted - expected)
            + 1 / (stratum.n0() - granted + expected));
  }
}
