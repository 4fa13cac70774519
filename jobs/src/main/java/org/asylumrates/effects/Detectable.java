package org.asylumrates.effects;

import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Power;
import org.asylumrates.stats.linear.Estimate;

/**
 * Had there been a change, how large must it have been to be seen (M20)? Said beside every estimate
 * whose interval holds 0, because "no clear change" means little where nothing could be found.
 */
final class Detectable {
  private Detectable() {}

  /** The smallest change that a model's estimate would have shown in 80% of cases; else NaN. */
  static double of(Estimate estimate) {
    boolean usable = estimate.standardError() > 0 && estimate.degreesOfFreedom() > 0;
    return usable
        ? Power.detectable(estimate.standardError(), estimate.degreesOfFreedom())
        : Double.NaN;
  }

  /** The same from a 95% interval of an estimate that is nearly normal; NaN if it has no width. */
  static double of(Interval interval) {
    double width = interval.high() - interval.low();
    return width > 0 ? width / 2 * Power.DETECTABLE_TO_HALF_WIDTH : Double.NaN;
  }
}
