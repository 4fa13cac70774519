package org.asylumrates.stats.linear;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What a wild bootstrap by unit needs to know of a fit: if the residuals of each unit are
 * multiplied with a weight v of that unit and added to the fitted values again, the coefficient
 * moves by the sum of {@code v[g] * own[g]}, and the new residuals of unit g add {@code v[g] *
 * own[g] - sum over h of v[h] * through[g][h]} to the coefficient's new cluster-robust variance,
 * squared.
 *
 * @param own the pull of each unit's residuals on the coefficient
 * @param through how the residuals of h reach the score of g, by way of all coefficients
 */
public record ClusterScores(double[] own, double[][] through) {
  /** The scores of the residuals of the fit itself. */
  public static ClusterScores unrestricted(AbsorbedLeastSquares fit, int regressor) {
    return of(fit, regressor, 0);
  }

  /** The scores of the residuals if the coefficient is held at 0 and the others fitted again. */
  public static ClusterScores restricted(AbsorbedLeastSquares fit, int regressor) {
    int place = fit.place(regressor);
    return of(fit, regressor, fit.kept()[place] / fit.inverse().getEntry(place, place));
  }

  /** The scores at the coefficients less a multiple of the regressor's column of the inverse. */
  private static ClusterScores of(AbsorbedLeastSquares fit, int regressor, double move) {
    int place = fit.place(regressor);
    int units = fit.panel().units();
    double[] column = fit.inverse().getColumn(place);
    double[] coefficients = fit.kept().clone();
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] -= move * column[i];
    }
    double[][] moves = new double[units][];
    double[][] reaches = new double[units][];
    for (int unit = 0; unit < units; unit++) {
      UnitMoments moments = UnitMoments.of(fit.panel(), unit);
      RealMatrix products = new Array2DRowRealMatrix(fit.products(moments), false);
      double[] score = fit.withOutcome(moments);
      double[] fitted = products.operate(coefficients);
      for (int i = 0; i < score.length; i++) {
        score[i] -= fitted[i];
      }
      moves[unit] = fit.inverse().operate(score);
      reaches[unit] = products.operate(column);
    }
    return joined(moves, reaches, place);
  }

  private static ClusterScores joined(double[][] moves, double[][] reaches, int place) {
    int units = moves.length;
    ClusterScores scores = new ClusterScores(new double[units], new double[units][units]);
    for (int g = 0; g < units; g++) {
      scores.own[g] = moves[g][place];
      for (int h = 0; h < units; h++) {
        for (int i = 0; i < moves[h].length; i++) {
          scores.through[g][h] += reaches[g][i] * moves[h][i];
        }
      }
    }
    return scores;
  }
}
