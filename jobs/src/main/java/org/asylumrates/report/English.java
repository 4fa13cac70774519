package org.asylumrates.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.asylumrates.charts.Estimate;

/**
 * Numbers and days as readers see them: one decimal for a rate, percent for a level and percentage
 * points for a difference, a true minus sign.
 */
final class English {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final String MINUS = "\u2212";
  private static final double SMALLEST_P = 0.0001;
  private static final long KILO = 1000;

  private English() {}

  /** A rate: {@code 36.2%}. */
  static String percent(double rate) {
    return decimal(100 * rate) + "%";
  }

  /** A rate or share that is told to a hundredth of a percent: {@code 36.21%}. */
  static String exactPercent(double rate) {
    return String.format(Locale.ROOT, "%,.2f%%", 100 * rate);
  }

  /** A small difference of rates with its sign, to a hundredth of a percentage point. */
  static String exactPoints(double difference) {
    String size = String.format(Locale.ROOT, "%.2f", Math.abs(100 * difference));
    if (size.equals("0.00")) {
      return size;
    }
    return (difference < 0 ? MINUS : "+") + size;
  }

  /** The ends of a rate's interval: {@code 35.0% to 37.4%}. */
  static String interval(Estimate estimate) {
    return percent(estimate.low()) + " to " + percent(estimate.high());
  }

  /** A difference of rates with its sign, in percentage points: {@code −7.3}. */
  static String points(double difference) {
    String size = decimal(Math.abs(100 * difference));
    if (size.equals("0.0")) {
      return size;
    }
    return (difference < 0 ? MINUS : "+") + size;
  }

  /** The size of a difference of rates, in percentage points and without its sign. */
  static String size(double difference) {
    return decimal(Math.abs(100 * difference));
  }

  /** A count: {@code 12,345}. */
  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** A count with its noun: {@code 1 decision}, {@code 12,345 decisions}. */
  static String decisions(long n) {
    return count(n) + (n == 1 ? " decision" : " decisions");
  }

  /** A count of something that is one or many. */
  static String many(long n, String one, String more) {
    return count(n) + " " + (n == 1 ? one : more);
  }

  /** A day: {@code 11 June 2018}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A month: {@code June 2018}. */
  static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** A day that may be unknown. */
  static String day(Optional<LocalDate> day) {
    return day.map(English::day).orElse("not stated");
  }

  /** The size of a file: {@code 812 bytes}, {@code 12.3 kB}. */
  static String bytes(long bytes) {
    if (bytes < KILO) {
      return bytes + " bytes";
    }
    return bytes < KILO * KILO
        ? decimal((double) bytes / KILO) + " kB"
        : decimal((double) bytes / (KILO * KILO)) + " MB";
  }

  /** A plain number as tables of many units show it: at most four digits after the point. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%,.4f", value);
    text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
    return text.startsWith("-") ? MINUS + text.substring(1) : text;
  }

  /** A p-value: four decimals, or that it is smaller; empty where there is none. */
  static String pValue(OptionalDouble p) {
    if (p.isEmpty()) {
      return "";
    }
    return p.getAsDouble() < SMALLEST_P
        ? "< 0.0001"
        : String.format(Locale.ROOT, "%.4f", p.getAsDouble());
  }

  /** A city's name that a record holds in capitals: {@code NEW YORK CITY} as New York City. */
  static String city(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    return WORD.matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll(
            word ->
                word.group().substring(0, 1).toUpperCase(Locale.ROOT) + word.group().substring(1));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }
}
