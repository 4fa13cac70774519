package org.asylumrates.stats;

import java.util.List;

/**
 * How much did the rate change inside courts (judges, countries), not because the mix moved? The
 * common odds ratio, difference and risk ratio of Mantel and Haenszel over strata.
 *
 * <p>The difference with judges as strata is the average change of the same judge; it equals the
 * coefficient of the period in least squares with judge effects, whose clustered error is to be
 * published instead of the one here, because this one takes every decision for independent.
 *
 * <p>Strata without decisions in both periods say nothing about the difference, and those that also
 * lack grants or refusals nothing about the ratios. Without a stratum that says something an
 * estimate is NaN. Where all rates are 0 or 1 the difference has an error of 0, which says nothing.
 *
 * <p>Sources: Mantel and Haenszel, JNCI 22:719 (1959); Robins, Breslow and Greenland, Biometrics
 * 42:311 (1986) for the variance of the log odds ratio; Sato, Biometrics 45:1323 (1989) for that of
 * the difference; Greenland and Robins, Biometrics 41:55 (1985) for that of the log risk ratio.
 *
 * @param strata strata with a decision
 * @param informative strata with decisions in both periods and with both outcomes
 * @param informativeDecisions the decisions in them
 * @param oddsRatio the odds after over the odds before; 0 or infinite without an interval if one of
 *     its sums is 0
 * @param logOddsRatioError the standard error of its logarithm; NaN without an interval
 * @param difference the rate after minus the rate before, weighted by n1 n0 / (n1 + n0)
 * @param differenceError its standard error
 * @param differenceInterval the difference and its error times the normal quantile, not cut
 * @param riskRatio the rate after over the rate before; no interval if it is 0 or infinite
 * @param logRiskRatioError the standard error of its logarithm; infinite if the ratio is 0
 */
public record MantelHaenszel(
    int strata,
    int informative,
    long informativeDecisions,
    Ratio oddsRatio,
    double logOddsRatioError,
    double difference,
    double differenceError,
    Interval differenceInterval,
    Ratio riskRatio,
    double logRiskRatioError) {
  /** The estimates over strata with intervals of 95% confidence. */
  public static MantelHaenszel of(List<BeforeAfter> strata) {
    return of(strata, Interval.DEFAULT_CONFIDENCE);
  }

  /** The estimates with intervals of another confidence, strictly between 0 and 1. */
  public static MantelHaenszel of(List<BeforeAfter> strata, double confidence) {
    double z = Proportion.normalQuantile(confidence);
    List<BeforeAfter> informative = strata.stream().filter(BeforeAfter::isInformative).toList();
    OddsSums odds = OddsSums.of(strata);
    RateSums rates = RateSums.of(strata);
    double half = z * rates.differenceError();
    return new MantelHaenszel(
        (int) strata.stream().filter(stratum -> stratum.all() > 0).count(),
        informative.size(),
        informative.stream().mapToLong(BeforeAfter::all).sum(),
        ratio(odds.ratio(), odds.logError(), z),
        odds.logError(),
        rates.difference(),
        rates.differenceError(),
        Double.isNaN(half)
            ? Interval.NONE
            : new Interval(rates.difference() - half, rates.difference() + half),
        informative.isEmpty() ? Ratio.UNDEFINED : ratio(rates.ratio(), rates.logError(), z),
        informative.isEmpty() ? Double.NaN : rates.logError());
  }

  private static Ratio ratio(double value, double logError, double z) {
    return value > 0 && Double.isFinite(value) && Double.isFinite(logError)
        ? Ratio.ofLog(value, logError, z)
        : new Ratio(value, Interval.NONE);
  }

  /** Sums for the odds ratio; r and s are the products of the diagonals over the total. */
  private record OddsSums(double r, double s, double pr, double psQr, double qs) {
    static OddsSums of(List<BeforeAfter> strata) {
      return strata.stream()
          .filter(stratum -> stratum.all() > 0)
          .map(OddsSums::of)
          .reduce(new OddsSums(0, 0, 0, 0, 0), OddsSums::plus);
    }

    private static OddsSums of(BeforeAfter stratum) {
      double all = stratum.all();
      double y1 = stratum.n1() - stratum.x1();
      double y0 = stratum.n0() - stratum.x0();
      double r = stratum.x1() * y0 / all;
      double s = y1 * stratum.x0() / all;
      double p = (stratum.x1() + y0) / all;
      double q = (y1 + stratum.x0()) / all;
      return new OddsSums(r, s, p * r, p * s + q * r, q * s);
    }

    private OddsSums plus(OddsSums o) {
      return new OddsSums(r + o.r, s + o.s, pr + o.pr, psQr + o.psQr, qs + o.qs);
    }

    double ratio() {
      return r / s;
    }

    double logError() {
      return r > 0 && s > 0
          ? Math.sqrt(pr / (2 * r * r) + psQr / (2 * r * s) + qs / (2 * s * s))
          : Double.NaN;
    }
  }

  /** Sums for the difference and the risk ratio; weight is that of n1 n0 / (n1 + n0). */
  private record RateSums(
      double weight, double after, double before, double p, double q, double log) {
    static RateSums of(List<BeforeAfter> strata) {
      return strata.stream()
          .filter(BeforeAfter::isInBoth)
          .map(RateSums::of)
          .reduce(new RateSums(0, 0, 0, 0, 0, 0), RateSums::plus);
    }

    private static RateSums of(BeforeAfter stratum) {
      double all = stratum.all();
      double n1 = stratum.n1();
      double n0 = stratum.n0();
      double x1 = stratum.x1();
      double x0 = stratum.x0();
      return new RateSums(
          n1 * n0 / all,
          x1 * n0 / all,
          x0 * n1 / all,
          (n1 * n1 * x0 - n0 * n0 * x1 + n1 * n0 * (n0 - n1) / 2) / (all * all),
          (x1 * (n0 - x0) + x0 * (n1 - x1)) / (2 * all),
          (n1 * n0 * (x1 + x0) - x1 * x0 * all) / (all * all));
    }

    private RateSums plus(RateSums o) {
      return new RateSums(
          weight + o.weight, after + o.after, before + o.before, p + o.p, q + o.q, log + o.log);
    }

    double difference() {
      return (after - before) / weight;
    }

    double differenceError() {
      return Math.sqrt(Math.max(0, (difference() * p + q) / (weight * weight)));
    }

    double ratio() {
      return after / before;
    }

    double logError() {
      return Math.sqrt(log / (after * before));
    }
  }
}
