package org.asylumrates.stats.judges;

import java.util.Arrays;
import org.asylumrates.stats.ChiSquare;
import org.asylumrates.stats.Contingency;
import org.asylumrates.stats.Quantile;

/**
 * How far apart are the rates of a court's judges once the luck of small numbers is taken away, if
 * each decision of a judge is granted with the judge's own chance?
 *
 * <p>Sources: Kleinman, JASA 68:46 (1973), for the correlation by moments with weights n; Norris
 * (2019) on why equal rates may hide disagreement on cases.
 *
 * @param observed the standard deviation of observed rates, weighted by decisions: luck included
 * @param homogeneity the test that all judges have one chance
 * @param correlation between two decisions of one judge, by moments; 0 or more
 * @param standardDeviation of the judges' own chances: the headline, 0 if chance explains all
 * @param meanGap the expected gap between the rates of two judges, luck included
 * @param caseMeanGap the same with pairs weighted by the product of their decisions
 * @param squaredGap the mean squared gap with luck taken away; chance may make it negative, print 0
 *     with a note then
 * @param reliability of the rate of a judge with the median number of decisions: the share of its
 *     variance that is not luck, 0 to 1; 0 too where the moments give a correlation of 1 or more
 */
public record TrueSpread(
    double observed,
    ChiSquare homogeneity,
    double correlation,
    double standardDeviation,
    double meanGap,
    double caseMeanGap,
    double squaredGap,
    double reliability) {
  /** Nothing can be said: fewer than two judges, or a court rate of 0 or 1. */
  static final TrueSpread NONE =
      new TrueSpread(
          Double.NaN,
          ChiSquare.NONE,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN);

  /** Of two judges or more with two decisions or more each, and a court rate within 0 to 1. */
  static TrueSpread of(long[] x, long[] n, double[] rates, double p) {
    double variance = p * (1 - p);
    ChiSquare homogeneity = Contingency.ofRates(x, n).pearson();
    double correlation = Math.max(0, RhoMoments.of(x, n).rho());
    double[] gaps = gaps(rates, n);
    return new TrueSpread(
        Math.sqrt(homogeneity.statistic() * variance / Arrays.stream(n).sum()),
        homogeneity,
        correlation,
        Math.sqrt(variance * correlation),
        gaps[0],
        gaps[1],
        gaps[2],
        reliability(correlation, n));
  }

  /** The mean gap, the mean gap weighted by decisions, and the mean squared gap without luck. */
  private static double[] gaps(double[] rates, long[] n) {
    double gaps = 0;
    double weighted = 0;
    double weights = 0;
    double squares = 0;
    int pairs = 0;
    for (int i = 0; i < rates.length; i++) {
      for (int j = 0; j < i; j++) {
        double gap = Math.abs(rates[i] - rates[j]);
        double weight = (double) n[i] * n[j];
        gaps += gap;
        weighted += weight * gap;
        weights += weight;
        squares += gap * gap - luck(rates[i], n[i]) - luck(rates[j], n[j]);
        pairs++;
      }
    }
    return new double[] {gaps / pairs, weighted / weights, squares / pairs};
  }

  private static double luck(double rate, long n) {
    return rate * (1 - rate) / (n - 1);
  }

  private static double reliability(double correlation, long[] n) {
    double[] sorted = Arrays.stream(n).mapToDouble(count -> (double) count).sorted().toArray();
    double median = Quantile.of(sorted, 0.5);
    return correlation > 0 && correlation < 1 ? median / (median + 1 / correlation - 1) : 0;
  }
}
