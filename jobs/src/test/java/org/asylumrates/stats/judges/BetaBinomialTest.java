package org.asylumrates.stats.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.judges.BetaBinomial.Status;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {
  /** By hand: the spread is 2 * 10 * 0.09 / 0.25 = 7.2, less 1, over 2 * 9 * 0.5. */
  @Test
  void momentsOfTwoJudges() {
    BetaBinomial two = BetaBinomial.moments(new long[] {2, 8}, new long[] {10, 10});
    assertThat(two.mu()).isEqualTo(0.5);
    assertThat(two.rho()).isCloseTo(6.2 / 9, within(1e-15));
    assertThat(two.status()).isEqualTo(Status.OK);
  }

  /** The maximum is above every other point of a grid, and flat around itself. */
  @Test
  void nothingIsLikelierThanTheLikeliest() {
    SplittableRandom random = new SplittableRandom(10);
    for (int round = 0; round < 40; round++) {
      int judges = 2 + random.nextInt(15);
      long[] n = new long[judges];
      long[] x = new long[judges];
      for (int j = 0; j < judges; j++) {
        n[j] = random.nextInt(60);
        double rate = random.nextDouble();
        for (int i = 0; i < n[j]; i++) {
          x[j] += random.nextDouble() < rate ? 1 : 0;
        }
      }
      BetaBinomial likeliest = BetaBinomial.likeliest(x, n);
      if (likeliest.status() == Status.NOT_ESTIMABLE) {
        continue;
      }
      double largest = likeliest.logLikelihood(x, n);
      for (int i = 1; i < 20; i++) {
        for (int j = 0; j < 20; j++) {
          BetaBinomial other = BetaBinomial.of(i / 20.0, j / 20.0);
          assertThat(other.logLikelihood(x, n)).isLessThanOrEqualTo(largest + 1e-8);
        }
      }
    }
  }

  /** With two decisions each the likelihood is known: pairs that agree speak for rho. */
  @Test
  void pairsThatAgreeHaveAKnownLikelihood() {
    long[] x = {0, 0, 0, 1, 1, 2, 2, 2};
    long[] n = new long[8];
    Arrays.fill(n, 2);
    BetaBinomial at = BetaBinomial.of(0.5, 0.4);
    // P(0) = P(2) = (1 + rho) / 4 and P(1) = (1 - rho) / 2 at mu = 1/2.
    assertThat(at.logLikelihood(x, n))
        .isCloseTo(6 * Math.log(1.4 / 4) + 2 * Math.log(0.6 / 2), within(1e-13));
    // So the likeliest rho is (6 - 2) / 8.
    BetaBinomial likeliest = BetaBinomial.likeliest(x, n);
    assertThat(likeliest.mu()).isCloseTo(0.5, within(1e-9));
    assertThat(likeliest.rho()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void judgesWhoCannotBeToldApartArePooled() {
    long[] x = {20, 21, 20, 19};
    long[] n = {50, 50, 50, 50};
    for (BetaBinomial spread : List.of(BetaBinomial.moments(x, n), BetaBinomial.likeliest(x, n))) {
      assertThat(spread.status()).isEqualTo(Status.POOLED_RHO_ZERO);
      ShrunkenRate rate = ShrunkenRate.of(21, 50, spread);
      assertThat(rate.mean()).isEqualTo(0.4);
      assertThat(rate.shrinkage()).isZero();
      assertThat(rate.aboveMean()).isNaN();
    }
    assertThat(BetaBinomial.boundaryP(0)).isEqualTo(1);
    assertThat(BetaBinomial.boundaryP(Double.NaN)).isNaN();
  }

  @Test
  void whatCannotBeEstimatedShowsTheRawRateAndNoInterval() {
    List<long[][]> cases =
        List.of(
            new long[][] {{7}, {20}},
            new long[][] {{7, 0}, {20, 0}},
            new long[][] {{0, 0}, {20, 5}},
            new long[][] {{20, 5}, {20, 5}},
            new long[][] {{}, {}});
    for (long[][] counts : cases) {
      for (BetaBinomial spread :
          List.of(
              BetaBinomial.moments(counts[0], counts[1]),
              BetaBinomial.likeliest(counts[0], counts[1]))) {
        assertThat(spread.status()).isEqualTo(Status.NOT_ESTIMABLE);
        assertThat(spread.rho()).isNaN();
        assertThat(spread.sd()).isNaN();
        assertThat(spread.logLikelihood(counts[0], counts[1])).isNaN();
        ShrunkenRate rate = ShrunkenRate.of(7, 20, spread);
        assertThat(rate.mean()).isEqualTo(0.35);
        assertThat(rate.interval()).isEqualTo(Interval.NONE);
        assertThat(ShrunkenRate.of(0, 0, spread).mean()).isNaN();
      }
    }
  }

  @Test
  void ratesMoveTowardsTheMeanAndLessWithMoreDecisions() {
    BetaBinomial spread = BetaBinomial.of(0.3, 0.1);
    double before = 0.3;
    for (long n = 10; n <= 10_000; n *= 10) {
      ShrunkenRate rate = ShrunkenRate.of(n * 8 / 10, n, spread);
      assertThat(rate.mean()).isBetween(before, 0.8);
      assertThat(rate.interval().contains(rate.mean())).isTrue();
      assertThat(rate.aboveMean()).isBetween(0.9, 1.0);
      before = rate.mean();
    }
    assertThat(ShrunkenRate.of(0, 0, spread).mean()).isCloseTo(0.3, within(1e-15));
    assertThat(ShrunkenRate.of(0, 0, spread).shrinkage()).isZero();
  }

  @Test
  void smallCourtsTakeTheirOwnMeanAndTheSpreadWithinAll() {
    CourtPriors.Court large =
        new CourtPriors.Court(
            new long[] {5, 20, 10, 30, 15, 25, 8, 12}, new long[] {40, 40, 40, 40, 40, 40, 40, 40});
    CourtPriors.Court small = new CourtPriors.Court(new long[] {2, 8}, new long[] {10, 10});
    CourtPriors.Court denying = new CourtPriors.Court(new long[] {0, 0}, new long[] {9, 9});
    List<BetaBinomial> priors = CourtPriors.of(List.of(large, small, denying));
    assertThat(priors.get(0)).isEqualTo(BetaBinomial.likeliest(large.x(), large.n()));
    assertThat(priors.get(1).mu()).isEqualTo(0.5);
    RhoMoments both = RhoMoments.of(large.x(), large.n()).plus(RhoMoments.of(small.x(), small.n()));
    assertThat(priors.get(1).rho()).isEqualTo(both.rho());
    assertThat(priors.get(2).status()).isEqualTo(Status.NOT_ESTIMABLE);
    // Alone, nobody lends the small court a spread but itself; a court of one has none.
    CourtPriors.Court one = new CourtPriors.Court(new long[] {2}, new long[] {10});
    assertThat(CourtPriors.of(List.of(one)).get(0).status()).isEqualTo(Status.NOT_ESTIMABLE);
  }

  @Test
  void wrongParametersAreBugs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BetaBinomial.of(1, 0.2))
        .withMessage("Not a beta distribution: mu 1.0, rho 0.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BetaBinomial.of(0.5, 1))
        .withMessage("Not a beta distribution: mu 0.5, rho 1.0");
  }
}
