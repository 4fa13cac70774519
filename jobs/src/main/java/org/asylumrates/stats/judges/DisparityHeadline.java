package org.asylumrates.stats.judges;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.asylumrates.stats.Quantile;

/**
 * How much does the judge matter across courts? One line over all courts with two judges or more;
 * without such a court its numbers are NaN.
 *
 * @param courts courts with two judges or more
 * @param medianRange the median of their ranges, the headline of TRAC
 * @param medianTrueDeviation the median of their standard deviations with luck taken away, of those
 *     that have one
 * @param caseWeightedRange the mean of their ranges, weighted by decisions
 * @param medianDeviatingShare the median of their shares of judges more than half the court's rate
 *     away from it (Refugee Roulette)
 * @param medianGap the median of their expected gaps between two judges
 */
public record DisparityHeadline(
    int courts,
    double medianRange,
    double medianTrueDeviation,
    double caseWeightedRange,
    double medianDeviatingShare,
    double medianGap) {
  /** The line over courts of one period. */
  public static DisparityHeadline of(List<JudgeDisparity> courts) {
    List<JudgeDisparity> several = courts.stream().filter(court -> court.judges() > 1).toList();
    double cases = several.stream().mapToDouble(court -> (double) court.decided()).sum();
    double ranges = 0;
    for (JudgeDisparity court : several) {
      ranges += court.decided() * court.spread().range();
    }
    return new DisparityHeadline(
        several.size(),
        median(several, court -> court.spread().range()),
        median(several, court -> court.trueSpread().standardDeviation()),
        ranges / cases,
        median(several, court -> court.spread().deviatingShare()),
        median(several, court -> court.trueSpread().meanGap()));
  }

  private static double median(
      List<JudgeDisparity> courts, ToDoubleFunction<JudgeDisparity> measure) {
    double[] sorted =
        courts.stream()
            .mapToDouble(measure)
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return sorted.length == 0 ? Double.NaN : Quantile.of(sorted, 0.5);
  }
}
