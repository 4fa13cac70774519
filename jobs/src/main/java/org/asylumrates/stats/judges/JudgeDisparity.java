package org.asylumrates.stats.judges;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.asylumrates.stats.Proportion;

/**
 * How much does the judge matter inside this court? Only judges with enough decisions count.
 *
 * @param judgesInAll judges given
 * @param judges judges with enough decisions
 * @param decided decisions of these judges
 * @param courtRate the rate of these judges together; NaN without one
 * @param spread of the rates as observed; NaN throughout without a judge
 * @param trueSpread of the judges' own chances; NaN throughout with fewer than two judges ("no
 *     within-court comparison") or a court rate of 0 or 1
 */
public record JudgeDisparity(
    int judgesInAll,
    int judges,
    long decided,
    double courtRate,
    JudgeSpread spread,
    TrueSpread trueSpread) {
  /** The decisions from which a judge counts. */
  public static final long ENOUGH = 25;

  private static final JudgeSpread NO_SPREAD =
      new JudgeSpread(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * The disparity of one court in one period.
   *
   * @param x what each judge granted
   * @param n what each judge decided, in the same order
   */
  public static JudgeDisparity of(long[] x, long[] n) {
    if (x.length != n.length) {
      throw new IllegalArgumentException("Lengths differ: " + x.length + " and " + n.length);
    }
    for (int i = 0; i < n.length; i++) {
      Proportion.requireCounts(x[i], n[i]);
    }
    int[] counting = IntStream.range(0, n.length).filter(i -> n[i] >= ENOUGH).toArray();
    if (counting.length == 0) {
      return new JudgeDisparity(n.length, 0, 0, Double.NaN, NO_SPREAD, TrueSpread.NONE);
    }
    return ofCounting(
        n.length,
        Arrays.stream(counting).mapToLong(i -> x[i]).toArray(),
        Arrays.stream(counting).mapToLong(i -> n[i]).toArray());
  }

  private static JudgeDisparity ofCounting(int inAll, long[] x, long[] n) {
    long decided = Arrays.stream(n).sum();
    double p = (double) Arrays.stream(x).sum() / decided;
    double[] rates = IntStream.range(0, n.length).mapToDouble(i -> (double) x[i] / n[i]).toArray();
    return new JudgeDisparity(
        inAll,
        n.length,
        decided,
        p,
        JudgeSpread.of(rates, n, p),
        n.length > 1 && p > 0 && p < 1 ? TrueSpread.of(x, n, rates, p) : TrueSpread.NONE);
  }
}
