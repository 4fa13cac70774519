package org.asylumrates.stats.models;

import org.asylumrates.stats.linear.Coefficients;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Factor;

/**
 * What a logistic model says of some cells, held against what they granted.
 *
 * @param predictors the log odds of each cell
 * @param rates the chance of a grant in each cell
 * @param weights the information of each cell, n p (1 - p)
 * @param residuals granted less expected, in decisions
 * @param granted how many decisions of each cell granted
 * @param decided how many decisions each cell has
 * @param logLikelihood of the single decisions, without binomial coefficients
 */
record BinomialPrediction(
    double[] predictors,
    double[] rates,
    double[] weights,
    double[] residuals,
    long[] granted,
    long[] decided,
    double logLikelihood) {

  static BinomialPrediction of(double[] predictors, long[] granted, long[] decided) {
    int cells = predictors.length;
    double[] rates = new double[cells];
    double[] weights = new double[cells];
    double[] residuals = new double[cells];
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      double eta = predictors[i];
      // The smaller of the two chances is exact also where the other rounds to 1.
      double small = Math.exp(-Math.abs(eta));
      double rest = 1 / (1 + small);
      rates[i] = eta > 0 ? rest : small * rest;
      weights[i] = decided[i] * small * rest * rest;
      residuals[i] = granted[i] - decided[i] * rates[i];
      sum += granted[i] * eta - decided[i] * (Math.max(eta, 0) + Math.log1p(small));
    }
    return new BinomialPrediction(predictors, rates, weights, residuals, granted, decided, sum);
  }

  /** The derivatives of the log likelihood. */
  Coefficients score(Design design, Factor absorbed) {
    return new Coefficients(
        design.weightedSums(residuals),
        absorbed.count() == 0 ? new double[0] : absorbed.sums(residuals));
  }

  /** The sum of squared residuals over the single decisions of each cell. */
  double[] squaredResiduals() {
    double[] squares = new double[rates.length];
    for (int i = 0; i < squares.length; i++) {
      double rate = rates[i];
      squares[i] = granted[i] * (1 - rate) * (1 - rate) + (decided[i] - granted[i]) * rate * rate;
    }
    return squares;
  }

  /** The log odds farthest from 0. */
  double largestPredictor() {
    double largest = 0;
    for (double predictor : predictors) {
      largest = Math.max(largest, Math.abs(predictor));
    }
    return largest;
  }
}
