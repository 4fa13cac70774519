package org.asylumrates.stats.linear;

import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How far could the coefficients be off? Covariances of the regressors' coefficients of {@link
 * AbsorbedLeastSquares}, under more and less trusting views of which decisions are independent.
 *
 * <p>Sources: Liang and Zeger (1986) for sums over clusters; Cameron and Miller, Journal of Human
 * Resources 50:317 (2015), for the factors; Cameron, Gelbach and Miller, JBES 29:238 (2011), for
 * two ways of clustering. Rows and columns of a regressor that was dropped are NaN; so is
 * everything where a factor has nothing to divide by: one cluster, or as many parameters as
 * decisions.
 */
public final class ClusterCovariance {
  private final AbsorbedLeastSquares fit;
  private final Panel panel;
  private final ResidualSums residuals;

  private ClusterCovariance(AbsorbedLeastSquares fit) {
    this.fit = fit;
    this.panel = fit.panel();
    this.residuals = ResidualSums.of(fit);
  }

  /** The covariances of a fit. */
  public static ClusterCovariance of(AbsorbedLeastSquares fit) {
    return new ClusterCovariance(fit);
  }

  /** All decisions independent and equally uncertain: the textbook's. */
  public RealMatrix classical() {
    RealMatrix covariance = empty();
    for (int i = 0; i < panel.regressors(); i++) {
      double perInverse = fit.classicalVariance(i) / inverse(i, i);
      for (int j = 0; j < panel.regressors(); j++) {
        covariance.setEntry(i, j, perInverse * inverse(i, j));
      }
    }
    return covariance;
  }

  /** All decisions independent, each with its own variance; times n / (n - K). */
  public RealMatrix hc1() {
    RealMatrix sum = empty();
    for (int at = 0; at < panel.size(); at++) {
      addOuter(sum, residuals.influence()[at], residuals.squares()[at]);
    }
    return sum.scalarMultiply(panel.decisions() / freedom(fit.parameters()));
  }

  /**
   * Units independent of each other, no factor. NaN in the row and column of a coefficient that one
   * unit alone decides.
   */
  public RealMatrix cr0() {
    RealMatrix sum = by(panel::unit);
    for (int i = 0; i < panel.regressors(); i++) {
      if (Double.isNaN(fit.usable(i, sum.getEntry(i, i)))) {
        for (int j = 0; j < panel.regressors(); j++) {
          sum.setEntry(i, j, Double.NaN);
          sum.setEntry(j, i, Double.NaN);
        }
      }
    }
    return sum;
  }

  /** Units independent; times G / (G - 1) * (n - 1) / (n - K) with every parameter in K. */
  public RealMatrix cr1() {
    return cr0().scalarMultiply(cr1Factor());
  }

  /** As {@link #cr1} with unit effects, which are nested in the clusters, left out of K. */
  public RealMatrix cr1Nested() {
    return cr0().scalarMultiply(factor(fit.parameters() - (panel.units() - 1)));
  }

  /**
   * The standard error of a coefficient if decisions are independent only where they share neither
   * unit nor time, no factor. That variance can come out negative, and then the larger of the two
   * one-way errors stands.
   */
  public double twoWayError(int regressor) {
    double byUnit = cr0().getEntry(regressor, regressor);
    double byTime = by(panel::time).getEntry(regressor, regressor);
    double byBoth = by(this::unitAndTime).getEntry(regressor, regressor);
    double variance = byUnit + byTime - byBoth;
    return Math.sqrt(variance < 0 ? Math.max(byUnit, byTime) : variance);
  }

  /** What CR1 is of CR0. */
  public double cr1Factor() {
    return factor(fit.parameters());
  }

  private double factor(int parameters) {
    double clusters = panel.units();
    return clusters / positive(clusters - 1) * (panel.decisions() - 1) / freedom(parameters);
  }

  private RealMatrix by(IntUnaryOperator cluster) {
    int clusters = 0;
    for (int at = 0; at < panel.size(); at++) {
      clusters = Math.max(clusters, cluster.applyAsInt(at) + 1);
    }
    double[][] scores = new double[clusters][panel.regressors()];
    for (int at = 0; at < panel.size(); at++) {
      double[] score = scores[cluster.applyAsInt(at)];
      for (int i = 0; i < score.length; i++) {
        score[i] += residuals.influence()[at][i] * residuals.sum()[at];
      }
    }
    RealMatrix sum = empty();
    for (double[] score : scores) {
      addOuter(sum, score, 1);
    }
    return sum;
  }

  private double inverse(int i, int j) {
    boolean dropped = fit.place(i) < 0 || fit.place(j) < 0;
    return dropped ? Double.NaN : fit.inverse().getEntry(fit.place(i), fit.place(j));
  }

  private int unitAndTime(int at) {
    return panel.unit(at) * panel.times() + panel.time(at);
  }

  private double freedom(int parameters) {
    return positive((double) panel.decisions() - parameters);
  }

  private static double positive(double value) {
    return value > 0 ? value : Double.NaN;
  }

  private RealMatrix empty() {
    return new Array2DRowRealMatrix(panel.regressors(), panel.regressors());
  }

  private static void addOuter(RealMatrix sum, double[] score, double factor) {
    for (int i = 0; i < score.length; i++) {
      for (int j = 0; j < score.length; j++) {
        sum.addToEntry(i, j, factor * score[i] * score[j]);
      }
    }
  }
}
