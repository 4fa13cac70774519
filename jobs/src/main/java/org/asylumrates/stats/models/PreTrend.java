package org.asylumrates.stats.models;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.WaldTest;

/**
 * Did exposed and unexposed claims part before the event? Reported beside the estimate and never
 * used to show or hide it: the test has little power, and choosing by it biases what is shown
 * (Roth, AER: Insights 4:305, 2022).
 *
 * @param joint whether all leads could be 0, by F(leads, judges - 1); NaN without leads, or with as
 *     many leads as judges
 * @param slope by how much the leads rise from span to span, with its standard error; none with
 *     fewer than two leads
 * @param largest the lead furthest from 0, with its sign; NaN without leads
 * @param largestStep the largest distance between neighbouring leads, the reference counted as the
 *     last; a step over a missing span counts whole. NaN without leads
 */
public record PreTrend(WaldTest joint, Estimate slope, double largest, double largestStep) {
  private static final String SLOPE = "slope of leads";

  /** In each tail. */
  private static final double SIGNIFICANT = 0.025;

  /**
   * What the leads say.
   *
   * @param spans every span before the reference in order of time, NaN where missing
   * @param covariance of those that are not missing
   */
  static PreTrend of(List<Estimate> spans, double[][] covariance, int judges) {
    int[] at = IntStream.range(0, spans.size()).filter(i -> isLead(spans.get(i))).toArray();
    double[] leads = IntStream.of(at).mapToDouble(i -> spans.get(i).value()).toArray();
    double largest = Double.NaN;
    double step = Double.NaN;
    for (int i = 0; i < leads.length; i++) {
      double next = i + 1 < leads.length ? leads[i + 1] : 0;
      // A comparison with NaN is false, so the first lead always takes its place.
      largest = Math.abs(leads[i]) <= Math.abs(largest) ? largest : leads[i];
      step = Math.abs(next - leads[i]) <= step ? step : Math.abs(next - leads[i]);
    }
    return new PreTrend(
        WaldTest.of(leads, covariance, judges - 1.0),
        slope(at, leads, covariance, judges),
        largest,
        step);
  }

  /**
   * The smallest linear trend that the leads would have shown as significant, at 5% on both sides,
   * with this power: per span, in the unit of the estimate. A trend below it may be there unseen.
   */
  public double detectableSlope(double power) {
    if (!(slope.standardError() > 0)) {
      return Double.NaN;
    }
    TDistribution t = TDistribution.of(slope.degreesOfFreedom());
    return (t.inverseSurvivalProbability(SIGNIFICANT) + t.inverseSurvivalProbability(1 - power))
        * slope.standardError();
  }

  /**
   * Where the effect lies if the two kinds of claims part after the event by at most m times the
   * largest step before it: the simple version of Rambachan and Roth, Review of Economic Studies
   * 90:2555 (2023), without sampling error.
   */
  public Interval relativeMagnitude(double estimate, double m) {
    double reach = m * largestStep;
    return Double.isNaN(estimate + reach)
        ? Interval.NONE
        : new Interval(estimate - reach, estimate + reach);
  }

  /** Whether a span takes part, which needs an estimate and an error. */
  static boolean isLead(Estimate span) {
    return !Double.isNaN(span.t());
  }

  /** The least-squares slope of the leads over their places. */
  private static Estimate slope(int[] at, double[] leads, double[][] covariance, int judges) {
    if (leads.length < 2) {
      return new Estimate(SLOPE, Double.NaN, Double.NaN, Double.NaN);
    }
    double mean = IntStream.of(at).average().orElseThrow();
    double squares = IntStream.of(at).mapToDouble(i -> (i - mean) * (i - mean)).sum();
    double slope = 0;
    double variance = 0;
    for (int i = 0; i < leads.length; i++) {
      slope += (at[i] - mean) / squares * leads[i];
      for (int j = 0; j < leads.length; j++) {
        variance += (at[i] - mean) * (at[j] - mean) / squares / squares * covariance[i][j];
      }
    }
    return new Estimate(SLOPE, slope, Math.sqrt(variance), judges - 1.0);
  }
}
