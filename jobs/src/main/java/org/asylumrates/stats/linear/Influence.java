package org.asylumrates.stats.linear;

import java.util.List;

/**
 * How much each row's residual moves each of several functions of a model's coefficients: one
 * coefficient, or anything whose gradient is known (the delta method). Every covariance of such
 * functions is a sum over these numbers, so absorbed effects need no matrix of their own.
 *
 * <p>For a function with gradient g the influence of row i is x_i' H^-1 g, where H is the
 * information matrix.
 */
public final class Influence {
  private final double[][] values;

  private Influence(double[][] values) {
    this.values = values;
  }

  /**
   * The influence on some functions.
   *
   * @param gradients one for each function, by the coefficients of the model
   */
  public static Influence on(
      List<Coefficients> gradients, Design design, Factor absorbed, BlockInformation information) {
    return new Influence(
        gradients.stream()
            .map(gradient -> information.solve(gradient).predict(design, absorbed))
            .toArray(double[][]::new));
  }

  /**
   * The covariance of the functions if rows are independent with the variances given: the weights
   * of the model give its own covariance, squared residuals the one that is robust to
   * heteroskedasticity (HC0).
   */
  public double[][] covariance(double[] variances) {
    double[][] weighted = new double[values.length][];
    for (int k = 0; k < values.length; k++) {
      weighted[k] = times(values[k], variances);
    }
    return products(weighted, values);
  }

  /**
   * The covariance of the functions if rows of the same cluster may depend on each other in any
   * way, without a small-sample factor (CR0).
   *
   * @param residuals observed minus expected, summed within each row
   */
  public double[][] covariance(Factor clusters, double[] residuals) {
    double[][] sums = new double[values.length][];
    for (int k = 0; k < values.length; k++) {
      sums[k] = clusters.sums(times(values[k], residuals));
    }
    return products(sums, sums);
  }

  private static double[] times(double[] a, double[] b) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * b[i];
    }
    return product;
  }

  private static double[][] products(double[][] a, double[][] b) {
    double[][] products = new double[a.length][a.length];
    for (int k = 0; k < a.length; k++) {
      for (int l = 0; l <= k; l++) {
        double sum = 0;
        for (int i = 0; i < a[k].length; i++) {
          sum += a[k][i] * b[l][i];
        }
        products[k][l] = sum;
        products[l][k] = sum;
      }
    }
    return products;
  }
}
