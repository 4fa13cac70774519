package org.asylumrates.repair;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.asylumrates.model.Issue;
import org.asylumrates.model.Placeholders;
import org.asylumrates.model.ReleaseColumn;

/**
 * Reads single values of a release. Null spellings: empty, blanks, NUL bytes, {@code ?}, {@code
 * ??}, redactions, {@code N/A}; all zeros only in date, month and year columns. {@code NA} is a
 * real code (Netherlands Antilles, among others) and never null.
 */
final class Values {
  private static final int FIRST_PLAUSIBLE_YEAR = 1950;
  private static final int LAST_PLAUSIBLE_YEAR = 2035;
  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;
  private static final int ISO_DAY = 10;
  private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)");

  private Values() {}

  /** A value under its column; its text must be free of NUL bytes. */
  static Cell read(ReleaseColumn column, String raw) {
    String text = raw.strip();
    if (text.isEmpty()) {
      return Cell.BLANK;
    }
    // N/A is a real code of one lookup and one column, the case priority.
    if (Placeholders.is(text) && !column.name().equalsIgnoreCase("CASEPRIORITY_CODE")) {
      return new Cell(null, Issue.PLACEHOLDER);
    }
    return switch (column.type()) {
      case INTEGER -> integer(text);
      case DATE -> date(text);
      case MONTH -> month(text);
      case DECIMAL -> decimal(text);
      case BOOLEAN -> flag(text);
      case TEXT -> text(column, text);
    };
  }

  private static Cell text(ReleaseColumn column, String text) {
    if (column.width().isPresent() && text.length() > column.width().getAsInt()) {
      return new Cell(null, Issue.TOO_LONG);
    }
    boolean yearOrMonth = column.name().endsWith("_YEAR") || column.name().endsWith("_MONTH");
    return yearOrMonth && allZeros(text) ? Cell.BLANK : Cell.of(text);
  }

  private static Cell integer(String text) {
    try {
      return Cell.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return letterO(text);
    }
  }

  private static Cell letterO(String text) {
    String digits = text.replace('O', '0').replace('o', '0');
    boolean someDigit = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    try {
      return someDigit
          ? new Cell(Long.parseLong(digits), Issue.LETTER_O)
          : new Cell(null, Issue.UNREADABLE_NUMBER);
    } catch (NumberFormatException e) {
      return new Cell(null, Issue.UNREADABLE_NUMBER);
    }
  }

  private static Cell date(String text) {
    if (allZeros(text)) {
      return Cell.BLANK;
    }
    try {
      boolean day = text.length() == ISO_DAY;
      boolean dayAndTime = text.length() > ISO_DAY && " T".indexOf(text.charAt(ISO_DAY)) >= 0;
      if (!day && !dayAndTime) {
        return new Cell(null, Issue.UNREADABLE_DATE);
      }
      return plausible(LocalDate.parse(text.substring(0, ISO_DAY)));
    } catch (DateTimeException e) {
      return new Cell(null, Issue.UNREADABLE_DATE);
    }
  }

  private static Cell plausible(LocalDate date) {
    boolean plausible =
        date.getYear() >= FIRST_PLAUSIBLE_YEAR && date.getYear() <= LAST_PLAUSIBLE_YEAR;
    return new Cell(date, plausible ? null : Issue.IMPLAUSIBLE_DATE);
  }

  /** {@code M/YYYY}, stored as the month's first day. */
  private static Cell month(String text) {
    int slash = text.indexOf('/');
    try {
      int month = Integer.parseInt(text.substring(0, Math.max(0, slash)));
      int year = Integer.parseInt(text.substring(slash + 1));
      if (month == 0 && year == 0) {
        return Cell.BLANK;
      }
      boolean readable = year >= 1 && year <= LAST_YEAR_OF_FOUR_DIGITS;
      return readable
          ? Cell.of(LocalDate.of(year, month, 1))
          : new Cell(null, Issue.UNREADABLE_DATE);
    } catch (NumberFormatException | DateTimeException e) {
      return allZeros(text) ? Cell.BLANK : new Cell(null, Issue.UNREADABLE_DATE);
    }
  }

  /** Java reads more as numbers than a release writes: {@code 12f}, {@code NaN}, {@code 0x1p3}. */
  private static Cell decimal(String text) {
    double number = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    return Double.isFinite(number) ? Cell.of(number) : new Cell(null, Issue.UNREADABLE_NUMBER);
  }

  private static Cell flag(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "1", "-1", "TRUE", "T", "Y", "YES" -> Cell.of(true);
      case "0", "FALSE", "F", "N", "NO" -> Cell.of(false);
      default -> new Cell(null, Issue.UNREADABLE_FLAG);
    };
  }

  /** Nothing but zeros and separators, and at least one zero: {@code 0000}, {@code 00/0000}. */
  private static boolean allZeros(String text) {
    boolean zero = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      zero |= c == '0';
      if (c != '0' && "-/:. ".indexOf(c) < 0) {
        return false;
      }
    }
    return zero;
  }
}
