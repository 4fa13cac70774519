package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProportionTest {
  /** Newcombe, Statistics in Medicine 17:857 (1998), table I, method 3. */
  @Test
  void wilsonIsThatOfNewcombesTable() {
    assertInterval(Proportion.wilson(81, 263), 0.2553, 0.3662);
    assertInterval(Proportion.wilson(15, 148), 0.0624, 0.1605);
    assertInterval(Proportion.wilson(0, 20), 0, 0.1611);
    assertInterval(Proportion.wilson(1, 29), 0.0061, 0.1718);
  }

  /** The same table, method 5. */
  @Test
  void clopperPearsonIsThatOfNewcombesTable() {
    assertInterval(Proportion.clopperPearson(81, 263), 0.2527, 0.3676);
    assertInterval(Proportion.clopperPearson(15, 148), 0.0578, 0.1617);
    assertInterval(Proportion.clopperPearson(0, 20), 0, 0.1684);
    assertInterval(Proportion.clopperPearson(1, 29), 0.0009, 0.1776);
  }

  @Test
  void jeffreysOfOneDenialEndsAtTheQuantileOfItsPosterior() {
    // qbeta(0.975, 0.5, 1.5) in R 4.2.2.
    assertThat(Proportion.jeffreys(0, 1).high()).isCloseTo(0.8532536836904248, within(1e-12));
  }

  @Test
  void endsAreExactWhereNobodyOrEverybodyIsGranted() {
    for (Interval nobody :
        new Interval[] {
          Proportion.wilson(0, 7), Proportion.clopperPearson(0, 7), Proportion.jeffreys(0, 7)
        }) {
      assertThat(nobody.low()).isZero();
      assertThat(nobody.high()).isBetween(0.2, 0.5);
    }
    for (Interval everybody :
        new Interval[] {
          Proportion.wilson(7, 7), Proportion.clopperPearson(7, 7), Proportion.jeffreys(7, 7)
        }) {
      assertThat(everybody.low()).isBetween(0.5, 0.8);
      assertThat(everybody.high()).isEqualTo(1);
    }
  }

  @Test
  void nothingDecidedHasNoInterval() {
    assertThat(Proportion.wilson(0, 0)).isEqualTo(Interval.NONE);
    assertThat(Proportion.clopperPearson(0, 0)).isEqualTo(Interval.NONE);
    assertThat(Proportion.jeffreys(0, 0)).isEqualTo(Interval.NONE);
    assertThat(Interval.NONE.isDefined()).isFalse();
    assertThat(Interval.NONE.contains(0.5)).isFalse();
  }

  @Test
  void wilsonContainsItsRateAndRisesWithTheCount() {
    SplittableRandom random = new SplittableRandom(20180611);
    for (int i = 0; i < 2_000; i++) {
      long n = 1 + random.nextLong(1L << random.nextInt(1, 32));
      long x = random.nextLong(n);
      double confidence = random.nextDouble(0.5, 0.9999);
      Interval less = Proportion.wilson(x, n, confidence);
      Interval more = Proportion.wilson(x + 1, n, confidence);

      assertThat(less.low()).isBetween(0.0, 1.0);
      assertThat(more.high()).isBetween(0.0, 1.0);
      assertThat(less.contains((double) x / n)).as("%d of %d", x, n).isTrue();
      assertThat(more.contains((x + 1.0) / n)).as("%d of %d", x + 1, n).isTrue();
      assertThat(more.low()).as("low of %d of %d", x + 1, n).isGreaterThan(less.low());
      assertThat(more.high()).as("high of %d of %d", x + 1, n).isGreaterThan(less.high());
    }
  }

  @Test
  void refusesWhatIsNoCountOrNoConfidence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proportion.wilson(3, 2))
        .withMessage("Not a count of x in n: 3 in 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proportion.clopperPearson(-1, 2))
        .withMessage("Not a count of x in n: -1 in 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proportion.jeffreys(1, 2, 95))
        .withMessage("Confidence must be between 0 and 1: 95.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(0.6, 0.4))
        .withMessage("Not an interval: from 0.6 to 0.4");
  }

  private static void assertInterval(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }
}
