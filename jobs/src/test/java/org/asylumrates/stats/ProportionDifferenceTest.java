package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProportionDifferenceTest {
  /** Newcombe, Statistics in Medicine 17:873 (1998), table II, method 10. */
  @Test
  void intervalIsThatOfNewcombesTable() {
    assertInterval(ProportionDifference.of(56, 70, 48, 80).interval(), 0.0524, 0.3339);
    assertInterval(ProportionDifference.of(9, 10, 3, 10).interval(), 0.1705, 0.8090);
    assertInterval(ProportionDifference.of(10, 10, 0, 20).interval(), 0.6791, 1);
    assertInterval(ProportionDifference.of(5, 56, 0, 29).interval(), -0.0381, 0.1926);
    assertInterval(ProportionDifference.of(0, 10, 0, 10).interval(), -0.2775, 0.2775);
  }

  /** The same table, method 6. */
  @Test
  void scoreIntervalIsThatOfNewcombesTable() {
    assertInterval(MiettinenNurminen.interval(56, 70, 48, 80), 0.0528, 0.3382);
    assertInterval(MiettinenNurminen.interval(9, 10, 3, 10), 0.1700, 0.8406);
  }

  /** By hand: (1/4) / (2/4) and (1 * 2) / (3 * 2). */
  @Test
  void ratiosAreAfterOverBefore() {
    ProportionDifference change = ProportionDifference.of(1, 4, 2, 4);
    assertThat(change.difference()).isEqualTo(-0.25);
    assertThat(change.riskRatio().value()).isEqualTo(0.5);
    assertThat(change.oddsRatio().value()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(change.haldaneOddsRatio()).isEqualTo(change.oddsRatio());
  }

  @Test
  void noGrantsBeforeMakeRatiosInfiniteWithoutAnInterval() {
    ProportionDifference change = ProportionDifference.of(5, 56, 0, 29);
    assertThat(change.riskRatio()).isEqualTo(new Ratio(Double.POSITIVE_INFINITY, Interval.NONE));
    assertThat(change.oddsRatio()).isEqualTo(new Ratio(Double.POSITIVE_INFINITY, Interval.NONE));
    // By hand: (5.5 * 29.5) / (51.5 * 0.5).
    assertThat(change.haldaneOddsRatio().value()).isCloseTo(6.300970873786408, within(1e-14));
    assertThat(change.haldaneOddsRatio().interval().isDefined()).isTrue();
  }

  @Test
  void noGrantsAtAllHaveADifferenceButNoTest() {
    ProportionDifference change = ProportionDifference.of(0, 10, 0, 30);
    assertThat(change.difference()).isZero();
    assertThat(change.interval().contains(0)).isTrue();
    assertThat(change.riskRatio().value()).isNaN();
    assertThat(change.z()).isNaN();
    assertThat(change.pValue()).isNaN();
  }

  @Test
  void anEmptySideLeavesNothingDefined() {
    for (ProportionDifference change :
        new ProportionDifference[] {
          ProportionDifference.of(0, 0, 1, 2), ProportionDifference.of(1, 2, 0, 0)
        }) {
      assertThat(change.difference()).isNaN();
      assertThat(change.interval()).isEqualTo(Interval.NONE);
      assertThat(change.riskRatio()).isEqualTo(new Ratio(Double.NaN, Interval.NONE));
      assertThat(change.haldaneOddsRatio()).isEqualTo(new Ratio(Double.NaN, Interval.NONE));
      assertThat(change.pValue()).isNaN();
    }
    assertThat(MiettinenNurminen.interval(0, 0, 1, 2)).isEqualTo(Interval.NONE);
  }

  @Test
  void intervalsContainTheDifferenceAndTurnRoundWhenTheSidesSwap() {
    SplittableRandom random = new SplittableRandom(316);
    for (int i = 0; i < 2_000; i++) {
      long n1 = 1 + random.nextLong(1L << random.nextInt(1, 18));
      long n0 = 1 + random.nextLong(1L << random.nextInt(1, 18));
      long x1 = random.nextLong(n1 + 1);
      long x0 = random.nextLong(n0 + 1);
      String counts = "%d of %d after, %d of %d before".formatted(x1, n1, x0, n0);
      ProportionDifference change = ProportionDifference.of(x1, n1, x0, n0);
      ProportionDifference back = ProportionDifference.of(x0, n0, x1, n1);

      assertThat(change.interval().contains(change.difference())).as(counts).isTrue();
      assertThat(back.difference()).as(counts).isEqualTo(-change.difference());
      assertMirrored(counts, change.interval(), back.interval(), 1e-15);
      assertThat(Double.isNaN(change.pValue()) || change.pValue() <= 1).as(counts).isTrue();

      Interval score = MiettinenNurminen.interval(x1, n1, x0, n0);
      assertThat(score.contains(change.difference())).as(counts).isTrue();
      assertMirrored(counts, score, MiettinenNurminen.interval(x0, n0, x1, n1), 1e-7);
    }
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProportionDifference.of(1, 2, 5, 4))
        .withMessage("Not a count of x in n: 5 in 4");
  }

  private static void assertMirrored(String counts, Interval one, Interval other, double by) {
    assertThat(other.low()).as(counts).isCloseTo(-one.high(), within(by));
    assertThat(other.high()).as(counts).isCloseTo(-one.low(), within(by));
  }

  private static void assertInterval(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }
}
