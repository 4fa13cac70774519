package org.asylumrates.goldens;

/**
 * How close a number must come to R's, by how R's was made: within {@code tolerance * max(floor,
 * |expected|)}. NaN matches only NaN, and an infinity only itself.
 */
public enum Tolerance {
  /** E: counts, flags, ranks, enumerated p-values. */
  EXACT(0, 1),
  /** A: closed forms. */
  CLOSED_FORM(1e-12, 1),
  /** B: values of special functions. */
  SPECIAL_FUNCTION(1e-10, 1),
  /** B of p-values and other tails, which must hold relatively down to 1e-300. */
  TAIL(1e-10, 1e-300),
  /** C: converged Newton steps and linear algebra. */
  CONVERGED(1e-8, 1),
  /** D: roots of a score. */
  ROOT(1e-7, 1),
  /** F of estimates: an optimiser's, relative. */
  OPTIMISED(1e-5, 1e-300),
  /** F of numbers around 0. */
  OPTIMISED_POINT(1e-6, 1),
  /** F of standard errors: an optimiser's, relative. */
  OPTIMISED_ERROR(1e-4, 1e-300),
  /** R: what R itself finds loosely, such as the exact odds ratio of several strata. */
  LOOSE(1e-3, 1);

  private final double tolerance;
  private final double floor;

  Tolerance(double tolerance, double floor) {
    this.tolerance = tolerance;
    this.floor = floor;
  }

  /** Whether a number comes close enough to R's. */
  public boolean accepts(double expected, double actual) {
    if (Double.isNaN(expected) || Double.isInfinite(expected)) {
      return Double.compare(expected, actual) == 0;
    }
    return Math.abs(expected - actual) <= tolerance * Math.max(floor, Math.abs(expected));
  }
}
