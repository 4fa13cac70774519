package org.asylumrates.stats;

/**
 * Did one group's rate change by more than another's? The plain difference in differences of four
 * rates, with nothing held fixed.
 *
 * <p>Two scales, because groups that start from different rates cannot run in parallel on both: a
 * report says which one it claims. The difference and its error are those of the saturated linear
 * model of two groups and two periods with HC0, the log odds those of the saturated logit.
 *
 * @param difference the change of the exposed less the change of the others, -2 to 2; NaN if one of
 *     the four rates has no decisions
 * @param standardError of the difference, in independent decisions; 0 if all four rates are 0 or 1,
 *     which is no certainty
 * @param logOdds the same difference in log odds; NaN if one of the four rates is 0 or 1 or missing
 */
public record DoubleDifference(double difference, double standardError, double logOdds) {
  /** The difference in differences of two groups. */
  public static DoubleDifference of(BeforeAfter exposed, BeforeAfter others) {
    return new DoubleDifference(
        change(exposed) - change(others),
        Math.sqrt(variance(exposed) + variance(others)),
        finite(logOddsChange(exposed) - logOddsChange(others)));
  }

  /** The difference over its standard error; NaN without either. */
  public double studentised() {
    return standardError > 0 ? difference / standardError : Double.NaN;
  }

  private static double change(BeforeAfter group) {
    return group.rateAfter() - group.rateBefore();
  }

  private static double variance(BeforeAfter group) {
    return variance(group.rateAfter(), group.n1()) + variance(group.rateBefore(), group.n0());
  }

  private static double variance(double rate, long n) {
    return rate * (1 - rate) / n;
  }

  private static double logOddsChange(BeforeAfter group) {
    return logOdds(group.x1(), group.n1()) - logOdds(group.x0(), group.n0());
  }

  private static double logOdds(long x, long n) {
    return Math.log((double) x / (n - x));
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }
}
