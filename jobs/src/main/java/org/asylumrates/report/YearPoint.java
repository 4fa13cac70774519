package org.asylumrates.report;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import org.asylumrates.charts.DatedEstimate;
import org.asylumrates.charts.Estimate;
import org.asylumrates.job.UserException;
import org.asylumrates.model.FiscalYear;

/**
 * One key's decisions in one fiscal year.
 *
 * @param year the year in which the fiscal year ends
 * @param estimate the rate; empty if there were too few decisions
 */
record YearPoint(
    String breakdown,
    String key,
    int year,
    OptionalLong decisions,
    OptionalLong granted,
    Optional<Estimate> estimate) {
  static YearPoint of(CsvRow row) {
    String year = row.text("fiscal_year");
    if (!year.matches("FY\\d{4}")) {
      throw new UserException(
          "%s line %d: '%s' in column fiscal_year is not a year like FY2018; make the table again"
              .formatted(row.file(), row.cells().getStartingLineNumber(), year));
    }
    return new YearPoint(
        row.text("breakdown"),
        row.text("key"),
        FiscalYear.ofKey(year),
        row.count("decisions"),
        row.count("granted"),
        Rate.estimate(row));
  }

  /** The point on a chart; empty without a rate. */
  Optional<DatedEstimate> dated() {
    return estimate.map(
        rate -> new DatedEstimate(YearMonth.of(year - 1, FiscalYear.FIRST_MONTH), rate));
  }
}
