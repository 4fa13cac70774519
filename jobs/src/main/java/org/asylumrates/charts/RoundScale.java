package org.asylumrates.charts;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The ticks of an axis that begins at zero and ends at a round number.
 *
 * @param step distance of two ticks
 * @param steps how many of them
 */
record RoundScale(double step, int steps) {
  private static final int MOST_STEPS = 5;
  private static final double THOUSAND = 1e3;
  private static final double MANY = 1e4;
  private static final double MILLION = 1e6;
  private static final double[] LEADS = {1, 2, 5};

  /**
   * The finest scale of at most five steps of 1, 2 or 5 times a power of ten that holds a value.
   */
  static RoundScale holding(double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("A scale cannot end at " + value);
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)) - 1);
    while (true) {
      for (double lead : LEADS) {
        // A value that is a tick up to rounding must not get one step more.
        int steps = (int) Math.ceil(value / (lead * power) - 1e-9);
        if (steps <= MOST_STEPS) {
          return new RoundScale(lead * power, steps);
        }
      }
      power *= 10;
    }
  }

  /**
   * As {@link #holding}, for rates: never past 1, and at least 5 percent so that noise stays low.
   */
  static RoundScale ofRates(double highest) {
    return holding(Math.min(1, Math.max(0.05, highest)));
  }

  /** The end of the axis. */
  double max() {
    return step * steps;
  }

  /** All ticks from zero to the end. */
  List<Double> ticks() {
    return IntStream.rangeClosed(0, steps).mapToObj(i -> i * step).toList();
  }

  /** A tick of an axis of rates, such as {@code 20%}. */
  static String percent(double tick) {
    return Math.round(tick * 100) + "%";
  }

  /** A rate in whole percent; what is not quite none or all must not look like it. */
  static String rate(double rate) {
    if (rate > 0 && rate < 0.005) {
      return "<1%";
    }
    return rate < 1 && rate >= 0.995 ? ">99%" : percent(rate);
  }

  /** A rate with one digit behind the point, such as {@code 36.2%}. */
  static String exactRate(double rate) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * rate);
  }

  /** A round count in few letters, such as {@code 250k} and {@code 20M}. */
  static String shortCount(double number) {
    if (number >= MILLION) {
      return plain(number / MILLION) + "M";
    }
    return number >= MANY ? plain(number / THOUSAND) + "k" : plain(number);
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%,.1f", number).replaceAll("\\.0$", "");
  }

  /** A count with thousands separators. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
