package org.asylumrates.stats.models;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.stats.Quantile;
import org.asylumrates.stats.linear.AbsorbedLeastSquares;
import org.asylumrates.stats.linear.ClusterCovariance;
import org.asylumrates.stats.linear.ClusterScores;
import org.asylumrates.stats.linear.Estimate;

/**
 * Is a p-value trustworthy with few clusters, such as courts or circuits? The t of a coefficient
 * held against the t that arise when the residuals of whole clusters change sign.
 *
 * <p>Source: Cameron, Gelbach and Miller, Review of Economics and Statistics 90:414 (2008);
 * Roodman, MacKinnon, Nielsen and Webb, Stata Journal 19:4 (2019); Webb, Canadian Journal of
 * Economics (2023) for the six-point weights. With at most twelve clusters every vector of signs is
 * taken and nothing is random. Otherwise {@value #DRAWS} vectors are drawn and the data themselves
 * count as one more.
 *
 * <p>With few exposed clusters the restricted bootstrap rejects too rarely and the unrestricted too
 * often: see {@link #agreesWith}. Without a coefficient, or an error of it, {@code t} is NaN and so
 * is every p-value.
 *
 * @param estimate the coefficient with its CR1 error, every parameter counted in K
 * @param isExact whether every vector of signs was taken
 * @param tStar the t of each vector; with all vectors the first cluster's sign changes fastest and
 *     begins at -1
 */
public record WildClusterBootstrap(Estimate estimate, boolean isExact, double[] tStar) {
  /** How many vectors are drawn where there are too many to take them all. */
  public static final int DRAWS = 9_999;

  private static final int ENUMERATED_CLUSTERS = 12;
  private static final double TIE = 1e-10;
  private static final double DISAGREEMENT = 0.1;

  /** Under which coefficient the residuals are taken that change sign. */
  public enum Residuals {
    /** No effect, as the null hypothesis has it: the version to report. */
    RESTRICTED,
    /** The estimated effect: the version to hold the other against. */
    UNRESTRICTED
  }

  /** What the residuals of a cluster are multiplied with, if vectors are drawn. */
  public enum Weights {
    /** -1 or 1. */
    RADEMACHER(List.of(-1.0, 1.0)),
    /** Six values around these, where few clusters are exposed. */
    WEBB(List.of(-Math.sqrt(1.5), -1.0, -Math.sqrt(0.5), Math.sqrt(0.5), 1.0, Math.sqrt(1.5)));

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed.
    private final List<Double> values;

    Weights(List<Double> values) {
      this.values = values;
    }
  }

  /** The bootstrap of one regressor's coefficient, drawn with this seed if it must be drawn. */
  public static WildClusterBootstrap of(
      AbsorbedLeastSquares fit, int regressor, Residuals residuals, Weights weights, long seed) {
    int clusters = fit.panel().units();
    double variance = ClusterCovariance.of(fit).cr1().getEntry(regressor, regressor);
    Estimate estimate =
        new Estimate(
            "regressor " + regressor,
            fit.coefficient(regressor),
            Math.sqrt(variance),
            clusters - 1.0);
    boolean isExact = clusters <= ENUMERATED_CLUSTERS;
    if (Double.isNaN(estimate.t())) {
      return new WildClusterBootstrap(estimate, isExact, new double[0]);
    }
    ClusterScores scores =
        residuals == Residuals.RESTRICTED
            ? ClusterScores.restricted(fit, regressor)
            : ClusterScores.unrestricted(fit, regressor);
    double factor = ClusterCovariance.of(fit).cr1Factor();
    double[][] vectors = isExact ? allSigns(clusters) : drawn(clusters, weights, seed);
    double[] tStar = Arrays.stream(vectors).mapToDouble(v -> t(scores, v, factor)).toArray();
    return new WildClusterBootstrap(estimate, isExact, tStar);
  }

  /** The t of the data. */
  public double t() {
    return estimate.t();
  }

  /** How many vectors give a t at least as far from 0, ties counted: the p-value's numerator. */
  public long atLeast() {
    double bound = Math.abs(t()) * (1 - TIE);
    // A t of 0 over 0 is no evidence against the null, so it counts.
    return Arrays.stream(tStar).filter(t -> !(Math.abs(t) < bound)).count();
  }

  /** The p-value to report; NaN without t. */
  public double pValue() {
    return share(atLeast());
  }

  /** The p-value that leaves ties out, for comparison. */
  public double strictPValue() {
    double bound = Math.abs(t()) * (1 + TIE);
    return share(Arrays.stream(tStar).filter(t -> Math.abs(t) > bound).count());
  }

  /** Twice the smaller of the two tails' shares, ties left out. */
  public double equalTailPValue() {
    double tie = TIE * Math.abs(t());
    long below = Arrays.stream(tStar).filter(t -> t < t() - tie).count();
    long above = Arrays.stream(tStar).filter(t -> t > t() + tie).count();
    return 2 * share(Math.min(below, above));
  }

  /** The value below which this share of the t lies, interpolated; NaN without t. */
  public double quantile(double share) {
    if (tStar.length == 0) {
      return Double.NaN;
    }
    double[] sorted = tStar.clone();
    Arrays.sort(sorted);
    return Quantile.of(sorted, share);
  }

  /**
   * Whether two versions agree to within a tenth. If the restricted and the unrestricted do not,
   * neither is reliable and the p-value of record is that of randomisation inference.
   */
  public boolean agreesWith(WildClusterBootstrap other) {
    return Math.abs(pValue() - other.pValue()) <= DISAGREEMENT;
  }

  private double share(long count) {
    return tStar.length == 0 ? Double.NaN : (double) count / tStar.length;
  }

  private static double t(ClusterScores scores, double[] v, double factor) {
    double move = 0;
    double variance = 0;
    for (int g = 0; g < v.length; g++) {
      double own = v[g] * scores.own()[g];
      double score = own;
      for (int h = 0; h < v.length; h++) {
        score -= v[h] * scores.through()[g][h];
      }
      move += own;
      variance += score * score;
    }
    return move / Math.sqrt(factor * variance);
  }

  private static double[][] allSigns(int clusters) {
    double[][] vectors = new double[1 << clusters][clusters];
    for (int vector = 0; vector < vectors.length; vector++) {
      for (int g = 0; g < clusters; g++) {
        vectors[vector][g] = (vector >> g & 1) == 0 ? -1 : 1;
      }
    }
    return vectors;
  }

  /** The data themselves, and the vectors drawn. */
  private static double[][] drawn(int clusters, Weights weights, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] vectors = new double[1 + DRAWS][clusters];
    Arrays.fill(vectors[0], 1);
    for (int vector = 1; vector < vectors.length; vector++) {
      for (int g = 0; g < clusters; g++) {
        vectors[vector][g] = weights.values.get(random.nextInt(weights.values.size()));
      }
    }
    return vectors;
  }
}
