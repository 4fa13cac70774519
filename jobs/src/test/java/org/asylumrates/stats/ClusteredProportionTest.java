package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClusteredProportionTest {
  /** By hand: p = 1/2, residuals 1 and -1 of n = 4, so 2 / 1 * 2 / 16. */
  @Test
  void twoClustersThatDisagreeHaveAllTheVarianceBetweenThem() {
    ClusteredProportion rate = ClusteredProportion.of(new long[] {2, 0}, new long[] {2, 2});
    assertThat(rate.standardError()).isCloseTo(0.5, within(1e-15));
    assertThat(rate.designEffect()).isCloseTo(4, within(1e-14));
    assertThat(rate.effectiveN()).isCloseTo(1, within(1e-14));
    assertThat(rate.sizes().intraclass()).isCloseTo(1, within(1e-15));
  }

  /** With clusters of one decision the variance is the usual one times G / (G - 1). */
  @Test
  void singleDecisionsAreIndependent() {
    SplittableRandom random = new SplittableRandom(1998);
    for (int i = 0; i < 200; i++) {
      int n = 2 + random.nextInt(80);
      long[] x = random.longs(n, 0, 2).toArray();
      long[] one = new long[n];
      Arrays.fill(one, 1);
      ClusteredProportion rate = ClusteredProportion.of(x, one);
      double expected = rate.rate() * (1 - rate.rate()) / (n - 1);
      assertThat(rate.standardError()).isCloseTo(Math.sqrt(expected), within(1e-14));
      assertThat(rate.sizes().intraclass()).isNaN();
      assertThat(rate.kornGraubard().contains(rate.rate())).isTrue();
    }
  }

  @Test
  void intervalsContainTheRateAndLieWithinTheUnit() {
    SplittableRandom random = new SplittableRandom(50);
    for (int i = 0; i < 300; i++) {
      int clusters = 2 + random.nextInt(60);
      long[] n = random.longs(clusters, 1, 40).toArray();
      long[] x = Arrays.stream(n).map(size -> random.nextLong(size + 1)).toArray();
      ClusteredProportion rate = ClusteredProportion.of(x, n);
      assertThat(rate.interval().contains(rate.rate())).isTrue();
      assertThat(new Interval(0, 1).contains(rate.interval().low())).isTrue();
      assertThat(new Interval(0, 1).contains(rate.interval().high())).isTrue();
      boolean few = clusters < 30 || Math.min(rate.x(), rate.n() - rate.x()) < 20;
      assertThat(rate.interval()).isEqualTo(few ? rate.kornGraubard() : rate.logit());
    }
  }

  /** Thirty clusters and twenty grants are enough for the normal approximation. */
  @Test
  void fewClustersOrGrantsTakeTheExactInterval() {
    assertThat(alternating(30, 5).interval()).isEqualTo(alternating(30, 5).logit());
    assertThat(alternating(29, 5).interval()).isEqualTo(alternating(29, 5).kornGraubard());
    assertThat(alternating(40, 1).x()).isEqualTo(20);
    assertThat(alternating(40, 1).interval()).isEqualTo(alternating(40, 1).logit());
    assertThat(alternating(38, 1).interval()).isEqualTo(alternating(38, 1).kornGraubard());
  }

  @Test
  void oneClusterOrNoneHasNoError() {
    ClusteredProportion one = ClusteredProportion.of(new long[] {3, 0}, new long[] {7, 0});
    assertThat(one.clusters()).isEqualTo(1);
    assertThat(one.rate()).isEqualTo(3 / 7.0);
    assertThat(one.standardError()).isNaN();
    assertThat(one.designEffect()).isNaN();
    assertThat(one.interval()).isEqualTo(Interval.NONE);
    assertThat(one.logit()).isEqualTo(Interval.NONE);

    ClusteredProportion none = ClusteredProportion.of(new long[0], new long[0]);
    assertThat(none.rate()).isNaN();
    assertThat(none.interval()).isEqualTo(Interval.NONE);
    assertThat(none.sizes().mean()).isNaN();
  }

  /** Clopper and Pearson at 0 of 3 clusters: 1 - 0.025^(1/3). */
  @Test
  void noGrantsCountClustersInsteadOfDecisions() {
    ClusteredProportion none = ClusteredProportion.of(new long[3], new long[] {10, 20, 30});
    assertThat(none.kornGraubard().low()).isZero();
    assertThat(none.kornGraubard().high()).isCloseTo(1 - Math.cbrt(0.025), within(1e-12));
    assertThat(none.logit()).isEqualTo(Interval.NONE);
    assertThat(none.effectiveN()).isNaN();
  }

  /** An error of exactly 0 between 0 and 1 is no certainty. */
  @Test
  void clustersOfOneRateHaveNoInterval() {
    ClusteredProportion same = ClusteredProportion.of(new long[] {1, 2}, new long[] {2, 4});
    assertThat(same.standardError()).isZero();
    assertThat(same.effectiveN()).isNaN();
    assertThat(same.interval()).isEqualTo(Interval.NONE);
    assertThat(same.logit()).isEqualTo(Interval.NONE);
  }

  /** Families that never span the event make the two variances add, each times its own factor. */
  @Test
  void apartClustersAddTheirVariances() {
    long[] n = {3, 5, 2, 7};
    long[] x1 = {1, 2, 2, 3};
    long[] x0 = {3, 1, 1, 6};
    List<BeforeAfter> clusters =
        List.of(
            new BeforeAfter(1, 3, 0, 0), new BeforeAfter(2, 5, 0, 0),
            new BeforeAfter(2, 2, 0, 0), new BeforeAfter(3, 7, 0, 0),
            new BeforeAfter(0, 0, 3, 3), new BeforeAfter(0, 0, 1, 5),
            new BeforeAfter(0, 0, 1, 2), new BeforeAfter(0, 0, 6, 7));
    double after = ClusteredProportion.of(x1, n).standardError();
    double before = ClusteredProportion.of(x0, n).standardError();
    double own = 3 / 4.0 * (after * after + before * before);
    ClusteredDifference change = ClusteredDifference.of(clusters);
    assertThat(change.standardError()).isCloseTo(Math.sqrt(8 / 7.0 * own), within(1e-14));
    assertThat(change.difference()).isCloseTo(8 / 17.0 - 11 / 17.0, within(1e-15));
    // The 97.5% quantile of t with 7 degrees of freedom, from any printed table: 2.3646.
    assertThat((change.interval().high() - change.difference()) / change.standardError())
        .isCloseTo(2.3646, within(5e-5));
    assertThat(change.scoreInterval().contains(change.difference())).isTrue();
  }

  @Test
  void aChangeWithoutAPeriodIsUndefined() {
    ClusteredDifference change = ClusteredDifference.of(List.of(new BeforeAfter(1, 3, 0, 0)));
    assertThat(change.difference()).isNaN();
    assertThat(change.interval()).isEqualTo(Interval.NONE);
    assertThat(change.scoreInterval()).isEqualTo(Interval.NONE);
  }

  @Test
  void noGrantsAtAllHaveOnlyAScoreInterval() {
    ClusteredDifference change =
        ClusteredDifference.of(List.of(new BeforeAfter(0, 3, 0, 4), new BeforeAfter(0, 2, 0, 5)));
    assertThat(change.difference()).isZero();
    assertThat(change.interval()).isEqualTo(Interval.NONE);
    assertThat(change.scoreInterval().contains(0)).isTrue();
  }

  @Test
  void refusesListsThatDoNotMatch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusteredProportion.of(new long[2], new long[3]))
        .withMessage("Lengths differ: 2 and 3");
  }

  /** Every other cluster of nine grants so many. */
  private static ClusteredProportion alternating(int clusters, long granted) {
    long[] x = new long[clusters];
    long[] n = new long[clusters];
    for (int g = 0; g < clusters; g++) {
      x[g] = g % 2 == 0 ? granted : 0;
      n[g] = 9;
    }
    return ClusteredProportion.of(x, n);
  }
}
