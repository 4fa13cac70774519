package org.asylumrates.stats.linear;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Solves equations in a symmetric positive definite matrix, such as the sums of squares and
 * products of independent columns. The matrix is brought to a diagonal of ones first, so that
 * columns in different units do no harm.
 */
public final class SymmetricMatrix {
  /** A squared sine below this is rounding: the column depends on those before it. */
  static final double DEPENDENT = 1e-13;

  private final double[] scale;
  private final CholeskyDecomposition decomposition;

  /**
   * Decomposes a matrix.
   *
   * @throws IllegalArgumentException if it is not positive definite; drop dependent columns first
   */
  public SymmetricMatrix(double[][] matrix) {
    int size = matrix.length;
    scale = new double[size];
    for (int k = 0; k < size; k++) {
      // Also true of NaN, which the decomposition would let pass.
      if (!(matrix[k][k] > 0)) {
        throw new IllegalArgumentException("No positive number on the diagonal: " + matrix[k][k]);
      }
      scale[k] = 1 / Math.sqrt(matrix[k][k]);
    }
    RealMatrix scaled = new Array2DRowRealMatrix(size, size);
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        scaled.setEntry(k, l, k == l ? 1 : matrix[k][l] * scale[k] * scale[l]);
      }
    }
    try {
      decomposition = new CholeskyDecomposition(scaled, 1e-10, DEPENDENT);
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new IllegalArgumentException("Columns depend on each other", e);
    }
  }

  /** The vector that the matrix turns into the one given. */
  public double[] solve(double[] right) {
    double[] solved =
        decomposition.getSolver().solve(new ArrayRealVector(times(right), false)).toArray();
    return times(solved);
  }

  /** The inverse matrix. */
  public double[][] inverse() {
    double[][] inverse = decomposition.getSolver().getInverse().getData();
    for (int k = 0; k < inverse.length; k++) {
      for (int l = 0; l < inverse.length; l++) {
        inverse[k][l] *= scale[k] * scale[l];
      }
    }
    return inverse;
  }

  /** The natural logarithm of the determinant. */
  public double logDeterminant() {
    double sum = 0;
    RealMatrix lower = decomposition.getL();
    for (int k = 0; k < scale.length; k++) {
      sum += 2 * (Math.log(lower.getEntry(k, k)) - Math.log(scale[k]));
    }
    return sum;
  }

  private double[] times(double[] vector) {
    double[] product = new double[vector.length];
    for (int k = 0; k < vector.length; k++) {
      product[k] = vector[k] * scale[k];
    }
    return product;
  }
}
