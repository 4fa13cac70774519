package org.asylumrates.stats.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.asylumrates.stats.linear.Coefficients;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.Factor;
import org.asylumrates.stats.linear.Influence;
import org.asylumrates.stats.linear.WaldTest;

/**
 * How sure are the coefficients of a logistic regression? Standard errors at the final estimate,
 * under one kind of {@link LogitErrors}, tested against t with G - 1 degrees of freedom where they
 * are by cluster.
 *
 * <p>Sources: Cameron and Miller, Journal of Human Resources 50:317 (2015); R's sandwich and
 * fixest. With fewer than two clusters, or without an estimate, errors by cluster are NaN. With
 * fewer than about 30 the t test rejects too often: use CR2 or the wild bootstrap of the linear
 * model.
 */
public final class LogitInference {
  private final LogitFit fit;
  private final LogitErrors errors;
  private final Design design;
  private final Factor absorbed;
  private final double[][] covariance;

  private LogitInference(LogitFit fit, LogitErrors errors) {
    this.fit = fit;
    this.errors = errors;
    this.design = fit.cells().design();
    this.absorbed = fit.cells().absorbed();
    List<Coefficients> units = new ArrayList<>();
    for (int k = 0; k < design.size(); k++) {
      units.add(Coefficients.unit(design, absorbed, k));
    }
    this.covariance = covariance(units);
  }

  /** The inference from a fit under one kind of errors. */
  public static LogitInference of(LogitFit fit, LogitErrors errors) {
    return new LogitInference(fit, errors);
  }

  /** The estimate of every term, in order. */
  public List<Estimate> estimates() {
    return design.terms().stream().map(this::estimate).toList();
  }

  /** The estimate of one term, in log odds. */
  public Estimate estimate(String term) {
    int k = design.indexOf(term);
    return new Estimate(
        term, fit.coefficients().terms()[k], Math.sqrt(covariance[k][k]), degreesOfFreedom());
  }

  /** Are the coefficients of several terms all 0? */
  public WaldTest test(List<String> terms) {
    double[] tested = terms.stream().mapToDouble(fit::coefficient).toArray();
    int[] at = terms.stream().mapToInt(design::indexOf).toArray();
    double[][] block = new double[at.length][at.length];
    for (int k = 0; k < at.length; k++) {
      for (int l = 0; l < at.length; l++) {
        block[k][l] = covariance[at[k]][at[l]];
      }
    }
    return WaldTest.of(tested, block, degreesOfFreedom());
  }

  /**
   * Whether a term's error may be published. The error by cluster of a cluster's own dummy is not
   * an error at all: the score of that cluster is 0 at the estimate, and what is left says nothing
   * about the cluster.
   */
  public boolean isReportable(String term) {
    return !errors.byCluster() || !isDummyOfOneCluster(design.column(design.indexOf(term)));
  }

  /** Of the t distribution: clusters less one, or decisions less coefficients. */
  public double degreesOfFreedom() {
    return errors.byCluster()
        ? fit.cells().clusters().count() - 1
        : fit.cells().totalDecided() - fit.parameters();
  }

  /** The covariance of the terms' coefficients. */
  double[][] covarianceOfTerms() {
    return covariance;
  }

  /** The covariance of the terms between two of this one, given that of the sum of scores. */
  double[][] sandwich(double[][] scores) {
    RealMatrix bread = MatrixUtils.createRealMatrix(covariance);
    return bread.multiply(MatrixUtils.createRealMatrix(scores)).multiply(bread).getData();
  }

  /** The covariance of functions of the coefficients with the gradients given. */
  double[][] covariance(List<Coefficients> gradients) {
    BinomialCells cells = fit.cells();
    Optional<Influence> influence = fit.influence(gradients);
    if (influence.isEmpty() || (errors.byCluster() && cells.clusters().count() < 2)) {
      return unknown(gradients.size());
    }
    double[][] bare =
        switch (errors) {
          case MODEL -> influence.get().covariance(fit.prediction().weights());
          case HC0, HC1 -> influence.get().covariance(fit.prediction().squaredResiduals());
          default -> influence.get().covariance(cells.clusters(), fit.prediction().residuals());
        };
    double factor =
        errors.factor(
            cells.totalDecided(), cells.clusters().count(), design.size(), absorbed.count());
    for (double[] row : bare) {
      for (int l = 0; l < row.length; l++) {
        row[l] *= factor;
      }
    }
    return bare;
  }

  private boolean isDummyOfOneCluster(double[] column) {
    int[] of = fit.cells().clusters().indices();
    int cluster = -1;
    for (int i = 0; i < column.length; i++) {
      if (column[i] != 0) {
        if (cluster >= 0 && of[i] != cluster) {
          return false;
        }
        cluster = of[i];
      }
    }
    for (int i = 0; i < column.length; i++) {
      if (of[i] == cluster && column[i] == 0) {
        return false;
      }
    }
    return true;
  }

  static double[][] unknown(int size) {
    double[][] unknown = new double[size][size];
    for (double[] row : unknown) {
      Arrays.fill(row, Double.NaN);
    }
    return unknown;
  }
}
