package org.asylumrates.stats.judges;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.asylumrates.stats.Quantile;

/**
 * How far apart are the rates of a court's judges as they are observed? The measures that others
 * print. All of them grow with the luck of small numbers, and the range also with the number of
 * judges, so none compares courts or periods of different size.
 *
 * @param lowest the smallest rate
 * @param highest the largest rate
 * @param median the middle rate
 * @param interquartile the distance between the quartiles, interpolated as R's type 7
 * @param deviatingShare the share of judges whose rate is more than half the court's rate away from
 *     it (Ramji-Nogales, Schoenholtz and Schrag, Stanford Law Review 60:295, 2007)
 * @param deviatingCaseShare the share of decisions that these judges made; NaN if the court's rate
 *     is 0
 */
public record JudgeSpread(
    double lowest,
    double highest,
    double median,
    double interquartile,
    double deviatingShare,
    double deviatingCaseShare) {
  private static final double DEVIATING = 0.5;

  /** Of judges who each decided something. */
  static JudgeSpread of(double[] rates, long[] n, double courtRate) {
    double[] sorted = DoubleStream.of(rates).sorted().toArray();
    double decided = Arrays.stream(n).sum();
    int judges = 0;
    double cases = 0;
    for (int i = 0; i < rates.length; i++) {
      if (Math.abs(rates[i] - courtRate) > DEVIATING * courtRate) {
        judges++;
        cases += n[i];
      }
    }
    return new JudgeSpread(
        sorted[0],
        sorted[sorted.length - 1],
        Quantile.of(sorted, 0.5),
        Quantile.of(sorted, 0.75) - Quantile.of(sorted, 0.25),
        (double) judges / rates.length,
        courtRate > 0 ? cases / decided : Double.NaN);
  }

  /** The largest rate minus the smallest, the "disparity" of TRAC. */
  public double range() {
    return highest - lowest;
  }
}
