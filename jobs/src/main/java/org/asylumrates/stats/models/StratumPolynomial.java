package org.asylumrates.stats.models;

/**
 * One stratum's elementary symmetric polynomial: the sum, over all ways to choose as many decisions
 * as were granted, of the product of their odds; with its derivatives by the coefficients.
 *
 * <p>The odds are scaled so that as many grants are expected as there were. Each step of the
 * recursion is then that of a distribution of counts, so that no number grows beyond 1 and what
 * becomes too small to hold does not matter. Regressors are taken from their mean, which changes
 * nothing but rounding.
 */
final class StratumPolynomial {
  private final int chosen;
  private final int terms;

  /** By count of grants so far: the scaled polynomial. */
  private final double[] value;

  /** Its scaled derivatives by each coefficient. */
  private final double[][] first;

  /** Its scaled second derivatives by each two coefficients, the second no later than the first. */
  private final double[][] second;

  private final double[] observed;
  private double logScale;
  private double logOdds;

  private StratumPolynomial(int chosen, int terms) {
    this.chosen = chosen;
    this.terms = terms;
    this.value = new double[chosen + 1];
    this.first = new double[terms][chosen + 1];
    this.second = new double[terms * (terms + 1) / 2][chosen + 1];
    this.observed = new double[terms];
    value[0] = 1;
  }

  /** The polynomial of the cells of one stratum, at the log odds given. */
  static StratumPolynomial of(
      BinomialCells cells, int[] members, double[] predictors, long granted) {
    StratumPolynomial polynomial =
        new StratumPolynomial(Math.toIntExact(granted), cells.design().size());
    double shift = shift(cells, members, predictors, granted);
    double[] means = means(cells, members);
    double[] regressors = new double[means.length];
    int before = 0;
    for (int i : members) {
      for (int k = 0; k < means.length; k++) {
        regressors[k] = cells.design().column(k)[i] - means[k];
        polynomial.observed[k] += cells.granted()[i] * regressors[k];
      }
      polynomial.logOdds += cells.granted()[i] * (predictors[i] - shift);
      double odds = Math.exp(predictors[i] - shift);
      polynomial.logScale += cells.decided()[i] * Math.log1p(odds);
      for (long decision = 0; decision < cells.decided()[i]; decision++) {
        polynomial.include(odds / (1 + odds), regressors, ++before);
      }
    }
    return polynomial;
  }

  /** The log of the chance of what was granted. */
  double logLikelihood() {
    return logOdds - Math.log(value[chosen]) - logScale;
  }

  /** The derivative of the log likelihood by a coefficient: observed less expected. */
  double score(int term) {
    return observed[term] - expected(term);
  }

  /** The covariance of two regressors' sums over the granted, given how many are granted. */
  double covariance(int term, int other) {
    int at = place(Math.max(term, other), Math.min(term, other));
    return second[at][chosen] / value[chosen] - expected(term) * expected(other);
  }

  private double expected(int term) {
    return first[term][chosen] / value[chosen];
  }

  private static int place(int later, int earlier) {
    return later * (later + 1) / 2 + earlier;
  }

  /** Takes in one more decision, the so-manieth, which may be granted or not. */
  private void include(double chance, double[] x, int number) {
    int top = Math.min(chosen, number);
    for (int k = 0; k < terms; k++) {
      for (int l = 0; l <= k; l++) {
        double[] both = second[place(k, l)];
        for (int m = top; m > 0; m--) {
          double taken =
              both[m - 1]
                  + x[k] * first[l][m - 1]
                  + x[l] * first[k][m - 1]
                  + x[k] * x[l] * value[m - 1];
          both[m] = (1 - chance) * both[m] + chance * taken;
        }
      }
    }
    for (int k = 0; k < terms; k++) {
      for (int m = top; m > 0; m--) {
        double taken = first[k][m - 1] + x[k] * value[m - 1];
        first[k][m] = (1 - chance) * first[k][m] + chance * taken;
      }
    }
    for (int m = top; m > 0; m--) {
      value[m] = (1 - chance) * value[m] + chance * value[m - 1];
    }
    value[0] *= 1 - chance;
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
