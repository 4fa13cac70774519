package org.asylumrates.ingest.trac;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Days as extracts write them: {@code 04JUN2009}, as SAS does, also with a time behind a colon;
 * {@code 2009-06-04}, also with a time, as in some files of applications; {@code 6/4/2009}, as a
 * spreadsheet makes of them.
 */
final class ExtractDate {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final String MIDNIGHT = " 00:00:00.000";
  private static final int LENGTH = 9;
  private static final int ISO_LENGTH = 10;

  private ExtractDate() {}

  /** The day as EOIR writes it, with its midnight; nothing if there is no such day. */
  static Optional<String> eoir(String text) {
    return day(text).map(day -> day + MIDNIGHT);
  }

  /** The day; nothing if there is none such. */
  static Optional<LocalDate> day(String text) {
    try {
      return read(text);
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> read(String text) {
    if (text.indexOf('/') > 0) {
      return american(text);
    }
    boolean iso = text.length() >= ISO_LENGTH && text.charAt(4) == '-';
    if (iso && ends(text, ISO_LENGTH, " T")) {
      return Optional.of(LocalDate.parse(text.substring(0, ISO_LENGTH)));
    }
    if (text.length() < LENGTH || !ends(text, LENGTH, ":")) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(text.substring(2, 5).toUpperCase(Locale.ROOT));
    int year = Integer.parseInt(text.substring(5, LENGTH));
    return Optional.of(LocalDate.of(year, month + 1, Integer.parseInt(text.substring(0, 2))));
  }

  private static Optional<LocalDate> american(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3 || parts[2].length() != 4) {
      return Optional.empty();
    }
    return Optional.of(
        LocalDate.of(
            Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
  }

  private static boolean ends(String text, int length, String or) {
    return text.length() == length || or.indexOf(text.charAt(length)) >= 0;
  }
}
