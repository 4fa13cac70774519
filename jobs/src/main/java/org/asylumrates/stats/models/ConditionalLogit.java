package org.asylumrates.stats.models;

import java.util.Arrays;
import java.util.List;
import org.asylumrates.stats.linear.Coefficients;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.IndependentColumns;
import org.asylumrates.stats.linear.SymmetricMatrix;

/**
 * How does the chance of a grant depend on regressors, given how many decisions each judge granted?
 * The conditional likelihood has no judges' effects in it, so few decisions for each judge do not
 * bias it away from 0, as they do the {@linkplain Logit absorbed} one.
 *
 * <p>Source: Chamberlain, Review of Economic Studies 47:225 (1980). Exact: the chance of a stratum
 * is one term of an {@linkplain StratumPolynomial elementary symmetric polynomial}, which is no
 * harder for tens of thousands of decisions than for ten. Strata that granted all or none say
 * nothing and need not be removed.
 *
 * @param status whether there is an estimate; without one every number is NaN
 * @param terms the terms of the model
 * @param coefficients the change of the log odds with each term
 * @param standardErrors from the inverse of the observed information
 * @param logLikelihood of who was granted, given how many were
 */
public record ConditionalLogit(
    LogitStatus status,
    List<String> terms,
    double[] coefficients,
    double[] standardErrors,
    double logLikelihood) {
  private static final int MOST_STEPS = 50;
  private static final double SMALLEST_STEP = 1e-10;
  private static final double LARGEST_ERROR = 100;

  /** Fits the model, with the absorbed factor of the cells as strata. */
  public static ConditionalLogit fit(BinomialCells cells) {
    if (cells.absorbed().count() == 0) {
      throw new IllegalArgumentException("Conditional on what? No factor is absorbed");
    }
    List<String> dependent =
        IndependentColumns.dependent(cells.design(), cells.absorbed(), informative(cells));
    BinomialCells left = cells.with(cells.design().without(dependent));
    return left.design().size() == 0 ? none(LogitStatus.NO_DATA, left) : iterate(left);
  }

  /** The decisions of each cell, or 0 where its stratum granted all or none. */
  private static double[] informative(BinomialCells cells) {
    long[] granted = cells.absorbed().sums(cells.granted());
    long[] decided = cells.absorbed().sums(cells.decided());
    double[] weights = cells.weights();
    for (int i = 0; i < weights.length; i++) {
      int stratum = cells.absorbed().indices()[i];
      if (granted[stratum] == 0 || granted[stratum] == decided[stratum]) {
        weights[i] = 0;
      }
    }
    return weights;
  }

  private static ConditionalLogit iterate(BinomialCells cells) {
    double[] coefficients = new double[cells.design().size()];
    ConditionalLikelihood at = ConditionalLikelihood.at(coefficients, cells);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move;
      double[][] inverse;
      try {
        SymmetricMatrix information = new SymmetricMatrix(at.information());
        move = information.solve(at.score());
        inverse = information.inverse();
      } catch (IllegalArgumentException singular) {
        return none(LogitStatus.SEPARATED, cells);
      }
      double[] errors = new double[move.length];
      for (int k = 0; k < move.length; k++) {
        errors[k] = Math.sqrt(inverse[k][k]);
      }
      if (Arrays.stream(errors).anyMatch(error -> !(error <= LARGEST_ERROR))) {
        return none(LogitStatus.SEPARATED, cells);
      }
      if (new Coefficients(move, new double[0]).largest() < SMALLEST_STEP) {
        return new ConditionalLogit(
            LogitStatus.ESTIMATED,
            cells.design().terms(),
            coefficients,
            errors,
            at.logLikelihood());
      }
      double scale = 1;
      ConditionalLikelihood next = ConditionalLikelihood.at(sum(coefficients, 1, move), cells);
      double slack = 1e-12 * Math.abs(at.logLikelihood());
      while (next.logLikelihood() < at.logLikelihood() - slack && scale > 1e-9) {
        scale /= 2;
        next = ConditionalLikelihood.at(sum(coefficients, scale, move), cells);
      }
      coefficients = sum(coefficients, scale, move);
      at = next;
    }
    return none(LogitStatus.NOT_CONVERGED, cells);
  }

  private static double[] sum(double[] a, double factor, double[] b) {
    double[] sum = a.clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += factor * b[k];
    }
    return sum;
  }

  private static ConditionalLogit none(LogitStatus status, BinomialCells cells) {
    Design design = cells.design();
    double[] unknown = new double[design.size()];
    Arrays.fill(unknown, Double.NaN);
    return new ConditionalLogit(status, design.terms(), unknown, unknown, Double.NaN);
  }
}
