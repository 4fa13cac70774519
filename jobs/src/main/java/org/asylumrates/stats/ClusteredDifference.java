package org.asylumrates.stats;

import java.util.List;

/**
 * How much did a rate change, given that clusters (families, judges) may have decisions both before
 * and after? The rate after minus the rate before, with an error between clusters.
 *
 * <p>The same as least squares of the outcome on the period with a covariance by cluster, {@code
 * sandwich::vcovCL(type = "HC0", cadjust = TRUE)}: cluster g moves the difference by (x1_g - p1
 * n1_g) / n1 - (x0_g - p0 n0_g) / n0, and the variance is the sum of their squares times G / (G -
 * 1). With no decision before or none after, nothing is defined; with one cluster there is a
 * difference but no error.
 *
 * @param difference the rate after minus the rate before, -1 to 1
 * @param clusters clusters with a decision in either period
 * @param standardError of the difference, between clusters
 * @param independentError what it would be if all decisions were independent
 * @param interval the difference, plus and minus the standard error times t of G - 1 degrees of
 *     freedom at 95%, cut at -1 and 1; none where the error is 0 or NaN
 * @param scoreInterval Newcombe's square-and-add interval from the {@linkplain
 *     ClusteredProportion#interval() clustered interval} of each rate; it exists at rates of 0 and
 *     1 too, but treats the periods as independent
 */
public record ClusteredDifference(
    double difference,
    int clusters,
    double standardError,
    double independentError,
    Interval interval,
    Interval scoreInterval) {
  /** The difference over clusters; one without a decision in either period does not count. */
  public static ClusteredDifference of(List<BeforeAfter> clusters) {
    BeforeAfter sum = BeforeAfter.sum(clusters);
    double difference = sum.rateAfter() - sum.rateBefore();
    int count = (int) clusters.stream().filter(cluster -> cluster.all() > 0).count();
    double error = count > 1 ? Math.sqrt(variance(clusters, sum, count)) : Double.NaN;
    return new ClusteredDifference(
        difference,
        count,
        error,
        Math.sqrt(independent(sum.rateAfter(), sum.n1()) + independent(sum.rateBefore(), sum.n0())),
        interval(difference, error, count),
        scoreInterval(clusters, sum));
  }

  private static double variance(List<BeforeAfter> clusters, BeforeAfter sum, int count) {
    double squares = 0;
    for (BeforeAfter cluster : clusters) {
      double after = (cluster.x1() - sum.rateAfter() * cluster.n1()) / sum.n1();
      double before = (cluster.x0() - sum.rateBefore() * cluster.n0()) / sum.n0();
      squares += (after - before) * (after - before);
    }
    return squares * count / (count - 1);
  }

  private static double independent(double rate, long n) {
    return rate * (1 - rate) / n;
  }

  private static Interval interval(double difference, double error, int clusters) {
    if (!(error > 0)) {
      return Interval.NONE;
    }
    double half = ClusteredProportion.t(clusters - 1.0) * error;
    return new Interval(Math.max(-1, difference - half), Math.min(1, difference + half));
  }

  private static Interval scoreInterval(List<BeforeAfter> clusters, BeforeAfter sum) {
    Interval after =
        ClusteredProportion.of(
                clusters.stream().mapToLong(BeforeAfter::x1).toArray(),
                clusters.stream().mapToLong(BeforeAfter::n1).toArray())
            .interval();
    Interval before =
        ClusteredProportion.of(
                clusters.stream().mapToLong(BeforeAfter::x0).toArray(),
                clusters.stream().mapToLong(BeforeAfter::n0).toArray())
            .interval();
    return after.isDefined() && before.isDefined()
        ? ProportionDifference.squareAndAdd(sum.rateAfter(), after, sum.rateBefore(), before)
        : Interval.NONE;
  }
}
