package org.asylumrates.effects;

import org.asylumrates.stats.Power;
import org.asylumrates.stats.linear.Estimate;

/**
 * Had there been a change, how large must it have been to be seen (M20)? Said beside every estimate
 * whose interval holds 0, because "no clear change" means little where nothing could be found.
 */
final class Detectable {
  private Detectable() {}

  /**
   * The smallest change that a model's estimate would have shown in 80% of cases, as a sentence.
   */
  static String sentence(Estimate estimate) {
    boolean usable = estimate.standardError() > 0 && estimate.degreesOfFreedom() > 0;
    return usable
        ? "A change of %.1f points would have been seen in 80%% of cases."
            .formatted(
                100 * Power.detectable(estimate.standardError(), estimate.degreesOfFreedom()))
        : "";
  }
}
