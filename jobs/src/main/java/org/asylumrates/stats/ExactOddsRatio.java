package org.asylumrates.stats;

import java.util.List;

/**
 * Could the change be chance, without any approximation? Fisher's test of one before-after table,
 * or of several strata with one common odds ratio, given the margins of each table.
 *
 * <p>What is tested is the number of grants after, summed over strata. If no other number was
 * possible (a zero margin in every stratum), the p-values are 1 and the rest is NaN or {@link
 * Interval#NONE}.
 *
 * <p>Sources: Fisher (1935); Gart, Biometrika 57:471 (1970) for several strata; Lancaster, JASA
 * 56:223 (1961) for mid-p. As R's {@code fisher.test} and {@code mantelhaen.test(exact = TRUE)},
 * whose odds ratio and limits are found less closely than here.
 *
 * @param grants granted after, over strata
 * @param oddsRatio the conditional maximum-likelihood estimate of the odds after over the odds
 *     before; 0 or infinite if no fewer or no more grants were possible
 * @param interval its exact interval; from 0 or to infinity in the same cases
 * @param pValue two-sided: the chance of a number no likelier than this one
 * @param less the chance of at most so many grants
 * @param greater the chance of at least so many grants
 * @param midP two-sided, with half the chance of numbers exactly as likely as this one; closer to
 *     its nominal level than pValue
 */
public record ExactOddsRatio(
    long grants,
    double oddsRatio,
    Interval interval,
    double pValue,
    double less,
    double greater,
    double midP) {
  /** Numbers within this relative distance count as equally likely, as in R. */
  private static final double TIE = 1e-7;

  /** The test of one table, at 95% confidence. */
  public static ExactOddsRatio of(long x1, long n1, long x0, long n0) {
    return of(List.of(new BeforeAfter(x1, n1, x0, n0)));
  }

  /**
   * The test over strata, at 95% confidence. The work grows with the product of the strata's
   * totals, so this is for few or small strata; elsewhere {@link MantelHaenszel} is as good.
   */
  public static ExactOddsRatio of(List<BeforeAfter> strata) {
    return of(strata, Interval.DEFAULT_CONFIDENCE);
  }

  /** The test over strata with an interval of another confidence. */
  public static ExactOddsRatio of(List<BeforeAfter> strata, double confidence) {
    long grants = strata.stream().mapToLong(BeforeAfter::x1).sum();
    ConditionalGrants counts = ConditionalGrants.of(strata);
    if (counts.isCertain()) {
      return new ExactOddsRatio(grants, Double.NaN, Interval.NONE, 1, 1, 1, Double.NaN);
    }
    int at = Math.toIntExact(grants - counts.fewest());
    double[] chances = counts.chances(0);
    return new ExactOddsRatio(
        grants,
        Math.exp(counts.likeliest(at)),
        limits(counts, at, (1 - confidence) / 2),
        Math.min(1, noLikelier(chances, at)),
        ConditionalGrants.sum(chances, 0, at),
        ConditionalGrants.sum(chances, at, chances.length - 1),
        Math.min(1, noLikelier(chances, at) - asLikely(chances, at) / 2));
  }

  private static Interval limits(ConditionalGrants counts, int at, double tail) {
    return new Interval(
        Math.exp(counts.whereAtLeast(at, tail)), Math.exp(counts.whereAtMost(at, tail)));
  }

  private static double noLikelier(double[] chances, int at) {
    double sum = 0;
    for (double chance : chances) {
      sum += chance <= chances[at] * (1 + TIE) ? chance : 0;
    }
    return sum;
  }

  private static double asLikely(double[] chances, int at) {
    double sum = 0;
    for (double chance : chances) {
      sum += Math.abs(chance - chances[at]) <= chances[at] * TIE ? chance : 0;
    }
    return sum;
  }
}
