package org.asylumrates.report;

import java.util.Optional;
import java.util.OptionalLong;
import org.asylumrates.charts.Estimate;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Period;

/**
 * The grant rate of one key in one period, as stored in grant-rates.
 *
 * @param decisions the denominator; empty where it is withheld
 * @param granted the numerator; empty where it is withheld
 * @param estimate the rate with its interval; empty where status says why
 * @param status empty, or why numbers are missing
 */
record Rate(
    String definition,
    String breakdown,
    String key,
    String name,
    String period,
    OptionalLong decisions,
    OptionalLong granted,
    Optional<Estimate> estimate,
    String status) {

  static Rate of(CsvRow row) {
    return new Rate(
        row.text("definition"),
        row.text("breakdown"),
        row.text("key"),
        row.text("name"),
        row.text("period"),
        row.count("decisions"),
        row.count("granted"),
        estimate(row),
        row.text("status"));
  }

  /** The estimate of a row with the columns decisions, grant_rate, interval_low, interval_high. */
  static Optional<Estimate> estimate(CsvRow row) {
    if (row.number("grant_rate").isEmpty() || row.count("decisions").isEmpty()) {
      return Optional.empty();
    }
    double rate = row.number("grant_rate").getAsDouble();
    return Optional.of(
        new Estimate(
            rate,
            row.number("interval_low").orElse(rate),
            row.number("interval_high").orElse(rate),
            row.count("decisions").getAsLong()));
  }

  /** The same rate under another name of its key. */
  Rate named(String other) {
    return new Rate(
        definition, breakdown, key, other, period, decisions, granted, estimate, status);
  }

  boolean isIn(Period wanted) {
    return period.equals(wanted.code());
  }

  boolean isUnknown() {
    return Keys.isUnknown(key);
  }
}
