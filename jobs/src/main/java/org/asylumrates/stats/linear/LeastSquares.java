package org.asylumrates.stats.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An ordinary regression on a few terms, each row counting the same.
 *
 * @param design the regressors, which must not depend on each other
 * @param coefficients by term
 * @param residuals observed less fitted
 */
public record LeastSquares(Design design, double[] coefficients, double[] residuals) {
  /** Fits the observed values. */
  public static LeastSquares fit(Design design, double[] observed) {
    Coefficients solved =
        information(design).solve(new Coefficients(design.weightedSums(observed), new double[0]));
    double[] fitted = design.times(solved.terms());
    double[] residuals = new double[fitted.length];
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = observed[i] - fitted[i];
    }
    return new LeastSquares(design, solved.terms(), residuals);
  }

  /** The sum of squared residuals. */
  public double residualSum() {
    return Arrays.stream(residuals).map(residual -> residual * residual).sum();
  }

  /** Rows less terms. */
  public int degreesOfFreedom() {
    return design.rows() - design.size();
  }

  /** The covariance of the coefficients if residuals are independent and equally spread. */
  public double[][] covariance() {
    double[] variances = new double[residuals.length];
    Arrays.fill(variances, residualSum() / degreesOfFreedom());
    return influence().covariance(variances);
  }

  /**
   * The covariance of the coefficients if rows are successive points of time, each of which may
   * depend on the few before it (Newey and West), with the factor n / (n - k).
   */
  public double[][] covariance(int lags) {
    double[][] covariance = influence().covariance(residuals, lags);
    for (double[] row : covariance) {
      for (int k = 0; k < row.length; k++) {
        row[k] *= (double) design.rows() / degreesOfFreedom();
      }
    }
    return covariance;
  }

  private Influence influence() {
    List<Coefficients> units = new ArrayList<>();
    for (int k = 0; k < design.size(); k++) {
      units.add(Coefficients.unit(design, Factor.none(), k));
    }
    return Influence.on(units, design, Factor.none(), information(design));
  }

  private static BlockInformation information(Design design) {
    double[] ones = new double[design.rows()];
    Arrays.fill(ones, 1);
    return new BlockInformation(design, Factor.none(), ones);
  }
}
