package org.asylumrates.stats;

import java.util.List;

/**
 * Did the rate change inside strata at all? The test that the common odds ratio is 1.
 *
 * <p>Sources: Cochran, Biometrics 10:417 (1954); Mantel and Haenszel, JNCI 22:719 (1959). Without a
 * stratum that has decisions in both periods and both outcomes there is no test.
 *
 * @param plain the squared sum of grants after minus what was expected, over its variance
 * @param corrected the same with the sum drawn a half nearer to 0, but not past it; R's {@code
 *     mantelhaen.test} lets it pass
 */
public record CochranMantelHaenszel(ChiSquare plain, ChiSquare corrected) {
  /** The test over strata. */
  public static CochranMantelHaenszel of(List<BeforeAfter> strata) {
    double sum = 0;
    double variance = 0;
    for (BeforeAfter stratum : strata) {
      if (stratum.isInformative()) {
        double all = stratum.all();
        double granted = stratum.granted();
        double margins = (double) stratum.n1() * stratum.n0();
        sum += stratum.x1() - stratum.n1() * granted / all;
        variance += margins * granted * (all - granted) / (all * all * (all - 1));
      }
    }
    if (variance == 0) {
      return new CochranMantelHaenszel(ChiSquare.NONE, ChiSquare.NONE);
    }
    double nearer = Math.max(0, Math.abs(sum) - 0.5);
    return new CochranMantelHaenszel(
        new ChiSquare(sum * sum / variance, 1), new ChiSquare(nearer * nearer / variance, 1));
  }
}
