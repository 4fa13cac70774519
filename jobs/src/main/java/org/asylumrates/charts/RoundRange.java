package org.asylumrates.charts;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.asylumrates.language.Words;

/**
 * The ticks of an axis that holds zero and ends at a round number on both sides.
 *
 * @param step distance of two ticks
 * @param first the first tick in steps from zero, at most 0
 * @param last the last tick in steps from zero, at least 0
 */
record RoundRange(double step, int first, int last) {
  private static final int MOST_STEPS = 6;
  private static final double[] LEADS = {1, 2, 5};

  /** Differences closer to zero than this are drawn small, or noise would look like a change. */
  private static final double SMALL = 0.005;

  /**
   * The finest range of at most six steps of 1, 2 or 5 times a power of ten that holds zero and all
   * values; from −1 to 1 where there is nothing but zero.
   */
  static RoundRange holding(DoubleStream values) {
    double[] all = values.toArray();
    double low = DoubleStream.of(all).reduce(0, Math::min);
    double high = DoubleStream.of(all).reduce(0, Math::max);
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException("A scale cannot run from " + low + " to " + high);
    }
    return low == high ? new RoundRange(1, -1, 1) : holding(low, high);
  }

  /** As {@link #holding}, for differences of rates: at least a percentage point wide. */
  static RoundRange ofDifferences(DoubleStream values) {
    double[] all = values.toArray();
    if (DoubleStream.of(all).allMatch(value -> Math.abs(value) < SMALL)) {
      return holding(-SMALL, SMALL);
    }
    return holding(DoubleStream.of(all));
  }

  private static RoundRange holding(double low, double high) {
    double power = Math.pow(10, Math.floor(Math.log10(high - low)) - 1);
    while (true) {
      for (double lead : LEADS) {
        double step = lead * power;
        // A value that is a tick up to rounding must not get one step more.
        int first = -(int) Math.ceil(-low / step - 1e-9);
        int last = (int) Math.ceil(high / step - 1e-9);
        if (last - first <= MOST_STEPS) {
          return new RoundRange(step, first, last);
        }
      }
      power *= 10;
    }
  }

  double min() {
    return first * step;
  }

  double max() {
    return last * step;
  }

  /** From end to end. */
  Plot.Span span() {
    return new Plot.Span(min(), max());
  }

  /** All ticks from end to end. */
  List<Double> ticks() {
    return IntStream.rangeClosed(first, last).mapToObj(i -> i * step).toList();
  }

  /** A tick with no more digits than the step has, such as {@code −2.5}. */
  String plain(Words words, double tick) {
    return words.number(tick, digits(step));
  }

  /** A value with one digit more than the ticks. */
  String exact(Words words, double value) {
    return words.number(value, digits(step) + 1);
  }

  /** A tick of an axis of differences of rates in percentage points, such as {@code +5}. */
  String points(Words words, double tick) {
    return signed(words, 100 * tick, digits(100 * step));
  }

  /** A difference of rates in percentage points with one digit, such as {@code −7.3}. */
  static String exactPoints(Words words, double difference) {
    return signed(words, 100 * difference, 1);
  }

  private static String signed(Words words, double value, int digits) {
    String number = words.number(value, digits);
    return value < 0 || number.equals("0") ? number : "+" + number;
  }

  private static int digits(double step) {
    return Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
  }
}
