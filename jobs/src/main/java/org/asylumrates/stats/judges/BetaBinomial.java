package org.asylumrates.stats.judges;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.asylumrates.stats.Proportion;

/**
 * How far do the true rates of judges spread, once the luck of small numbers is taken off? Each
 * judge's rate is a draw from a beta distribution and their grants are binomial given that rate.
 *
 * <p>{@link #likeliest} is the default, {@link #moments} the fallback and the check. Judges without
 * decisions say nothing and are left out.
 *
 * @param status whether there is a spread to speak of
 * @param mu the mean of the true rates, 0 to 1; the joint rate where rho is 0 or NaN, and NaN
 *     without any decision
 * @param rho the correlation of two decisions of one judge, 0 or more and below 1; NaN if it cannot
 *     be estimated
 */
public record BetaBinomial(Status status, double mu, double rho) {
  /** Whether there is a spread to speak of. */
  public enum Status {
    /** There is. */
    OK,
    /** No evidence that the judges differ: all share the joint rate. */
    POOLED_RHO_ZERO,
    /** One judge, or no grants, or nothing but grants, or moments that no beta distribution has. */
    NOT_ESTIMABLE
  }

  /** The spread with these parameters; rho may be NaN for one that cannot be estimated. */
  public static BetaBinomial of(double mu, double rho) {
    if (Double.isNaN(rho)) {
      return new BetaBinomial(Status.NOT_ESTIMABLE, mu, rho);
    }
    if (!(mu > 0 && mu < 1 && rho >= 0 && rho < 1)) {
      throw new IllegalArgumentException("Not a beta distribution: mu " + mu + ", rho " + rho);
    }
    return new BetaBinomial(rho == 0 ? Status.POOLED_RHO_ZERO : Status.OK, mu, rho);
  }

  /**
   * The estimate by moments, with decisions as weights.
   *
   * <p>Source: Kleinman, JASA 68:46 (1973), equations 2.2 and 2.5.
   *
   * @param x what each judge granted
   * @param n what each judge decided, in the same order
   */
  public static BetaBinomial moments(long[] x, long[] n) {
    double raw = rawMoments(x, n);
    return of(pooled(x, n), raw >= 1 ? Double.NaN : Math.max(0, raw));
  }

  /**
   * The estimate of rho by moments as it comes: below 0 if the judges differ by less than chance, 1
   * or more if no beta distribution fits; NaN where nothing can be said.
   */
  public static double rawMoments(long[] x, long[] n) {
    return RhoMoments.of(x, n).rho();
  }

  /** The estimate of largest likelihood. */
  public static BetaBinomial likeliest(long[] x, long[] n) {
    double pooled = pooled(x, n);
    if (decided(n) < 2 || pooled == 0 || pooled == 1) {
      return of(pooled, Double.NaN);
    }
    return BetaBinomialLikelihood.of(x, n).maximum();
  }

  /** The standard deviation of the true rates; NaN if rho is. */
  public double sd() {
    return Math.sqrt(mu * (1 - mu) * rho);
  }

  /** The log likelihood of counts; with rho 0 the binomial one, and NaN if rho is. */
  public double logLikelihood(long[] x, long[] n) {
    return status == Status.NOT_ESTIMABLE
        ? Double.NaN
        : BetaBinomialLikelihood.of(x, n).at(mu, rho);
  }

  /**
   * The p-value of the likelihood ratio that no spread (rho = 0) gives: half the upper tail of
   * chi-square, since rho lies on its boundary (Self and Liang, JASA 82:605, 1987).
   *
   * @param ratio twice the difference of the log likelihoods; NaN gives NaN, 0 or less gives 1
   */
  public static double boundaryP(double ratio) {
    if (Double.isNaN(ratio)) {
      return Double.NaN;
    }
    return ratio <= 0 ? 1 : ChiSquaredDistribution.of(1).survivalProbability(ratio) / 2;
  }

  /** The joint rate of all judges; NaN without any decision. */
  static double pooled(long[] x, long[] n) {
    double granted = 0;
    double all = 0;
    for (int i = 0; i < n.length; i++) {
      Proportion.requireCounts(x[i], n[i]);
      granted += x[i];
      all += n[i];
    }
    return granted / all;
  }

  private static long decided(long[] n) {
    return IntStream.range(0, n.length).filter(i -> n[i] > 0).count();
  }
}
