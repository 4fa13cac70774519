package org.asylumrates.stats.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.asylumrates.stats.linear.Estimate;

/**
 * How sure are the coefficients of a logistic regression when there are few clusters? The
 * bias-reduced covariance CR2 of Bell and McCaffrey (2002), tested against t with the degrees of
 * freedom that Satterthwaite's approximation gives each term.
 *
 * <p>Source: Pustejovsky and Tipton, JBES 36:672 (2018); computed as R's clubSandwich does, on the
 * residuals of single decisions with their variance p (1 - p) as the working covariance. A
 * cluster's matrices are of the size of its cells: decisions of one cell are alike, so only the
 * mean of their residuals matters.
 *
 * <p>For models without absorbed effects; with them use CR2 of the linear model. With fewer than
 * two clusters, or without an estimate, errors are NaN.
 */
public final class LogitBiasReduced {
  /** Directions in which a cluster's residuals cannot move have eigenvalues of rounding only. */
  private static final double NO_FREEDOM = 1e-12;

  private final LogitFit fit;
  private final RealMatrix bread;
  private final List<Cluster> clusters = new ArrayList<>();

  private LogitBiasReduced(LogitFit fit) {
    this.fit = fit;
    this.bread =
        MatrixUtils.createRealMatrix(LogitInference.of(fit, LogitErrors.MODEL).covarianceOfTerms());
    for (int[] members : fit.cells().clusters().members()) {
      clusters.add(cluster(members));
    }
  }

  /** The estimate of every term of a fit, in order. */
  public static List<Estimate> estimates(LogitFit fit) {
    if (fit.cells().absorbed().count() > 0) {
      throw new IllegalArgumentException("CR2 of a logistic regression absorbs no effects");
    }
    List<String> terms = fit.cells().design().terms();
    if (fit.status() != LogitStatus.ESTIMATED || fit.cells().clusters().count() < 2) {
      return terms.stream()
          .map(term -> new Estimate(term, fit.coefficient(term), Double.NaN, Double.NaN))
          .toList();
    }
    LogitBiasReduced reduced = new LogitBiasReduced(fit);
    return IntStream.range(0, terms.size()).mapToObj(reduced::estimate).toList();
  }

  /**
   * One cluster in the basis of its cells, each scaled to length 1.
   *
   * @param design how the chance of a grant changes with each coefficient, X
   * @param working the adjusted weighted design, A V^-1 X
   * @param residuals observed minus expected
   * @param variances V, that of each residual under the model
   */
  private record Cluster(
      RealMatrix design, RealMatrix working, double[] residuals, double[] variances) {}

  private Cluster cluster(int[] members) {
    int cells = members.length;
    int terms = bread.getColumnDimension();
    RealMatrix design = MatrixUtils.createRealMatrix(cells, terms);
    double[] residuals = new double[cells];
    double[] variances = new double[cells];
    for (int c = 0; c < cells; c++) {
      int i = members[c];
      double root = Math.sqrt(fit.cells().decided()[i]);
      double rate = fit.prediction().rates()[i];
      variances[c] = rate * (1 - rate);
      residuals[c] = fit.prediction().residuals()[i] / root;
      for (int k = 0; k < terms; k++) {
        design.setEntry(c, k, root * variances[c] * fit.cells().design().column(k)[i]);
      }
    }
    return new Cluster(design, working(design, variances), residuals, variances);
  }

  /** A V^-1 X with A = D (D (V - X B X') D)^-1/2 D, where V = D D. */
  private RealMatrix working(RealMatrix design, double[] variances) {
    RealMatrix left = design.multiply(bread).multiply(design.transpose());
    int cells = variances.length;
    for (int c = 0; c < cells; c++) {
      for (int d = 0; d < cells; d++) {
        double own = c == d ? variances[c] : 0;
        double scale = Math.sqrt(variances[c] * variances[d]);
        left.setEntry(c, d, (own - left.getEntry(c, d)) * scale);
      }
    }
    RealMatrix root = inverseRoot(left);
    RealMatrix scaled = design.copy();
    for (int c = 0; c < cells; c++) {
      scaled.setRowVector(c, scaled.getRowVector(c).mapDivide(Math.sqrt(variances[c])));
    }
    RealMatrix working = root.multiply(scaled);
    for (int c = 0; c < cells; c++) {
      working.setRowVector(c, working.getRowVector(c).mapMultiply(Math.sqrt(variances[c])));
    }
    return working;
  }

  private static RealMatrix inverseRoot(RealMatrix symmetric) {
    RealMatrix mean = symmetric.add(symmetric.transpose()).scalarMultiply(0.5);
    EigenDecomposition eigen = new EigenDecomposition(mean);
    double[] roots = eigen.getRealEigenvalues();
    for (int k = 0; k < roots.length; k++) {
      roots[k] = roots[k] > NO_FREEDOM ? 1 / Math.sqrt(roots[k]) : 0;
    }
    return eigen
        .getV()
        .multiply(MatrixUtils.createRealDiagonalMatrix(roots))
        .multiply(eigen.getVT());
  }

  private Estimate estimate(int term) {
    double variance = 0;
    double trace = 0;
    double squares = 0;
    double[] own = new double[clusters.size()];
    double[][] sums = new double[clusters.size()][];
    for (int g = 0; g < own.length; g++) {
      Cluster cluster = clusters.get(g);
      double[] weights = cluster.working.operate(bread.getColumn(term));
      double score = 0;
      for (int c = 0; c < weights.length; c++) {
        score += weights[c] * cluster.residuals[c];
        own[g] += weights[c] * weights[c] * cluster.variances[c];
      }
      variance += score * score;
      sums[g] = cluster.design.preMultiply(weights);
    }
    for (int g = 0; g < own.length; g++) {
      double[] solved = bread.operate(sums[g]);
      for (int h = 0; h < own.length; h++) {
        double product = g == h ? own[g] : 0;
        for (int k = 0; k < solved.length; k++) {
          product -= solved[k] * sums[h][k];
        }
        trace += g == h ? product : 0;
        squares += product * product;
      }
    }
    String name = fit.cells().design().terms().get(term);
    return new Estimate(name, fit.coefficient(name), Math.sqrt(variance), trace * trace / squares);
  }
}
