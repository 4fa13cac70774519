package org.asylumrates.stats.models;

import org.asylumrates.stats.linear.Design;

/**
 * The likelihood of who was granted in each stratum, given how many were, with its derivatives.
 *
 * @param logLikelihood summed over strata
 * @param score its derivatives
 * @param information its second derivatives, with their sign turned
 */
record ConditionalLikelihood(double logLikelihood, double[] score, double[][] information) {

  static ConditionalLikelihood at(double[] coefficients, BinomialCells cells) {
    Design design = cells.design();
    double[] predictors = design.times(coefficients);
    int terms = design.size();
    double logLikelihood = 0;
    double[] score = new double[terms];
    double[][] information = new double[terms][terms];
    long[] granted = cells.absorbed().sums(cells.granted());
    long[] decided = cells.absorbed().sums(cells.decided());
    int[][] members = cells.absorbed().members();
    for (int stratum = 0; stratum < members.length; stratum++) {
      if (granted[stratum] > 0 && granted[stratum] < decided[stratum]) {
        StratumPolynomial polynomial =
            StratumPolynomial.of(cells, members[stratum], predictors, granted[stratum]);
        logLikelihood += polynomial.logLikelihood();
        for (int k = 0; k < terms; k++) {
          score[k] += polynomial.score(k);
          for (int l = 0; l < terms; l++) {
            information[k][l] += polynomial.covariance(k, l);
          }
        }
      }
    }
    return new ConditionalLikelihood(logLikelihood, score, information);
  }
}
