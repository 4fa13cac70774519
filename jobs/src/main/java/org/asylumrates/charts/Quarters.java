package org.asylumrates.charts;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asylumrates.language.Words;

/**
 * The quarters of an event study, each by its first month, and how they lie to the event.
 *
 * @param all from the first to the last without a hole, earliest first
 * @param reference what the others are compared with
 * @param event the event's own
 */
record Quarters(List<YearMonth> all, YearMonth reference, YearMonth event) {
  /** How a quarter lies to the event. */
  enum Part {
    BEFORE,
    REFERENCE,
    EVENT,
    AFTER
  }

  /**
   * All quarters between the outermost.
   *
   * @param reference the quarter that the others are compared with
   * @param estimated the others, none of them the reference
   * @param event the event, whose quarter need not be among them
   */
  static Quarters of(YearMonth reference, Set<YearMonth> estimated, Event event) {
    for (YearMonth quarter : estimated) {
      if (quarter.equals(reference)) {
        throw new IllegalArgumentException(
            "The reference quarter " + reference + " is zero and can have no point");
      }
      if (!start(reference, quarter).equals(quarter)) {
        throw new IllegalArgumentException(
            "No quarter begins in %s where one begins in %s".formatted(quarter, reference));
      }
    }
    TreeSet<YearMonth> ends = new TreeSet<>(estimated);
    ends.add(reference);
    List<YearMonth> all =
        Stream.iterate(ends.first(), q -> !q.isAfter(ends.last()), q -> q.plusMonths(3)).toList();
    return new Quarters(all, reference, start(reference, YearMonth.from(event.date())));
  }

  /** The first month of a month's quarter. */
  private static YearMonth start(YearMonth reference, YearMonth month) {
    return month.minusMonths(Math.floorMod(reference.until(month, ChronoUnit.MONTHS), 3));
  }

  Part part(YearMonth quarter) {
    if (quarter.equals(reference)) {
      return Part.REFERENCE;
    }
    if (quarter.equals(event)) {
      return Part.EVENT;
    }
    return quarter.isBefore(event) ? Part.BEFORE : Part.AFTER;
  }

  Plot.Span span() {
    return new Plot.Span(Years.start(all.get(0)), Years.end(all.get(all.size() - 1), Step.QUARTER));
  }

  /** A quarter by its months, because quarters of calendar and fiscal years count differently. */
  static String words(Words words, YearMonth quarter) {
    YearMonth last = quarter.plusMonths(2);
    boolean oneYear = quarter.getYear() == last.getYear();
    return words.range(
        oneYear ? words.monthName(quarter) : words.shortMonth(quarter), words.shortMonth(last));
  }
}
