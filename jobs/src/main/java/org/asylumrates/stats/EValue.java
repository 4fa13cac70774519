package org.asylumrates.stats;

/**
 * How strong would something unmeasured have to be to explain a ratio away? The smallest risk ratio
 * that it would need both with the period and with the outcome. It speaks of unmeasured differences
 * between cases, not of missing labels or of who is heard.
 *
 * <p>E = RR + sqrt(RR (RR - 1)), with a ratio below 1 turned over first. A ratio of 0 or infinity
 * needs infinitely much, and one that is NaN has no E-value.
 *
 * <p>Source: VanderWeele and Ding, Annals of Internal Medicine 167:268 (2017).
 *
 * @param estimate the E-value of the ratio itself, 1 or more
 * @param limit that of the end of its interval nearer to 1; 1 if the interval contains 1, NaN
 *     without an interval
 */
public record EValue(double estimate, double limit) {
  /** Of a risk ratio, or of the odds ratio of a rare outcome, which comes near it. */
  public static EValue of(Ratio riskRatio) {
    return new EValue(eValue(riskRatio.value()), ofLimit(riskRatio.interval()));
  }

  /** Of the odds ratio of a common outcome such as a grant: its root stands for the risk ratio. */
  public static EValue ofCommonOutcome(Ratio oddsRatio) {
    Interval interval = oddsRatio.interval();
    return of(
        new Ratio(
            Math.sqrt(oddsRatio.value()),
            new Interval(Math.sqrt(interval.low()), Math.sqrt(interval.high()))));
  }

  private static double ofLimit(Interval interval) {
    if (interval.contains(1)) {
      return 1;
    }
    return eValue(interval.low() > 1 ? interval.low() : interval.high());
  }

  private static double eValue(double ratio) {
    double turned = ratio < 1 ? 1 / ratio : ratio;
    return turned + Math.sqrt(turned * (turned - 1));
  }
}
