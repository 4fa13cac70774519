package org.asylumrates.stats.models;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.asylumrates.stats.linear.Design;

/**
 * What a monthly rate is made of in an interrupted time series: a line before the break, and
 * another after it.
 */
public enum SegmentedTerms {
  /** A level before and a level after, where there are too few months for slopes. */
  LEVELS,
  /** A level and a slope, and the change of both. */
  SLOPES,
  /** The same, and a wave of one year. */
  SLOPES_AND_SEASON;

  /** The month's number. */
  static final String TREND = "t";

  /** 1 from the first month after the break. */
  public static final String LEVEL_CHANGE = "post";

  /** Months since the first month after the break, 0 before it. */
  public static final String SLOPE_CHANGE = "tpost";

  /** The terms of each month, with names as in R's numbers. */
  Design design(int[] months, int firstAfter) {
    Design.Builder terms = Design.rows(months.length).intercept();
    if (this != LEVELS) {
      terms.variable(TREND, each(months, t -> t));
    }
    terms.variable(LEVEL_CHANGE, each(months, t -> t >= firstAfter ? 1 : 0));
    if (this != LEVELS) {
      terms.variable(SLOPE_CHANGE, each(months, t -> Math.max(0, t - firstAfter)));
    }
    if (this == SLOPES_AND_SEASON) {
      terms.variable("s1", each(months, t -> Math.sin(Math.PI * t / 6)));
      terms.variable("c1", each(months, t -> Math.cos(Math.PI * t / 6)));
    }
    return terms.build();
  }

  /** The same months as if there had been no break. */
  Design withoutBreak(Design design) {
    Design level = design.with(LEVEL_CHANGE, 0);
    return this == LEVELS ? level : level.with(SLOPE_CHANGE, 0);
  }

  private static double[] each(int[] months, IntToDoubleFunction value) {
    return Arrays.stream(months).mapToDouble(value).toArray();
  }
}
