package org.asylumrates.effects;

import java.util.List;

/**
 * What is planted in decisions that are drawn to see whether the estimators find it. Chances of a
 * grant are sums of parts, so that what is planted in percentage points is exactly what they should
 * find on average.
 *
 * @param name for tables
 * @param national what the event adds for every claim
 * @param onExposed what it adds for exposed claims besides
 * @param trend what a year adds for every claim
 * @param months the widest that a month is off the trend, for every claim alike
 * @param shocks the widest that the event moves all claims of one nationality; what the same
 *     judges' decisions of other nationalities cannot tell
 */
record World(
    String name, double national, double onExposed, double trend, double months, double shocks) {
  /** Nothing happens: every test should stay silent. */
  static final World NOTHING = new World("nothing", 0, 0, 0, 0, 0);

  /** Rates fall for all alike, month by month: the comparisons of claims should stay silent. */
  static final World TREND = new World("trend", 0, 0, -0.03, 0.01, 0);

  /** Rates fall, for all at the event by a step, and for exposed claims more. */
  static final World RULING = new World("ruling", -0.04, -0.12, -0.03, 0.01, 0);

  /** Nothing happens but that each nationality gets a shock of its own. */
  static final World SHOCKS = new World("shocks", 0, 0, 0, 0, 0.05);

  /** The ruling and the shocks. */
  static final World RULING_AND_SHOCKS =
      new World("ruling and shocks", -0.04, -0.12, -0.03, 0.01, 0.05);

  static final List<World> ALL = List.of(NOTHING, TREND, RULING, SHOCKS, RULING_AND_SHOCKS);

  /** Whether the judges' own change is what is planted for all, and none. */
  boolean isFlat() {
    return national == 0 && onExposed == 0 && trend == 0 && months == 0;
  }

  /** Whether exposed claims fare like others. */
  boolean isWithoutEffect() {
    return onExposed == 0;
  }

  /** Whether decisions share nothing beyond judge and month, as errors by judge suppose. */
  boolean isWithoutShocks() {
    return shocks == 0;
  }
}
