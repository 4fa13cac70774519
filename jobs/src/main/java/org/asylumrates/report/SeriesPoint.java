package org.asylumrates.report;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.asylumrates.charts.Estimate;
import org.asylumrates.job.UserException;

/**
 * One month or quarter of a series.
 *
 * @param key nationality code of a quarterly series; empty for the monthly one
 * @param name the country's name; empty for the monthly one
 * @param month the month, or a quarter's first month
 * @param estimate the rate; empty if there were too few decisions
 */
record SeriesPoint(
    String definition, String key, String name, YearMonth month, Optional<Estimate> estimate) {

  static SeriesPoint ofMonth(CsvRow row) {
    return new SeriesPoint(
        row.text("definition"), "", "", yearMonth(row, "month"), Rate.estimate(row));
  }

  static SeriesPoint ofQuarter(CsvRow row) {
    return new SeriesPoint(
        row.text("definition"),
        row.text("key"),
        row.text("name"),
        yearMonth(row, "quarter"),
        Rate.estimate(row));
  }

  private static YearMonth yearMonth(CsvRow row, String column) {
    try {
      return YearMonth.parse(row.text(column));
    } catch (DateTimeParseException e) {
      throw new UserException(
          "%s line %d: '%s' in column %s is not a month like 2018-06; make the table again"
              .formatted(row.file(), row.cells().getStartingLineNumber(), row.text(column), column),
          e);
    }
  }
}
