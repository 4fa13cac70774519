package org.asylumrates.charts;

import java.time.YearMonth;

/** How much time a point of a series covers. */
public enum Step {
  /** One month. */
  MONTH(1),
  /** Three months; of calendar or fiscal years, whose quarters begin in the same months. */
  QUARTER(3),
  /** Twelve months; a fiscal year begins in October of the year before. */
  YEAR(12);

  private final int months;

  Step(int months) {
    this.months = months;
  }

  /** The period that begins with a month. */
  public String text(YearMonth from) {
    return this == YEAR ? "FY" + from.plusMonths(months - 1L).getYear() : from.toString();
  }

  /** Its length in months. */
  int months() {
    return months;
  }
}
