package org.asylumrates.charts;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The ticks of an axis that begins at zero and ends at a round number.
 *
 * @param step distance of two ticks
 * @param steps how many of them
 */
record RoundScale(double step, int steps) {
  private static final int MOST_STEPS = 5;
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
}
