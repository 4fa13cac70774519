package org.asylumrates.stats.models;

import java.util.Arrays;
import java.util.List;

/**
 * The deviance of a model with random intercepts as a function of its parameters: the coefficients
 * and, last, the standard deviation of judges' levels. It is the same for a standard deviation and
 * its negative.
 */
final class RandomInterceptLikelihood {
  private final BinomialCells cells;
  private final InterceptIntegral integral;
  private final int[][] members;

  /**
   * The deviance at some parameters.
   *
   * @param gradient its derivatives
   */
  record Value(double deviance, double[] gradient) {}

  RandomInterceptLikelihood(BinomialCells cells, int points) {
    this.cells = cells;
    this.integral = new InterceptIntegral(cells, GaussHermite.of(points));
    this.members = cells.clusters().members();
  }

  Value at(double[] parameters) {
    double deviance = 0;
    double[] gradient = new double[parameters.length];
    for (InterceptIntegral.Value level : levels(parameters)) {
      deviance -= 2 * level.logLikelihood();
      for (int k = 0; k < gradient.length; k++) {
        gradient[k] -= 2 * level.gradient()[k];
      }
    }
    return new Value(deviance, gradient);
  }

  /** The level of each judge. */
  List<InterceptIntegral.Value> levels(double[] parameters) {
    int terms = parameters.length - 1;
    double[] predictors = cells.design().times(Arrays.copyOf(parameters, terms));
    return Arrays.stream(members)
        .map(judge -> integral.of(judge, predictors, parameters[terms]))
        .toList();
  }

  /** The second derivatives, by differences of the first on both sides. */
  double[][] hessian(double[] parameters) {
    int size = parameters.length;
    double[][] hessian = new double[size][size];
    for (int k = 0; k < size; k++) {
      double step = 1e-5 * Math.max(1, Math.abs(parameters[k]));
      double[] above = parameters.clone();
      double[] below = parameters.clone();
      above[k] += step;
      below[k] -= step;
      double[] up = at(above).gradient;
      double[] down = at(below).gradient;
      for (int l = 0; l < size; l++) {
        double slope = (up[l] - down[l]) / (above[k] - below[k]) / 2;
        hessian[k][l] += slope;
        hessian[l][k] += slope;
      }
    }
    return hessian;
  }
}
