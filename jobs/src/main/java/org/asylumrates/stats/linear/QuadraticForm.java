package org.asylumrates.stats.linear;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How far is a vector from 0, given its covariance, which may be singular? The value t' V^- t for a
 * vector that lies, as every draw does, where its covariance lets it vary.
 *
 * @param value of the form, 0 or more
 * @param rank of the covariance: in how many directions the vector can vary
 */
public record QuadraticForm(double value, int rank) {
  /** Eigenvalues below this share of the largest are rounding. */
  private static final double RANK = 1e-10;

  /**
   * The form of a vector and a symmetric covariance without negative eigenvalues. Entries are
   * brought to a variance of 1 first, those without variance left out.
   */
  public static QuadraticForm of(double[] vector, double[][] covariance) {
    int size = vector.length;
    double[] scale = new double[size];
    for (int k = 0; k < size; k++) {
      scale[k] = covariance[k][k] > 0 ? 1 / Math.sqrt(covariance[k][k]) : 0;
    }
    RealMatrix correlation = new Array2DRowRealMatrix(size, size);
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        correlation.setEntry(k, l, (covariance[k][l] + covariance[l][k]) / 2 * scale[k] * scale[l]);
      }
    }
    return of(vector, scale, new EigenDecomposition(correlation));
  }

  private static QuadraticForm of(double[] vector, double[] scale, EigenDecomposition parts) {
    double[] eigenvalues = parts.getRealEigenvalues();
    double largest = 0;
    for (double eigenvalue : eigenvalues) {
      largest = Math.max(largest, eigenvalue);
    }
    double value = 0;
    int rank = 0;
    for (int i = 0; i < eigenvalues.length; i++) {
      if (eigenvalues[i] > RANK * largest) {
        double along = 0;
        for (int k = 0; k < vector.length; k++) {
          along += parts.getEigenvector(i).getEntry(k) * vector[k] * scale[k];
        }
        value += along * along / eigenvalues[i];
        rank++;
      }
    }
    return new QuadraticForm(value, rank);
  }
}
