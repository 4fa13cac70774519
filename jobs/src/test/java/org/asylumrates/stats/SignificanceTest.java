package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignificanceTest {
  /** Fisher's lady tasting tea, 3 of 4 right: p = 34/70, and 17/70 on one side. */
  @Test
  void theLadyTastingTeaIsNotSure() {
    ExactOddsRatio tea = ExactOddsRatio.of(3, 4, 1, 4);
    assertThat(tea.pValue()).isCloseTo(34 / 70.0, within(1e-14));
    assertThat(tea.greater()).isCloseTo(17 / 70.0, within(1e-14));
    assertThat(tea.less()).isCloseTo(69 / 70.0, within(1e-14));
    // The two tables exactly as likely as this one have 16/70 each, and half of both counts.
    assertThat(tea.midP()).isCloseTo(18 / 70.0, within(1e-14));
    // The estimate as in R, ?fisher.test. The upper limit is where, by hand, at odds
    // ratio r at most 3 of 4 has the chance 1 - r^4 / (1 + 16 r + 36 r^2 + 16 r^3 + r^4) = 0.025.
    assertThat(tea.oddsRatio()).isCloseTo(6.408309, within(1e-3));
    double r = tea.interval().high();
    double all = 1 + 16 * r + 36 * r * r + 16 * r * r * r + Math.pow(r, 4);
    assertThat(Math.pow(r, 4) / all).isCloseTo(0.975, within(1e-12));
  }

  /** By hand: 100 (30 * 30 - 20 * 20)^2 / 50^4 = 4, and with 50 taken off 450^2 / 62500. */
  @Test
  void chiSquareIsThatOfTheHandFormula() {
    Significance test = Significance.of(30, 50, 20, 50);
    assertThat(test.table().pearson().statistic()).isCloseTo(4, within(1e-13));
    assertThat(test.yates().statistic()).isCloseTo(3.24, within(1e-13));
    assertThat(test.table().cramersV()).isCloseTo(0.2, within(1e-14));
    // The square root of 4 is 2: twice the normal tail there.
    assertThat(test.pValue()).isCloseTo(0.04550026389635842, within(1e-14));
  }

  @Test
  void fewExpectedGoToFishersMidP() {
    Significance test = Significance.of(3, 4, 1, 4);
    assertThat(test.pValue()).isEqualTo(test.exact().midP());
  }

  @Test
  void aZeroMarginLeavesNoTest() {
    for (Significance test :
        List.of(
            Significance.of(0, 0, 3, 9),
            Significance.of(0, 5, 0, 5),
            Significance.of(5, 5, 7, 7))) {
      assertThat(test.table().pearson()).isEqualTo(ChiSquare.NONE);
      assertThat(test.yates()).isEqualTo(ChiSquare.NONE);
      assertThat(test.exact().pValue()).isEqualTo(1);
      assertThat(test.exact().oddsRatio()).isNaN();
      assertThat(test.exact().interval()).isEqualTo(Interval.NONE);
      assertThat(test.pValue()).isNaN();
      assertThat(test.table().isReliable()).isFalse();
    }
  }

  /** At most and at least so many overlap in exactly this many. */
  @Test
  void exactTailsAndIntervalAgree() {
    SplittableRandom random = new SplittableRandom(1935);
    for (int i = 0; i < 100; i++) {
      long n1 = 2 + random.nextLong(30);
      long n0 = 2 + random.nextLong(30);
      ExactOddsRatio exact =
          ExactOddsRatio.of(1 + random.nextLong(n1 - 1), n1, 1 + random.nextLong(n0 - 1), n0);
      assertThat(exact.less() + exact.greater()).isGreaterThan(1);
      assertThat(exact.midP()).isLessThan(exact.pValue());
      assertThat(exact.interval().contains(exact.oddsRatio())).isTrue();
      // An interval of 95% leaves out 1 just when one tail is below 2.5%.
      boolean tail = Math.min(exact.less(), exact.greater()) < 0.025;
      assertThat(exact.interval().contains(1)).isEqualTo(!tail);
    }
  }

  /** A stratum whose margins leave one table only changes nothing. */
  @Test
  void certainStrataDoNotMoveTheExactTest() {
    List<BeforeAfter> strata = List.of(new BeforeAfter(3, 8, 5, 9), new BeforeAfter(2, 6, 4, 7));
    List<BeforeAfter> more =
        List.of(new BeforeAfter(3, 8, 5, 9), new BeforeAfter(4, 4, 0, 0), strata.get(1));
    ExactOddsRatio exact = ExactOddsRatio.of(strata);
    assertThat(ExactOddsRatio.of(more).pValue()).isEqualTo(exact.pValue());
    assertThat(ExactOddsRatio.of(more).oddsRatio()).isEqualTo(exact.oddsRatio());
    assertThat(ExactOddsRatio.of(more).grants()).isEqualTo(exact.grants() + 4);
  }

  @Test
  void manyThinRowsMakeChiSquareUnreliable() {
    long[] thin = {1, 0, 0, 1, 0};
    long[] few = {3, 3, 3, 3, 3};
    long[] thick = {10, 5, 7, 11, 6};
    assertThat(Contingency.ofRates(thin, new long[] {2, 1, 1, 2, 1}).isReliable()).isFalse();
    assertThat(Contingency.ofRates(few, new long[] {9, 9, 9, 9, 9}).isReliable()).isTrue();
    assertThat(Contingency.ofRates(thick, new long[] {20, 15, 17, 22, 16}).isReliable()).isTrue();
  }

  @Test
  void refusesRowsThatAreNoCounts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contingency.of(new long[][] {{1, 2}, {3, -1}}))
        .withMessage("Not a row of counts: [3, -1]");
  }
}
