package org.asylumrates.stats.mix;

import java.util.List;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.Interval;

/**
 * By how much did the rate change at one standard mix of cases? Two {@linkplain DirectRate direct
 * rates}, the one after minus the one before.
 *
 * <p>Over the common support only strata with decisions in both periods count, so that both rates
 * have the same weights; that is the change to print. Without a common stratum, or without
 * decisions in a period, it is NaN.
 *
 * @param before the standardised rate before
 * @param after the standardised rate after
 */
public record DirectDifference(DirectRate before, DirectRate after) {
  /**
   * The change over strata with decisions in both periods.
   *
   * @param strata what each stratum decided
   * @param standard each stratum's share of the standard population, in the same order
   */
  public static DirectDifference onCommonSupport(List<BeforeAfter> strata, double[] standard) {
    return of(
        strata.stream()
            .map(stratum -> stratum.isInBoth() ? stratum : new BeforeAfter(0, 0, 0, 0))
            .toList(),
        standard);
  }

  /** The change with each period's own strata, whose weights may differ a little. */
  public static DirectDifference of(List<BeforeAfter> strata, double[] standard) {
    return new DirectDifference(
        DirectRate.of(
            strata.stream().mapToLong(BeforeAfter::x0).toArray(),
            strata.stream().mapToLong(BeforeAfter::n0).toArray(),
            standard),
        DirectRate.of(
            strata.stream().mapToLong(BeforeAfter::x1).toArray(),
            strata.stream().mapToLong(BeforeAfter::n1).toArray(),
            standard));
  }

  /** The rate after minus the rate before. */
  public double difference() {
    return after.rate() - before.rate();
  }

  /** The standard error of the difference, decisions taken for independent. */
  public double error() {
    return Math.hypot(after.error(), before.error());
  }

  /** The interval to print: the difference and the cautious errors, at 95%, cut at -1 and 1. */
  public Interval interval() {
    double half = DirectRate.quantile() * Math.hypot(after.cautiousError(), before.cautiousError());
    return Double.isNaN(half)
        ? Interval.NONE
        : new Interval(Math.max(-1, difference() - half), Math.min(1, difference() + half));
  }
}
