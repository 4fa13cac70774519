package org.asylumrates.model;

import java.time.LocalDate;

/** The US government's fiscal year: FY2018 runs from 1 October 2017 to 30 September 2018. */
public final class FiscalYear {
  /** First month of a fiscal year. */
  public static final int FIRST_MONTH = 10;

  private FiscalYear() {}

  /** The fiscal year in which a day falls. */
  public static int of(LocalDate day) {
    return day.getMonthValue() >= FIRST_MONTH ? day.getYear() + 1 : day.getYear();
  }

  /** The key of a fiscal year in published tables, such as {@code FY2018}. */
  public static String key(int year) {
    return "FY" + year;
  }

  /** The year of a key; the inverse of {@link #key}. */
  public static int ofKey(String key) {
    return Integer.parseInt(key.substring(key(0).length() - 1));
  }
}
