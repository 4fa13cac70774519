package org.asylumrates.stats.linear;

/**
 * The sums of squares and products of a weighted design with one absorbed factor, solved by block
 * elimination: the block of the effects is diagonal, so hundreds of effects cost no more than a
 * division each, and only a matrix of the size of the design's terms is inverted.
 *
 * <p>With A = X'WX, C_j = sum of w x and d_j = sum of w within level j, the terms' block of the
 * inverse is that of the Schur complement S = A - sum C_j C_j' / d_j. Exact; nothing is demeaned in
 * a loop.
 */
public final class BlockInformation {
  private final SymmetricMatrix schur;
  private final double[] diagonal;
  private final double[][] cross;

  /**
   * The information of a design.
   *
   * @param absorbed the factor whose effects are in the model without a column each, or {@link
   *     Factor#none}
   * @param weights of the rows, 0 or more, and with a positive sum in each level
   * @throws IllegalArgumentException if terms depend on each other or on the absorbed effects
   */
  public BlockInformation(Design design, Factor absorbed, double[] weights) {
    int size = design.size();
    diagonal = new double[absorbed.count()];
    cross = new double[absorbed.count()][size];
    for (int i = 0; i < absorbed.rows(); i++) {
      int level = absorbed.indices()[i];
      diagonal[level] += weights[i];
      for (int k = 0; k < size; k++) {
        cross[level][k] += weights[i] * design.column(k)[i];
      }
    }
    schur = new SymmetricMatrix(complement(design.gram(weights)));
  }

  private double[][] complement(double[][] gram) {
    double[][] complement = new double[gram.length][];
    for (int k = 0; k < gram.length; k++) {
      complement[k] = gram[k].clone();
    }
    for (int level = 0; level < cross.length; level++) {
      for (int k = 0; k < gram.length; k++) {
        double share = cross[level][k] / diagonal[level];
        for (int l = 0; l < gram.length; l++) {
          complement[k][l] -= share * cross[level][l];
        }
      }
    }
    for (int k = 0; k < gram.length; k++) {
      // What is left of a term that the effects explain is rounding, which must not pass for data.
      if (!(complement[k][k] > SymmetricMatrix.DEPENDENT * gram[k][k])) {
        throw new IllegalArgumentException("The absorbed effects explain term " + k);
      }
    }
    return complement;
  }

  /** What the information matrix turns into the numbers given. */
  public Coefficients solve(Coefficients right) {
    double[] reduced = right.terms().clone();
    for (int level = 0; level < cross.length; level++) {
      double share = right.effects()[level] / diagonal[level];
      for (int k = 0; k < reduced.length; k++) {
        reduced[k] -= cross[level][k] * share;
      }
    }
    double[] terms = schur.solve(reduced);
    double[] effects = new double[cross.length];
    for (int level = 0; level < cross.length; level++) {
      double left = right.effects()[level];
      for (int k = 0; k < terms.length; k++) {
        left -= cross[level][k] * terms[k];
      }
      effects[level] = left / diagonal[level];
    }
    return new Coefficients(terms, effects);
  }

  /** The terms' block of the inverse: the covariance of the terms if the weights say the truth. */
  public double[][] inverse() {
    return schur.inverse();
  }
}
