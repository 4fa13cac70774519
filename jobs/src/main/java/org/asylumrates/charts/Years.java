package org.asylumrates.charts;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Time as decimal years. XChart's own date axis puts its year ticks every 365 days from 1970, which
 * makes every label a year early.
 */
final class Years {
  private Years() {}

  /** A day's beginning. */
  static double of(LocalDate date) {
    return date.getYear() + (date.getDayOfYear() - 1.0) / date.lengthOfYear();
  }

  /** The beginning of a month. */
  static double start(YearMonth month) {
    return of(month.atDay(1));
  }

  /** The end of the month or quarter that begins with this month. */
  static double end(YearMonth from, Step step) {
    return start(from.plusMonths(step.months()));
  }

  /** The middle of the month or quarter that begins with this month. */
  static double middle(YearMonth from, Step step) {
    return (start(from) + end(from, step)) / 2;
  }
}
