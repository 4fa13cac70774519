package org.asylumrates.stats;

/**
 * How much could the answer change if every missing label were the least favourable one? Worst-case
 * bounds of the change of the exposed rate, and of the difference-in-differences of exposed against
 * unexposed claims.
 *
 * <p>Sources: Manski, American Economic Review 80:319 (1990), and International Journal of
 * Approximate Reasoning 39:151 (2005). Without missing labels the bounds meet.
 *
 * @param change of the exposed rate, after minus before, -1 to 1
 * @param difference the gap between exposed and unexposed after, minus the gap before; none if a
 *     gap has none
 */
public record LabelBounds(Interval change, Interval difference) {
  /** The bounds from the labels of both periods. */
  public static LabelBounds of(GroundLabels after, GroundLabels before) {
    return new LabelBounds(
        minus(after.exposedRate(), before.exposedRate()), minus(after.gap(), before.gap()));
  }

  /** Whether the sign of the difference-in-differences is the same for every possible labelling. */
  public boolean isSignIdentified() {
    return difference.isDefined() && !difference.contains(0);
  }

  private static Interval minus(Interval after, Interval before) {
    return after.isDefined() && before.isDefined()
        ? new Interval(after.low() - before.high(), after.high() - before.low())
        : Interval.NONE;
  }
}
