package org.asylumrates.stats.models;

import org.asylumrates.stats.linear.Influence;

/** Which errors of a monthly series, by what is believed of its months. */
public enum SeriesErrors {
  /** Chance alone moves the months. */
  BINOMIAL,
  /** More than chance does, each month by itself: times the root of the dispersion, if over 1. */
  QUASI,
  /** The same whatever the dispersion, so that errors of several series are made alike. */
  QUASI_EITHER_WAY,
  /** Each month may depend on those before it (Newey and West); no factor. */
  NEWEY_WEST_UNADJUSTED,
  /** The same times the root of n / (n - k). */
  NEWEY_WEST;

  double[][] covariance(Influence influence, double[] weights, double[] residuals, int lags) {
    return switch (this) {
      case BINOMIAL, QUASI, QUASI_EITHER_WAY -> influence.covariance(weights);
      case NEWEY_WEST, NEWEY_WEST_UNADJUSTED -> influence.covariance(residuals, lags);
    };
  }

  /** What the bare covariance is multiplied with; NaN without a degree of freedom. */
  double factor(int months, int degreesOfFreedom, double dispersion) {
    if (degreesOfFreedom <= 0) {
      return Double.NaN;
    }
    return switch (this) {
      case BINOMIAL, NEWEY_WEST_UNADJUSTED -> 1;
      case QUASI -> Math.max(1, dispersion);
      case QUASI_EITHER_WAY -> dispersion;
      case NEWEY_WEST -> (double) months / degreesOfFreedom;
    };
  }
}
