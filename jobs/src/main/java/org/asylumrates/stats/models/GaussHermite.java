package org.asylumrates.stats.models;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The points and weights of Gauss and Hermite, which integrate a function times exp(-x^2), exactly
 * for polynomials of degree up to twice the number of points less one.
 *
 * <p>Source: Golub and Welsch, Mathematics of Computation 23:221 (1969) for the points, each then
 * improved by Newton's method, and Christoffel's formula for the weights.
 *
 * @param points in rising order
 * @param weights of the points; they add up to the square root of pi
 */
record GaussHermite(double[] points, double[] weights) {

  static GaussHermite of(int count) {
    double[] secondary = new double[count - 1];
    for (int k = 1; k < count; k++) {
      secondary[k - 1] = Math.sqrt(k / 2.0);
    }
    double[] points =
        new EigenDecomposition(new double[count], secondary).getRealEigenvalues().clone();
    Arrays.sort(points);
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      for (int step = 0; step < 3; step++) {
        double[] polynomials = orthonormal(points[i], count);
        points[i] -= polynomials[count] / (Math.sqrt(2.0 * count) * polynomials[count - 1]);
      }
      double[] polynomials = orthonormal(points[i], count);
      double squares = 0;
      for (int k = 0; k < count; k++) {
        squares += polynomials[k] * polynomials[k];
      }
      weights[i] = 1 / squares;
    }
    return new GaussHermite(points, weights);
  }

  /** The Hermite polynomials of degree 0 to the one given, each of length 1. */
  private static double[] orthonormal(double x, int degree) {
    double[] polynomials = new double[degree + 1];
    polynomials[0] = Math.pow(Math.PI, -0.25);
    polynomials[1] = Math.sqrt(2) * x * polynomials[0];
    for (int k = 1; k < degree; k++) {
      polynomials[k + 1] =
          (x * Math.sqrt(2) * polynomials[k] - Math.sqrt(k) * polynomials[k - 1])
              / Math.sqrt(k + 1.0);
    }
    return polynomials;
  }
}
