package org.asylumrates.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asylumrates.stats.Interval;

/**
 * What was estimated of the change at the study's event.
 *
 * @param estimates rows of effects.csv
 * @param series rows of series.csv
 * @param composition rows of composition.csv
 * @param judges rows of judge-rates.csv
 * @param cohorts rows of cohorts.csv
 * @param placebos rows of placebos.csv
 */
record EffectResults(
    List<CsvRow> estimates,
    List<CsvRow> series,
    List<CsvRow> composition,
    List<CsvRow> judges,
    List<CsvRow> cohorts,
    List<CsvRow> placebos) {
  /** The comparison by nationality, as result tables name it. */
  static final String BY_NATIONALITY = "leads, exposed against other nationalities";

  /** The comparison by label. */
  static final String BY_LABEL = "leads, labelled exposed against other labelled claims";

  boolean isEmpty() {
    return estimates.isEmpty();
  }

  /** The rows of a method, in the table's order. */
  List<CsvRow> of(String method) {
    return estimates.stream().filter(row -> row.text("method").equals(method)).toList();
  }

  /** The row of a method, population and window. */
  Optional<CsvRow> find(String method, String population, String window) {
    return of(method).stream()
        .filter(row -> row.text("population").equals(population))
        .filter(row -> row.text("window").equals(window))
        .findFirst();
  }

  /** The name of the window of the confirmatory tests; empty if there were none. */
  Optional<String> mainWindow() {
    return of("confirmatory").stream().map(row -> row.text("window")).findFirst();
  }

  /** The estimate of a row, if it has one. */
  static OptionalDouble estimate(CsvRow row) {
    return row.number("estimate");
  }

  /** The interval of a row, if it has one. */
  static Optional<Interval> interval(CsvRow row) {
    OptionalDouble low = row.number("low");
    OptionalDouble high = row.number("high");
    return low.isPresent() && high.isPresent()
        ? Optional.of(new Interval(low.getAsDouble(), high.getAsDouble()))
        : Optional.empty();
  }
}
