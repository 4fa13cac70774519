package org.asylumrates.stats.models;

import java.util.Arrays;

/**
 * One stratum's elementary symmetric polynomial: the sum, over all ways to choose as many decisions
 * as were granted, of the product of their odds; with its derivatives by the coefficients.
 *
 * <p>The odds are scaled so that as many grants are expected as there were. The polynomial is then,
 * but for a factor, the chance of that many grants, which the Fourier transform of the counts'
 * distribution gives exactly (Hong, Computational Statistics and Data Analysis 59:41, 2013), cell
 * by cell, without a number that overflows. The transform dies away fast, and what is below 1e-20
 * is left out. Regressors are taken from their mean, which changes nothing but rounding.
 */
final class StratumPolynomial {
  /** The log of what no longer counts beside 1. */
  private static final double NEGLIGIBLE = Math.log(1e-20);

  private final double[][] regressors;
  private final double[] decided;
  private final double[] chances;
  private final double granted;
  private final double[] observed;
  private double logOdds;
  private double logScale;

  /** The polynomial's scaled value. */
  private double value;

  /** By cell: the scaled derivative by its log odds, for one of its decisions. */
  private final double[] first;

  /** By cell: the scaled second derivative that one decision has by itself. */
  private final double[] own;

  /** By each two coefficients: the scaled second derivative of different decisions, and of all. */
  private final double[][] shared;

  private StratumPolynomial(BinomialCells cells, int[] members, double granted) {
    int terms = cells.design().size();
    this.granted = granted;
    this.decided = Arrays.stream(members).mapToDouble(i -> cells.decided()[i]).toArray();
    this.chances = new double[members.length];
    this.first = new double[members.length];
    this.own = new double[members.length];
    this.shared = new double[terms][terms];
    this.observed = new double[terms];
    this.regressors = new double[terms][members.length];
    double[] means = means(cells, members);
    for (int k = 0; k < terms; k++) {
      for (int c = 0; c < members.length; c++) {
        regressors[k][c] = cells.design().column(k)[members[c]] - means[k];
        observed[k] += cells.granted()[members[c]] * regressors[k][c];
      }
    }
  }

  /** The polynomial of the cells of one stratum, at the log odds given. */
  static StratumPolynomial of(
      BinomialCells cells, int[] members, double[] predictors, long granted) {
    StratumPolynomial polynomial = new StratumPolynomial(cells, members, granted);
    double shift = shift(cells, members, predictors, granted);
    for (int c = 0; c < members.length; c++) {
      double scaled = predictors[members[c]] - shift;
      double odds = Math.exp(scaled);
      polynomial.chances[c] = odds / (1 + odds);
      polynomial.logOdds += cells.granted()[members[c]] * scaled;
      polynomial.logScale += polynomial.decided[c] * Math.log1p(odds);
    }
    polynomial.transform();
    return polynomial;
  }

  /** The log of the chance of what was granted. */
  double logLikelihood() {
    return logOdds - Math.log(value) - logScale;
  }

  /** The derivative of the log likelihood by a coefficient: observed less expected. */
  double score(int term) {
    return observed[term] - expected(term);
  }

  /** The covariance of two regressors' sums over the granted, given how many are granted. */
  double covariance(int term, int other) {
    double sum = shared[term][other];
    for (int c = 0; c < own.length; c++) {
      sum += decided[c] * own[c] * regressors[term][c] * regressors[other][c];
    }
    return sum / value - expected(term) * expected(other);
  }

  private double expected(int term) {
    double sum = 0;
    for (int c = 0; c < first.length; c++) {
      sum += decided[c] * first[c] * regressors[term][c];
    }
    return sum / value;
  }

  /** Adds up the transform over all frequencies; those above one half mirror those below. */
  private void transform() {
    long frequencies = 1 + Math.round(Arrays.stream(decided).sum());
    for (long j = 0; 2 * j <= frequencies; j++) {
      double angle = 2 * Math.PI * j / frequencies;
      if (logSize(angle) < NEGLIGIBLE) {
        // Every factor shrinks as the angle grows, so all that follows is smaller still.
        return;
      }
      add(angle, (j == 0 || 2 * j == frequencies ? 1.0 : 2.0) / frequencies);
    }
  }

  private double logSize(double angle) {
    double sum = 0;
    for (int c = 0; c < chances.length; c++) {
      sum += decided[c] / 2 * Math.log(squaredSize(chances[c], angle));
    }
    return sum;
  }

  /** Of 1 - p + p exp(i angle), the transform of one decision. */
  private static double squaredSize(double p, double angle) {
    double sine = Math.sin(angle / 2);
    return Math.max(0, 1 - 4 * p * (1 - p) * sine * sine);
  }

  private void add(double angle, double weight) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double phase = -granted * angle;
    for (int c = 0; c < chances.length; c++) {
      double p = chances[c];
      phase += decided[c] * Math.atan2(p * sin, 1 - p + p * cos);
    }
    double size = weight * Math.exp(logSize(angle));
    double real = size * Math.cos(phase);
    double imaginary = size * Math.sin(phase);
    value += real;
    double[] sumsReal = new double[shared.length];
    double[] sumsImaginary = new double[shared.length];
    for (int c = 0; c < chances.length; c++) {
      double p = chances[c];
      double squared = squaredSize(p, angle);
      // The share q of p exp(i angle) in the transform, and q (1 - q).
      double shareReal = p * (p + (1 - p) * cos) / squared;
      double shareImaginary = p * (1 - p) * sin / squared;
      double restReal = shareReal * (1 - shareReal) + shareImaginary * shareImaginary;
      double restImaginary = shareImaginary * (1 - 2 * shareReal);
      first[c] += real * shareReal - imaginary * shareImaginary;
      own[c] += real * restReal - imaginary * restImaginary;
      for (int k = 0; k < sumsReal.length; k++) {
        sumsReal[k] += decided[c] * shareReal * regressors[k][c];
        sumsImaginary[k] += decided[c] * shareImaginary * regressors[k][c];
      }
    }
    for (int k = 0; k < sumsReal.length; k++) {
      for (int l = 0; l < sumsReal.length; l++) {
        double both = sumsReal[k] * sumsReal[l] - sumsImaginary[k] * sumsImaginary[l];
        double mixed = sumsReal[k] * sumsImaginary[l] + sumsImaginary[k] * sumsReal[l];
        shared[k][l] += real * both - imaginary * mixed;
      }
    }
  }

  /** The log odds to take from each so that about as many grants are expected as there were. */
  private static double shift(
      BinomialCells cells, int[] members, double[] predictors, long granted) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    long decided = 0;
    for (int i : members) {
      low = Math.min(low, predictors[i]);
      high = Math.max(high, predictors[i]);
      decided += cells.decided()[i];
    }
    double common = Math.log((double) granted / (decided - granted));
    low -= common;
    high -= common;
    while (high - low > 1e-3) {
      double middle = (low + high) / 2;
      double expected = 0;
      for (int i : members) {
        expected += cells.decided()[i] / (1 + Math.exp(middle - predictors[i]));
      }
      if (expected > granted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double[] means(BinomialCells cells, int[] members) {
    double[] means = new double[cells.design().size()];
    double decided = 0;
    for (int i : members) {
      decided += cells.decided()[i];
    }
    for (int k = 0; k < means.length; k++) {
      for (int i : members) {
        means[k] += cells.decided()[i] / decided * cells.design().column(k)[i];
      }
    }
    return means;
  }
}
