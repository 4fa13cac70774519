package org.asylumrates.report;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.asylumrates.charts.DumbbellChart;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Period;

/**
 * One key of a breakdown before and after. A side is empty if it had no decisions; the change is
 * empty where it cannot be estimated.
 */
record Comparison(
    String key, String name, Optional<Rate> before, Optional<Rate> after, Optional<Change> change) {

  boolean isUnknown() {
    return Keys.isUnknown(key);
  }

  /** The same numbers under another name. */
  Comparison named(String other) {
    return new Comparison(key, other, before, after, change);
  }

  /** Whether a count of one of its sides is not given, so that they have no sum. */
  boolean isWithheld() {
    return Stream.of(before, after)
        .flatMap(Optional::stream)
        .anyMatch(side -> side.decisions().isEmpty());
  }

  /** Whether either side has a rate. */
  boolean hasRate() {
    return Stream.of(before, after).anyMatch(side -> side.flatMap(Rate::estimate).isPresent());
  }

  /** Both rates as a row of a before/after chart. */
  DumbbellChart.Row drawn() {
    return new DumbbellChart.Row(
        name, before.flatMap(Rate::estimate), after.flatMap(Rate::estimate));
  }

  Optional<Rate> side(Period period) {
    return period == Period.BEFORE ? before : after;
  }

  /** Decisions on both sides; a withheld count adds nothing. */
  long decisions() {
    return decisionsIn(Period.BEFORE) + decisionsIn(Period.AFTER);
  }

  long decisionsIn(Period period) {
    return side(period).map(Rate::decisions).orElse(OptionalLong.empty()).orElse(0);
  }
}
