package org.asylumrates.effects;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.asylumrates.model.Study;

/**
 * The calendar quarters of a window. The reference of an event study is the last one that ends
 * before the quarter of the event, which holds what came just before it too.
 *
 * @param first the first quarter, in quarters from the year 0
 * @param count how many there are
 * @param event which of them holds the event, from 0
 */
record Quarters(int first, int count, int event) {
  private static final int MONTHS = 3;
  private static final int A_YEAR = 4;

  static Quarters of(Study.Window window, LocalDate event) {
    int first = of(window.before().first());
    return new Quarters(first, of(window.after().last()) - first + 1, of(event) - first);
  }

  private static int of(LocalDate day) {
    return day.getYear() * A_YEAR + (day.getMonthValue() - 1) / MONTHS;
  }

  /** Which quarter a month is in, from 0. */
  int ofMonth(int month) {
    return month / MONTHS - first;
  }

  /** The quarter that the others are held against; negative if there is none before the event. */
  int reference() {
    return event - 1;
  }

  /** A quarter as people write it: 2018Q1. */
  String name(int quarter) {
    int at = first + quarter;
    return String.format(Locale.ROOT, "%dQ%d", at / A_YEAR, at % A_YEAR + 1);
  }

  /** All of their names. */
  List<String> names() {
    return IntStream.range(0, count).mapToObj(this::name).toList();
  }
}
