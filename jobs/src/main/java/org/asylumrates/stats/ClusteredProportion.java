package org.asylumrates.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How sure is a rate, given that families are decided together and judges differ? One rate of x in
 * n whose decisions fall in G clusters; clusters are independent, decisions of one cluster are not.
 *
 * <p>The variance is G / (G - 1) times the sum over clusters of (x_g - p n_g)^2, over n^2: that of
 * the linearised ratio, as {@code sandwich::vcovCL(lm(y ~ 1), type = "HC0", cadjust = TRUE)}; with
 * clusters of one decision it is p (1 - p) / n times G / (G - 1). With one cluster there is no
 * error and no interval, and without decisions nothing at all: NaN and {@link Interval#NONE}. With
 * a rate of 0 or 1 the error is 0 and says nothing, so there is neither a design effect nor a logit
 * interval; that of Korn and Graubard then counts the clusters.
 *
 * <p>Sources: Korn and Graubard, Survey Methodology 24:193 (1998); Cameron and Miller, Journal of
 * Human Resources 50:317 (2015).
 *
 * @param x granted
 * @param n decided
 * @param clusters clusters with a decision
 * @param rate x / n
 * @param standardError of the rate, between clusters
 * @param independentError what it would be if all decisions were independent
 * @param sizes of the clusters, and how alike their decisions are
 */
public record ClusteredProportion(
    long x,
    long n,
    int clusters,
    double rate,
    double standardError,
    double independentError,
    ClusterSizes sizes) {
  /** Below so many clusters, or so few grants or refusals, the logit interval is not to be used. */
  private static final int ENOUGH_CLUSTERS = 30;

  private static final int ENOUGH_OUTCOMES = 20;

  /**
   * The rate over clusters.
   *
   * @param x what each cluster granted
   * @param n what each cluster decided, in the same order; a 0 does not count as a cluster
   */
  public static ClusteredProportion of(long[] x, long[] n) {
    if (x.length != n.length) {
      throw new IllegalArgumentException("Lengths differ: " + x.length + " and " + n.length);
    }
    for (int g = 0; g < n.length; g++) {
      Proportion.requireCounts(x[g], n[g]);
    }
    long granted = Arrays.stream(x).sum();
    long decided = Arrays.stream(n).sum();
    int clusters = (int) Arrays.stream(n).filter(size -> size > 0).count();
    double p = (double) granted / decided;
    return new ClusteredProportion(
        granted,
        decided,
        clusters,
        p,
        clusters > 1 ? standardError(x, n, clusters) : Double.NaN,
        Math.sqrt(p * (1 - p) / decided),
        ClusterSizes.of(x, n));
  }

  private static double standardError(long[] x, long[] n, double clusters) {
    double decided = Arrays.stream(n).sum();
    double p = Arrays.stream(x).sum() / decided;
    double squares = 0;
    for (int g = 0; g < n.length; g++) {
      double residual = x[g] - p * n[g];
      squares += residual * residual;
    }
    return Math.sqrt(clusters / (clusters - 1) * squares) / decided;
  }

  /** By how much clusters multiply the variance; NaN with a rate of 0 or 1 or one cluster. */
  public double designEffect() {
    double ratio = standardError / independentError;
    return isDegenerate() ? Double.NaN : ratio * ratio;
  }

  /**
   * How many independent decisions would be as sure as these; NaN where there is no design effect,
   * and where all clusters have one rate, so that the effect is 0.
   */
  public double effectiveN() {
    double effect = designEffect();
    return effect > 0 ? n / effect : Double.NaN;
  }

  /**
   * The 95% interval of the rate: that of Korn and Graubard with fewer than 30 clusters, 20 grants
   * or 20 refusals, where the normal approximation fails, and the logit interval otherwise.
   */
  public Interval interval() {
    boolean few = clusters < ENOUGH_CLUSTERS || Math.min(x, n - x) < ENOUGH_OUTCOMES;
    return few ? kornGraubard() : logit();
  }

  /**
   * The 95% interval on the scale of log odds, with t of G - 1 degrees of freedom; none with a rate
   * of 0 or 1, with one cluster, and where all clusters have one rate.
   */
  public Interval logit() {
    if (isDegenerate() || !(standardError > 0)) {
      return Interval.NONE;
    }
    double centre = Math.log(rate / (1 - rate));
    double half = t(clusters - 1.0) * standardError / (rate * (1 - rate));
    return new Interval(logistic(centre - half), logistic(centre + half));
  }

  /**
   * The exact 95% interval of Korn and Graubard: Clopper and Pearson's at the effective count,
   * which is made smaller as there are fewer clusters and is never over n. With a rate of 0 or 1
   * the count is that of the clusters. None with one cluster, and where all clusters have one rate
   * between 0 and 1.
   */
  public Interval kornGraubard() {
    if (clusters < 2) {
      return Interval.NONE;
    }
    double count = isDegenerate() ? clusters : Math.min((double) n, effectiveN() * ofClusters());
    if (Double.isNaN(count)) {
      return Interval.NONE;
    }
    double granted = rate * count;
    double low =
        x == 0 ? 0 : beta(granted, count - granted + 1).inverseCumulativeProbability(0.025);
    double high = x == n ? 1 : beta(granted + 1, count - granted).inverseSurvivalProbability(0.025);
    return new Interval(low, high);
  }

  private boolean isDegenerate() {
    return x == 0 || x == n;
  }

  /** What fewer clusters take from the effective count, by the quantiles of t. */
  private double ofClusters() {
    double ratio = t(n - 1.0) / t(clusters - 1.0);
    return ratio * ratio;
  }

  static double t(double degrees) {
    return TDistribution.of(degrees).inverseSurvivalProbability(0.025);
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static BetaDistribution beta(double a, double b) {
    return BetaDistribution.of(a, b);
  }
}
