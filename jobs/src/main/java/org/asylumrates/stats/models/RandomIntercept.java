package org.asylumrates.stats.models;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.asylumrates.stats.linear.Factor;

/**
 * How far apart are judges once regressors are held fixed? Logistic regression in which each judge
 * has a level of his own, drawn from a normal distribution whose standard deviation is estimated
 * with the coefficients.
 *
 * <p>Maximum likelihood, the levels integrated out by {@linkplain InterceptIntegral adaptive
 * quadrature}; as R's lme4. Judges are the clusters of the cells. Likelihoods are those of single
 * decisions. Where judges differ by no more than chance the standard deviation is 0, the
 * coefficients are those of the model without judges, and {@link #hasVariance} is false.
 */
public final class RandomIntercept {
  /** The number of points that makes the quadrature Laplace's approximation. */
  public static final int LAPLACE = 1;

  private final BinomialCells cells;
  private final LogitFit pooled;
  private final LogitStatus status;
  private final RandomInterceptMaximum maximum;
  private final List<InterceptIntegral.Value> levels;

  private RandomIntercept(BinomialCells asked, int points) {
    pooled = Logit.fit(asked);
    cells = pooled.cells();
    Optional<RandomInterceptMaximum> found =
        pooled.status() == LogitStatus.ESTIMATED
            ? RandomInterceptMaximum.find(cells, points, pooled)
            : Optional.empty();
    status =
        pooled.status() == LogitStatus.ESTIMATED && found.isEmpty()
            ? LogitStatus.NOT_CONVERGED
            : pooled.status();
    maximum = found.orElseGet(() -> RandomInterceptMaximum.unknown(cells.design().size()));
    levels =
        status == LogitStatus.ESTIMATED
            ? new RandomInterceptLikelihood(cells, points).levels(maximum.parameters())
            : List.of();
  }

  /**
   * Fits the model, or says why it cannot be estimated.
   *
   * @param cells with an intercept, nothing absorbed, and the judges as clusters
   * @param points of the quadrature: {@link #LAPLACE}, or an odd number such as 15
   */
  public static RandomIntercept fit(BinomialCells cells, int points) {
    if (cells.absorbed().count() > 0) {
      throw new IllegalArgumentException("Judges are random or absorbed, not both");
    }
    if (points < 1 || points % 2 == 0) {
      throw new IllegalArgumentException("Not an odd number of points: " + points);
    }
    return new RandomIntercept(cells, points);
  }

  /** Whether there is an estimate. */
  public LogitStatus status() {
    return status;
  }

  /** Whether judges differ by more than chance at all. */
  public boolean hasVariance() {
    return standardDeviation() > 0;
  }

  /** The terms of the model. */
  public List<String> terms() {
    return cells.design().terms();
  }

  /** Terms that left the model because earlier ones say the same. */
  public List<String> droppedTerms() {
    return pooled.droppedTerms();
  }

  /** The change of a judge's log odds with a term. */
  public double coefficient(String term) {
    return maximum.parameters()[cells.design().indexOf(term)];
  }

  /** Its standard error, from the curvature of the likelihood. */
  public double standardError(String term) {
    return maximum.errors()[cells.design().indexOf(term)];
  }

  /** The standard deviation of judges' levels, in log odds. */
  public double standardDeviation() {
    return maximum.parameters()[cells.design().size()];
  }

  /** Its standard error; NaN where the standard deviation is 0. */
  public double standardDeviationError() {
    return maximum.errors()[cells.design().size()];
  }

  /** Minus twice the log likelihood. */
  public double deviance() {
    return maximum.deviance();
  }

  /** The deviance of the model without judges. */
  public double pooledDeviance() {
    return pooled.deviance();
  }

  /** By how much judges' levels lower the deviance. */
  public double varianceTest() {
    return pooledDeviance() - deviance();
  }

  /**
   * The chance of as large a fall if judges did not differ: half of chi-square's with one degree of
   * freedom, because a variance cannot be negative (Self and Liang 1987).
   */
  public double varianceP() {
    double fall = varianceTest();
    if (Double.isNaN(fall)) {
      return Double.NaN;
    }
    return hasVariance() ? ChiSquaredDistribution.of(1).survivalProbability(fall) / 2 : 1;
  }

  /** The share of the variance of the latent log odds that lies between judges. */
  public double intraclassCorrelation() {
    double variance = standardDeviation() * standardDeviation();
    return variance / (variance + Math.PI * Math.PI / 3);
  }

  /**
   * The odds ratio between two judges drawn at random, the higher to the lower, at the median
   * (Larsen and Merlo 2005).
   */
  public double medianOddsRatio() {
    return Math.exp(
        Math.sqrt(2)
            * standardDeviation()
            * NormalDistribution.of(0, 1).inverseCumulativeProbability(0.75));
  }

  /** The judges, in the order of their levels. */
  public Factor judges() {
    return cells.clusters();
  }

  /** The likeliest level of each judge, in log odds from the mean; empty without an estimate. */
  public double[] conditionalModes() {
    return levels.stream().mapToDouble(level -> standardDeviation() * level.mode()).toArray();
  }

  /** How sure each judge's level is, as a standard deviation; empty without an estimate. */
  public double[] conditionalDeviations() {
    return levels.stream()
        .mapToDouble(level -> standardDeviation() / Math.sqrt(level.curvature()))
        .toArray();
  }
}
