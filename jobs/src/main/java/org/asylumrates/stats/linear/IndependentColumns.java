package org.asylumrates.stats.linear;

import java.util.ArrayList;
import java.util.List;

/**
 * Which terms of a design say nothing that earlier terms and the absorbed effects do not say? They
 * must leave the model before it can be fitted.
 *
 * <p>Columns are made orthogonal one after the other (Gram and Schmidt, each twice, which keeps
 * full precision); what is left of a dependent one is less than 1e-9 of its length.
 */
public final class IndependentColumns {
  private static final double DEPENDENT = 1e-9;

  private final Factor absorbed;
  private final double[] weights;
  private final double[] levelWeights;
  private final List<double[]> kept = new ArrayList<>();

  private IndependentColumns(Factor absorbed, double[] weights) {
    this.absorbed = absorbed;
    this.weights = weights;
    this.levelWeights = absorbed.sums(weights);
  }

  /**
   * The names of the terms to drop, later ones rather than earlier ones.
   *
   * @param weights of the rows; rows of weight 0 do not count
   */
  public static List<String> dependent(Design design, Factor absorbed, double[] weights) {
    IndependentColumns columns = new IndependentColumns(absorbed, weights);
    List<String> dependent = new ArrayList<>();
    for (int k = 0; k < design.size(); k++) {
      if (!columns.keeps(design.column(k))) {
        dependent.add(design.terms().get(k));
      }
    }
    return dependent;
  }

  private boolean keeps(double[] column) {
    double before = Math.sqrt(product(column, column));
    double[] left = column.clone();
    for (int pass = 0; pass < 2; pass++) {
      demean(left);
      for (double[] earlier : kept) {
        subtract(left, product(left, earlier), earlier);
      }
    }
    double length = Math.sqrt(product(left, left));
    if (!(length > DEPENDENT * before)) {
      return false;
    }
    for (int i = 0; i < left.length; i++) {
      left[i] /= length;
    }
    kept.add(left);
    return true;
  }

  private void demean(double[] column) {
    double[] weighted = new double[absorbed.rows()];
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] = weights[i] * column[i];
    }
    double[] sums = absorbed.sums(weighted);
    for (int i = 0; i < weighted.length; i++) {
      int level = absorbed.indices()[i];
      if (levelWeights[level] > 0) {
        column[i] -= sums[level] / levelWeights[level];
      }
    }
  }

  private double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += weights[i] * a[i] * b[i];
    }
    return sum;
  }

  private static void subtract(double[] from, double factor, double[] column) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * column[i];
    }
  }
}
