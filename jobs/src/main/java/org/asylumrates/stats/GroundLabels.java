package org.asylumrates.stats;

import java.util.stream.DoubleStream;

/**
 * The decisions of one period when the ground of a claim (exposed to a ruling or not) is known for
 * some of them only.
 *
 * @param exposedGranted labelled exposed, granted
 * @param exposedDenied labelled exposed, denied
 * @param unexposedGranted labelled unexposed, granted
 * @param unexposedDenied labelled unexposed, denied
 * @param unlabelledGranted without a label, granted
 * @param unlabelledDenied without a label, denied
 */
public record GroundLabels(
    long exposedGranted,
    long exposedDenied,
    long unexposedGranted,
    long unexposedDenied,
    long unlabelledGranted,
    long unlabelledDenied) {
  public GroundLabels {
    if (exposedGranted < 0
        || exposedDenied < 0
        || unexposedGranted < 0
        || unexposedDenied < 0
        || unlabelledGranted < 0
        || unlabelledDenied < 0) {
      throw new IllegalArgumentException("Counts must be 0 or more");
    }
  }

  /** The share of decisions without a label; NaN without decisions. */
  public double unlabelledShare() {
    double unlabelled = unlabelledGranted + unlabelledDenied;
    double labelled = exposedGranted + exposedDenied + unexposedGranted + unexposedDenied;
    return unlabelled / (labelled + unlabelled);
  }

  /** The rate of the labelled exposed alone; NaN if there is none. */
  public double completeCaseRate() {
    return rate(exposedGranted, exposedDenied);
  }

  /**
   * The rate of the exposed if labels are missing at random given the outcome: decisions without a
   * label are exposed as often as labelled ones of the same outcome. NaN where an outcome has no
   * labelled decision, or none is exposed.
   */
  public double missingAtRandomRate() {
    double granted = exposedGranted + unlabelledGranted * rate(exposedGranted, unexposedGranted);
    double denied = exposedDenied + unlabelledDenied * rate(exposedDenied, unexposedDenied);
    return granted / (granted + denied);
  }

  /**
   * Between which values the rate of the exposed lies, whatever the missing labels are: from all
   * unlabelled denials exposed and no grant, to all grants and no denial. From 0 or to 1 where
   * nothing is left to tell.
   */
  public Interval exposedRate() {
    double low = rate(exposedGranted, exposedDenied + unlabelledDenied);
    double high = rate(exposedGranted + unlabelledGranted, exposedDenied);
    return new Interval(Double.isNaN(low) ? 0 : low, Double.isNaN(high) ? 1 : high);
  }

  /**
   * Between which values the rate of the exposed minus that of the unexposed lies. A decision
   * without a label is one or the other, so the two rates are linked; the extremes lie where all
   * unlabelled grants are on one side and all unlabelled denials on one side. Of these four cases
   * those that leave a group empty do not count; none if no case is left.
   */
  public Interval gap() {
    double[] gaps =
        DoubleStream.of(
                gap(0, 0),
                gap(unlabelledGranted, 0),
                gap(0, unlabelledDenied),
                gap(unlabelledGranted, unlabelledDenied))
            .filter(gap -> !Double.isNaN(gap))
            .sorted()
            .toArray();
    return gaps.length == 0 ? Interval.NONE : new Interval(gaps[0], gaps[gaps.length - 1]);
  }

  /** The gap with so many of the unlabelled exposed. */
  private double gap(long granted, long denied) {
    return rate(exposedGranted + granted, exposedDenied + denied)
        - rate(
            unexposedGranted + unlabelledGranted - granted,
            unexposedDenied + unlabelledDenied - denied);
  }

  /** The share of the first in both; NaN of nothing. */
  private static double rate(long granted, long denied) {
    return (double) granted / (granted + denied);
  }
}
