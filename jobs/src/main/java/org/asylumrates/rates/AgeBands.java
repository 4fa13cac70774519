package org.asylumrates.rates;

import java.util.Arrays;
import java.util.List;

/** TRAC's bands of age at decision. */
final class AgeBands {
  private static final int[] LAST_YEARS = {4, 11, 17, 24, 34, 44, 59};
  private static final List<String> TEXTS =
      List.of("0-4", "05-11", "12-17", "18-24", "25-34", "35-44", "45-59", "60+");

  private AgeBands() {}

  /** The band of an age in whole years, from 0. */
  static int of(int age) {
    int place = Arrays.binarySearch(LAST_YEARS, age);
    return place < 0 ? -place - 1 : place;
  }

  /** A band, such as 05-11; the zero keeps it in order. */
  static String text(int band) {
    return TEXTS.get(band);
  }
}
