package org.asylumrates.stats.linear;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Standard errors that stay honest with few or uneven clusters: CR2 by unit, with the degrees of
 * freedom of Satterthwaite. They are exact in expectation if decisions were independent and equally
 * uncertain, and allow for any dependence within a unit.
 *
 * <p>Source: Bell and McCaffrey, Survey Methodology 28:169 (2002); Pustejovsky and Tipton, JBES
 * 36:672 (2018), theorem 2 as corrected, by which the absorbed effects of the clusters themselves
 * need not be seen. No matrix is larger than the number of columns: with U the columns less unit
 * means, B = (U'U)^-1 = LL' and Q = UL, the adjustment of a unit is A v = v + Q E diag(f) E' Q' v
 * where E diag(l) E' = Q'Q of the unit.
 *
 * @param standardErrors one for each regressor; NaN where it was dropped, where one unit alone
 *     decides it, or with fewer than two units
 * @param degreesOfFreedom one for each regressor, at most the units less 1
 */
public record BiasReducedErrors(double[] standardErrors, double[] degreesOfFreedom) {
  /** Below this an eigenvalue is 0, and the adjustment's limit is a half. */
  private static final double ZERO = 1e-12;

  /** Above this an eigenvalue is 1, and its direction has no residual to adjust. */
  private static final double ONE = 1 - 1e-8;

  /** The errors of the coefficients of a fit. */
  public static BiasReducedErrors of(AbsorbedLeastSquares fit) {
    int regressors = fit.panel().regressors();
    BiasReducedErrors errors =
        new BiasReducedErrors(new double[regressors], new double[regressors]);
    List<Adjusted> units = fit.kept().length == 0 ? List.of() : units(fit);
    for (int regressor = 0; regressor < regressors; regressor++) {
      int place = fit.place(regressor);
      boolean none = place < 0 || units.size() < 2;
      errors.standardErrors[regressor] =
          none ? Double.NaN : Math.sqrt(fit.usable(regressor, variance(fit, units, place)));
      errors.degreesOfFreedom[regressor] = none ? Double.NaN : freedom(fit, units, place);
    }
    return errors;
  }

  /**
   * A unit as its adjustment sees it.
   *
   * @param rotated L'U'U L of the unit, which is Q'Q
   * @param adjustment E diag(f) E' of the unit
   * @param score its adjusted scores U'A e, of every column
   */
  private record Adjusted(RealMatrix rotated, RealMatrix adjustment, double[] score) {}

  private static List<Adjusted> units(AbsorbedLeastSquares fit) {
    RealMatrix root = fit.root();
    List<Adjusted> units = new ArrayList<>();
    for (int unit = 0; unit < fit.panel().units(); unit++) {
      UnitMoments moments = UnitMoments.of(fit.panel(), unit);
      RealMatrix products = new Array2DRowRealMatrix(fit.products(moments), false);
      RealMatrix toRoot = products.multiply(root);
      RealMatrix rotated = symmetric(root.transpose().multiply(toRoot));
      RealMatrix adjustment = adjustment(rotated);
      double[] score = fit.withOutcome(moments);
      subtract(score, products.operate(fit.kept()));
      double[] added = toRoot.operate(adjustment.operate(root.preMultiply(score)));
      for (int i = 0; i < score.length; i++) {
        score[i] += added[i];
      }
      units.add(new Adjusted(rotated, adjustment, score));
    }
    return units;
  }

  /** Rounding left the halves of a symmetric matrix apart, and the decomposition would notice. */
  private static RealMatrix symmetric(RealMatrix matrix) {
    return matrix.add(matrix.transpose()).scalarMultiply(0.5);
  }

  private static RealMatrix adjustment(RealMatrix rotated) {
    // Singular values and vectors of such a matrix, which has no negative ones, are its own; where
    // many are nearly 0 the eigenvalues' iteration may not end.
    SingularValueDecomposition parts = new SingularValueDecomposition(rotated);
    RealMatrix vectors = parts.getV();
    RealMatrix scaled = vectors.copy();
    for (int column = 0; column < scaled.getColumnDimension(); column++) {
      double factor = factor(parts.getSingularValues()[column]);
      for (int row = 0; row < scaled.getRowDimension(); row++) {
        scaled.multiplyEntry(row, column, factor);
      }
    }
    return scaled.multiply(vectors.transpose());
  }

  /** ((1 - l)^-1/2 - 1) / l and its limits. */
  private static double factor(double eigenvalue) {
    if (eigenvalue < ZERO) {
      return 0.5;
    }
    return eigenvalue > ONE ? -1 / eigenvalue : (1 / Math.sqrt(1 - eigenvalue) - 1) / eigenvalue;
  }

  private static double variance(AbsorbedLeastSquares fit, List<Adjusted> units, int place) {
    double[] row = fit.inverse().getRow(place);
    double variance = 0;
    for (Adjusted unit : units) {
      double influence = dot(row, unit.score());
      variance += influence * influence;
    }
    return variance;
  }

  /**
   * tr(P'P)^2 over the sum of its squares, where the column of a unit in P is the residual maker
   * times A U B_j: P'P has |A U B_j|^2 on its diagonal, and everywhere less the product of the two
   * units' Q'A U B_j.
   */
  private static double freedom(AbsorbedLeastSquares fit, List<Adjusted> units, int place) {
    int size = units.size();
    double[] own = new double[size];
    double[][] shared = new double[size][];
    for (int g = 0; g < size; g++) {
      Adjusted unit = units.get(g);
      // The row of L is what L'(U'U)(B_j) needs, since L'(U'U)B_j = (Q'Q) L'_j.
      double[] start = fit.root().getRow(place);
      double[] seen = unit.rotated().operate(start);
      double[] adjusted = unit.adjustment().operate(seen);
      double[] again = unit.rotated().operate(adjusted);
      own[g] = dot(start, seen) + 2 * dot(seen, adjusted) + dot(adjusted, again);
      shared[g] = seen;
      for (int i = 0; i < again.length; i++) {
        shared[g][i] += again[i];
      }
    }
    return ratio(own, shared);
  }

  private static double ratio(double[] own, double[][] shared) {
    double trace = 0;
    double squares = 0;
    for (int g = 0; g < own.length; g++) {
      double diagonal = own[g] - dot(shared[g], shared[g]);
      trace += diagonal;
      squares += diagonal * diagonal;
      for (int h = 0; h < g; h++) {
        double product = dot(shared[g], shared[h]);
        squares += 2 * product * product;
      }
    }
    return trace * trace / squares;
  }

  private static void subtract(double[] from, double[] values) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= values[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
