package org.asylumrates.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Section;
import org.asylumrates.stats.Interval;

/**
 * What became of people by when they filed: rates of decisions mix fast and slow cases, and move
 * when other cases are decided first.
 */
final class CohortSection {
  private static final List<Long> YEARS = List.of(2L, 4L);
  private static final int YEARS_AROUND = 4;

  private CohortSection() {}

  /** The section; empty without a cohort in the years around the event. */
  static Optional<Section> of(Edition edition) {
    LocalDate event = edition.study().event().date();
    List<List<Cell>> rows =
        edition.results().effects().cohorts().stream()
            .filter(row -> YEARS.contains(row.count("years").orElse(0)))
            .filter(row -> Math.abs(year(row) - event.getYear()) <= YEARS_AROUND)
            .map(CohortSection::cells)
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Section.ofTable(
                "cohorts",
                "By when people filed",
                List.of(
                    "Of people who filed in a half-year, what share had been granted, denied,"
                        + " otherwise closed or was still waiting two and four years later. A rate of"
                        + " decisions may move because other cases are decided first; these shares do"
                        + " not."),
                new DataTable(
                    "cohorts",
                    "People by half-year of filing, leads, asylum applications (Aalen-Johansen, 95% intervals)",
                    "",
                    Order.FIXED,
                    List.of(
                        new Column("Filed", Kind.TEXT),
                        new Column("People", Kind.NUMBER),
                        new Column("Years later", Kind.NUMBER),
                        new Column("Granted", Kind.NUMBER),
                        new Column("Denied", Kind.NUMBER),
                        new Column("Otherwise closed", Kind.NUMBER),
                        new Column("Waiting", Kind.NUMBER)),
                    rows)));
  }

  private static int year(CsvRow row) {
    return Integer.parseInt(row.text("cohort").substring(0, 4));
  }

  private static List<Cell> cells(CsvRow row) {
    return List.of(
        Cell.of(row.text("cohort").replace("H1", ", first half").replace("H2", ", second half")),
        Cell.of(English.count(row.count("people").orElse(0))),
        Cell.of(row.text("years")),
        share(row, "granted"),
        share(row, "denied"),
        share(row, "other"),
        Cell.of(percent(row.number("pending"))));
  }

  private static Cell share(CsvRow row, String end) {
    OptionalDouble value = row.number(end);
    OptionalDouble error = row.number(end + "_error");
    if (value.isEmpty() || error.isEmpty()) {
      return Cell.of(percent(value));
    }
    Interval interval = Interval.ofNormal(value.getAsDouble(), error.getAsDouble());
    return new Cell(
        percent(value),
        English.percent(Math.max(0, interval.low()))
            + " to "
            + English.percent(Math.min(1, interval.high())),
        "");
  }

  private static String percent(OptionalDouble value) {
    return value.isPresent() ? English.percent(value.getAsDouble()) : "not followed so long";
  }
}
