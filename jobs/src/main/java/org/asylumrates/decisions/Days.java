package org.asylumrates.decisions;

import java.time.LocalDate;
import org.asylumrates.model.FiscalYear;

/** The months and fiscal years of days, each worked out once. */
final class Days {
  private static final int MONTHS = 12;

  /** Days from 1900 to 2079; others are worked out each time. */
  private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();

  private final int[] months = new int[1 << 16];
  private final int[] fiscalYears = new int[months.length];

  /** Year times twelve plus month from 1. */
  int month(int day) {
    int place = day - FIRST;
    if (place < 0 || place >= months.length) {
      return month(LocalDate.ofEpochDay(day));
    }
    if (months[place] == 0) {
      months[place] = month(LocalDate.ofEpochDay(day));
    }
    return months[place];
  }

  int fiscalYear(int day) {
    int place = day - FIRST;
    if (place < 0 || place >= fiscalYears.length) {
      return FiscalYear.of(LocalDate.ofEpochDay(day));
    }
    if (fiscalYears[place] == 0) {
      fiscalYears[place] = FiscalYear.of(LocalDate.ofEpochDay(day));
    }
    return fiscalYears[place];
  }

  private static int month(LocalDate date) {
    return date.getYear() * MONTHS + date.getMonthValue();
  }
}
