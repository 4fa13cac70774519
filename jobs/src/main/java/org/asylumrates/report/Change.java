package org.asylumrates.report;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The change of one key's grant rate from before to after, as stored in before-after; fractions of
 * one, after minus before.
 *
 * @param q the p-value adjusted for all keys of the breakdown; empty for one that is not tested
 * @param detectableFall the smallest fall that would have been seen in 80% of cases; empty if not
 *     even a fall to zero would
 */
record Change(
    String definition,
    String breakdown,
    String key,
    double difference,
    double low,
    double high,
    OptionalDouble q,
    OptionalDouble detectableFall) {

  /** Empty where the stored row has no difference with an interval. */
  static Optional<Change> of(CsvRow row) {
    if (row.number("difference").isEmpty()
        || row.number("difference_low").isEmpty()
        || row.number("difference_high").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(
            row.text("definition"),
            row.text("breakdown"),
            row.text("key"),
            row.number("difference").getAsDouble(),
            row.number("difference_low").getAsDouble(),
            row.number("difference_high").getAsDouble(),
            row.number("q_value"),
            row.number("detectable_fall")));
  }

  /** Whether the interval lies on one side of zero. */
  boolean isClear() {
    return low > 0 || high < 0;
  }
}
