package org.asylumrates.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asylumrates.language.Words;
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
    Words words = edition.words();
    LocalDate event = edition.study().event().date();
    List<List<Cell>> rows =
        edition.results().effects().cohorts().stream()
            .filter(row -> YEARS.contains(row.count("years").orElse(0)))
            .filter(row -> Math.abs(year(row) - event.getYear()) <= YEARS_AROUND)
            .map(row -> cells(words, row))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Section.ofTable(
                "cohorts",
                words.say("cohorts.title"),
                List.of(words.say("cohorts.says")),
                new DataTable(
                    "cohorts",
                    words.say("cohorts.caption"),
                    "",
                    Order.FIXED,
                    List.of(
                        new Column(words.say("cohorts.filed"), Kind.TEXT),
                        new Column(words.say("cohorts.people"), Kind.NUMBER),
                        new Column(words.say("cohorts.years"), Kind.NUMBER),
                        new Column(words.say("cohorts.granted"), Kind.NUMBER),
                        new Column(words.say("cohorts.denied"), Kind.NUMBER),
                        new Column(words.say("cohorts.other"), Kind.NUMBER),
                        new Column(words.say("cohorts.pending"), Kind.NUMBER)),
                    rows)));
  }

  private static int year(CsvRow row) {
    return Integer.parseInt(row.text("cohort").substring(0, 4));
  }

  private static List<Cell> cells(Words words, CsvRow row) {
    return List.of(
        Cell.of(halfYear(words, row.text("cohort"))),
        Cell.of(words.count(row.count("people").orElse(0))),
        Cell.of(row.text("years")),
        share(words, row, "granted"),
        share(words, row, "denied"),
        share(words, row, "other"),
        Cell.of(percent(words, row.number("pending"))));
  }

  /** A half-year such as 2016H1 in words. */
  private static String halfYear(Words words, String cohort) {
    String year = cohort.substring(0, 4);
    return cohort.endsWith("H1")
        ? words.say("cohorts.first-half", year)
        : words.say("cohorts.second-half", year);
  }

  private static Cell share(Words words, CsvRow row, String end) {
    OptionalDouble value = row.number(end);
    OptionalDouble error = row.number(end + "_error");
    if (value.isEmpty() || error.isEmpty()) {
      return Cell.of(percent(words, value));
    }
    Interval interval = Interval.ofNormal(value.getAsDouble(), error.getAsDouble());
    return new Cell(
        percent(words, value),
        words.interval(Math.max(0, interval.low()), Math.min(1, interval.high())),
        "");
  }

  private static String percent(Words words, OptionalDouble value) {
    return value.isPresent()
        ? words.percent(value.getAsDouble())
        : words.say("cohorts.not-followed");
  }
}
