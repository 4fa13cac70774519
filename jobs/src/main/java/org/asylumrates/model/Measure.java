package org.asylumrates.model;

import java.util.OptionalDouble;

/**
 * What a column's numbers are numbers of, where its type alone does not say so. The data package
 * gives their limits, and the workbook writes them as readers write such numbers.
 */
public enum Measure {
  /** Nothing more is known: any number. */
  ANY(OptionalDouble.empty(), OptionalDouble.empty()),
  /** A part of a whole, a rate, or an end of its interval. */
  SHARE(OptionalDouble.of(0), OptionalDouble.of(1)),
  /** One share less another. */
  CHANGE(OptionalDouble.of(-1), OptionalDouble.of(1)),
  /** The probability of so large a difference by luck alone. */
  P_VALUE(OptionalDouble.of(0), OptionalDouble.of(1));

  private final OptionalDouble least;
  private final OptionalDouble most;

  Measure(OptionalDouble least, OptionalDouble most) {
    this.least = least;
    this.most = most;
  }

  /** The smallest value; empty if there is none. */
  public OptionalDouble least() {
    return least;
  }

  /** The largest value; empty if there is none. */
  public OptionalDouble most() {
    return most;
  }
}
