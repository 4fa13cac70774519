package org.asylumrates.stats.models;

import java.util.Arrays;
import java.util.Optional;
import org.asylumrates.stats.linear.Coefficients;
import org.asylumrates.stats.linear.SymmetricMatrix;

/**
 * Where the likelihood of a model with random intercepts is largest.
 *
 * @param parameters the coefficients and the standard deviation of levels, which is not negative
 * @param errors of the same; NaN of a standard deviation of 0
 * @param deviance minus twice the log likelihood
 */
record RandomInterceptMaximum(double[] parameters, double[] errors, double deviance) {
  private static final int MOST_STEPS = 100;
  private static final double SMALLEST_STEP = 1e-9;
  private static final double LARGEST_STEP = 1;

  /**
   * The maximum from a model without judges on, by Laplace's approximation first, which is near it;
   * empty if the search does not settle.
   */
  static Optional<RandomInterceptMaximum> find(BinomialCells cells, int points, LogitFit pooled) {
    double start = startingDeviation(pooled);
    if (start == 0) {
      return Optional.of(withoutVariance(pooled));
    }
    double[] coefficients = pooled.coefficients().terms();
    double[] parameters = Arrays.copyOf(coefficients, coefficients.length + 1);
    parameters[coefficients.length] = start;
    Optional<RandomInterceptMaximum> near =
        find(new RandomInterceptLikelihood(cells, RandomIntercept.LAPLACE), parameters);
    return points == RandomIntercept.LAPLACE
        ? near
        : near.flatMap(
            maximum -> find(new RandomInterceptLikelihood(cells, points), maximum.parameters));
  }

  /**
   * Newton's method. The second derivatives, which cost most, are found anew only where the last
   * ones no longer make the step ten times smaller than the one before.
   */
  private static Optional<RandomInterceptMaximum> find(
      RandomInterceptLikelihood likelihood, double[] start) {
    double[] parameters = start;
    RandomInterceptLikelihood.Value at = likelihood.at(parameters);
    double[][] hessian = likelihood.hessian(parameters);
    double last = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = move(hessian, at.gradient());
      double largest = new Coefficients(move, new double[0]).largest();
      if (largest > last / 10) {
        hessian = likelihood.hessian(parameters);
        move = move(hessian, at.gradient());
        largest = new Coefficients(move, new double[0]).largest();
      }
      last = largest;
      double scale = Math.min(1, LARGEST_STEP / largest);
      double[] next = moved(parameters, scale, move);
      RandomInterceptLikelihood.Value there = likelihood.at(next);
      double slack = 1e-12 * Math.abs(at.deviance());
      for (int half = 0; half < 30 && !(there.deviance() <= at.deviance() + slack); half++) {
        scale /= 2;
        next = moved(parameters, scale, move);
        there = likelihood.at(next);
      }
      parameters = next;
      at = there;
      if (scale * largest < SMALLEST_STEP) {
        return found(likelihood, parameters, at.deviance());
      }
    }
    return Optional.empty();
  }

  static RandomInterceptMaximum unknown(int terms) {
    double[] unknown = new double[terms + 1];
    Arrays.fill(unknown, Double.NaN);
    return new RandomInterceptMaximum(unknown, unknown, Double.NaN);
  }

  /**
   * A first guess of the standard deviation, by one step of the variance from 0; 0 if the
   * likelihood falls as the variance grows from there, which is then its estimate.
   */
  private static double startingDeviation(LogitFit pooled) {
    double[] residuals = pooled.cells().clusters().sums(pooled.prediction().residuals());
    double[] weights = pooled.cells().clusters().sums(pooled.prediction().weights());
    double excess = 0;
    double squares = 0;
    for (int judge = 0; judge < residuals.length; judge++) {
      excess += residuals[judge] * residuals[judge] - weights[judge];
      squares += weights[judge] * weights[judge];
    }
    return excess <= 0 ? 0 : Math.max(0.1, Math.min(2, Math.sqrt(excess / squares)));
  }

  private static RandomInterceptMaximum withoutVariance(LogitFit pooled) {
    double[] coefficients = pooled.coefficients().terms();
    double[][] covariance = LogitInference.of(pooled, LogitErrors.MODEL).covarianceOfTerms();
    double[] errors = new double[coefficients.length + 1];
    for (int k = 0; k < coefficients.length; k++) {
      errors[k] = Math.sqrt(covariance[k][k]);
    }
    errors[coefficients.length] = Double.NaN;
    return new RandomInterceptMaximum(
        Arrays.copyOf(coefficients, errors.length), errors, pooled.deviance());
  }

  private static Optional<RandomInterceptMaximum> found(
      RandomInterceptLikelihood likelihood, double[] parameters, double deviance) {
    double[] positive = parameters.clone();
    positive[positive.length - 1] = Math.abs(positive[positive.length - 1]);
    double[][] inverse;
    try {
      inverse = new SymmetricMatrix(likelihood.hessian(positive)).inverse();
    } catch (IllegalArgumentException flat) {
      return Optional.empty();
    }
    double[] errors = new double[positive.length];
    for (int k = 0; k < errors.length; k++) {
      errors[k] = Math.sqrt(2 * inverse[k][k]);
    }
    return Optional.of(new RandomInterceptMaximum(positive, errors, deviance));
  }

  /** Newton's step; where the surface is not a bowl, its diagonal is raised until it is. */
  private static double[] move(double[][] hessian, double[] gradient) {
    double[] downhill = Arrays.stream(gradient).map(slope -> -slope).toArray();
    double raise = 0;
    while (true) {
      double[][] raised = new double[hessian.length][];
      for (int k = 0; k < raised.length; k++) {
        raised[k] = hessian[k].clone();
        raised[k][k] += raise * Math.max(1, Math.abs(hessian[k][k]));
      }
      try {
        return new SymmetricMatrix(raised).solve(downhill);
      } catch (IllegalArgumentException notABowl) {
        raise = raise == 0 ? 1e-3 : raise * 10;
      }
    }
  }

  private static double[] moved(double[] parameters, double scale, double[] move) {
    double[] moved = parameters.clone();
    for (int k = 0; k < moved.length; k++) {
      moved[k] += scale * move[k];
    }
    return moved;
  }
}
