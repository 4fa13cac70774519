package org.asylumrates.stats.judges;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;

/**
 * What is this judge's rate once the luck of small numbers is removed? The posterior of the rate
 * given the judge's counts and how the rates of their colleagues spread.
 *
 * <p>Source: Morris, JASA 78:47 (1983). The intervals take the spread as known, so with fewer than
 * eight judges they are too narrow. Where cases are not assigned at random the rate mixes judge and
 * docket. Shrunken rates must not be used as regressors.
 *
 * @param status that of the spread
 * @param mean the posterior mean; the raw rate if nothing can be estimated, which is NaN without
 *     decisions, and the mean of the true rates without decisions otherwise
 * @param sd the posterior standard deviation; NaN if nothing can be estimated
 * @param interval from the 2.5% to the 97.5% quantile; {@link Interval#NONE} if nothing can be
 *     estimated, when the raw rate goes with its exact interval
 * @param shrinkage the weight of the judge's own decisions, 0 to 1
 * @param aboveMean the posterior chance of a rate above the mean of the true rates; NaN if rates do
 *     not differ
 */
public record ShrunkenRate(
    BetaBinomial.Status status,
    double mean,
    double sd,
    Interval interval,
    double shrinkage,
    double aboveMean) {
  private static final double TAIL = 0.025;

  /** The rate of a judge with x grants among n decisions, n = 0 allowed. */
  public static ShrunkenRate of(long x, long n, BetaBinomial spread) {
    Proportion.requireCounts(x, n);
    return switch (spread.status()) {
      case NOT_ESTIMABLE ->
          new ShrunkenRate(
              spread.status(), (double) x / n, Double.NaN, Interval.NONE, Double.NaN, Double.NaN);
      case POOLED_RHO_ZERO ->
          new ShrunkenRate(
              spread.status(),
              spread.mu(),
              0,
              new Interval(spread.mu(), spread.mu()),
              0,
              Double.NaN);
      case OK -> posterior(x, n, spread);
    };
  }

  private static ShrunkenRate posterior(long x, long n, BetaBinomial spread) {
    double prior = 1 / spread.rho() - 1;
    double a = spread.mu() * prior + x;
    double b = (1 - spread.mu()) * prior + n - x;
    BetaDistribution rate = BetaDistribution.of(a, b);
    return new ShrunkenRate(
        spread.status(),
        a / (a + b),
        Math.sqrt(a * b / ((a + b) * (a + b) * (a + b + 1))),
        new Interval(
            rate.inverseCumulativeProbability(TAIL), rate.inverseSurvivalProbability(TAIL)),
        n / (n + prior),
        rate.survivalProbability(spread.mu()));
  }
}
