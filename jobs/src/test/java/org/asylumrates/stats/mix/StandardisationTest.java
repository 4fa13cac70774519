package org.asylumrates.stats.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.Interval;
import org.junit.jupiter.api.Test;

class StandardisationTest {
  /** A population standardised to its own mix keeps its crude rate. */
  @Test
  void ownMixGivesTheCrudeRate() {
    SplittableRandom random = new SplittableRandom(2014);
    for (int i = 0; i < 200; i++) {
      long[] n = random.longs(8, 0, 50).toArray();
      n[0]++;
      long[] x = Arrays.stream(n).map(count -> random.nextLong(count + 1)).toArray();
      double all = Arrays.stream(n).sum();
      double[] own = Arrays.stream(n).mapToDouble(count -> count / all).toArray();
      DirectRate rate = DirectRate.of(x, n, own);
      assertThat(rate.rate()).isCloseTo(rate.crude(), within(1e-14));
      assertThat(rate.coverage()).isCloseTo(1, within(1e-14));
      assertThat(rate.standing()).isEqualTo(DirectRate.Standing.PRINTED);
      assertThat(rate.interval().contains(rate.rate())).isTrue();
      double[] rates = new double[8];
      for (int s = 0; s < 8; s++) {
        rates[s] = n[s] == 0 ? 0.5 : (double) x[s] / n[s];
      }
      IndirectRatio ratio = IndirectRatio.of(x, n, rates);
      if (ratio.observed() > 0) {
        assertThat(ratio.ratio()).isCloseTo(1, within(1e-13));
        assertThat(ratio.exactInterval().contains(1)).isTrue();
      }
    }
  }

  /** By hand: 1/2 of weight 0.2 and 1/4 of weight 0.3, scaled up to their half. */
  @Test
  void strataWithoutDecisionsGiveTheirWeightToTheOthers() {
    DirectRate rate =
        DirectRate.of(new long[] {2, 1, 0}, new long[] {4, 4, 0}, new double[] {0.2, 0.3, 0.5});
    assertThat(rate.coverage()).isEqualTo(0.5);
    assertThat(rate.standing()).isEqualTo(DirectRate.Standing.GREY);
    assertThat(rate.strata()).isEqualTo(2);
    assertThat(rate.rate()).isCloseTo(0.4 * 0.5 + 0.6 * 0.25, within(1e-15));
    // 0.16 * 1/16 + 0.36 * 3/64.
    assertThat(rate.error()).isCloseTo(Math.sqrt(0.01 + 0.016875), within(1e-15));
  }

  @Test
  void strataAllGrantedStillLeaveDoubtInThePrintedInterval() {
    // These weights over their sum add up to more than 1 by rounding.
    long[] all = {4, 2, 9};
    DirectRate rate = DirectRate.of(all, all, new double[] {0.05, 0.25, 0.35});
    assertThat(rate.rate()).isEqualTo(1);
    assertThat(rate.standing()).isEqualTo(DirectRate.Standing.GREY);
    assertThat(rate.error()).isZero();
    assertThat(rate.logitInterval()).isEqualTo(Interval.NONE);
    assertThat(rate.cautiousError()).isPositive();
    assertThat(rate.interval().low()).isLessThan(1);
  }

  @Test
  void nothingDecidedHasNoRate() {
    DirectRate rate = DirectRate.of(new long[1], new long[1], new double[] {1});
    assertThat(rate.rate()).isNaN();
    assertThat(rate.standing()).isEqualTo(DirectRate.Standing.WITHHELD);
    assertThat(rate.interval()).isEqualTo(Interval.NONE);
    DirectDifference change =
        DirectDifference.onCommonSupport(
            List.of(new BeforeAfter(1, 2, 0, 0), new BeforeAfter(0, 0, 3, 4)),
            new double[] {0.5, 0.5});
    assertThat(change.difference()).isNaN();
    assertThat(change.interval()).isEqualTo(Interval.NONE);
    IndirectRatio ratio = IndirectRatio.of(new long[1], new long[1], new double[] {0.5});
    assertThat(ratio.ratio()).isNaN();
    assertThat(ratio.z()).isNaN();
    assertThat(ratio.exactInterval()).isEqualTo(Interval.NONE);
  }

  /** Every stratum of a mix that moves keeps its rate, so nothing is left after standardising. */
  @Test
  void aChangeOfMixAloneIsNoChange() {
    DirectDifference change =
        DirectDifference.onCommonSupport(
            List.of(new BeforeAfter(90, 100, 9, 10), new BeforeAfter(1, 10, 10, 100)),
            new double[] {0.3, 0.7});
    assertThat(change.difference()).isCloseTo(0, within(1e-15));
    double error = Math.hypot(change.after().cautiousError(), change.before().cautiousError());
    assertThat(change.interval().high()).isCloseTo(1.959963984540054 * error, within(1e-14));
    assertThat(change.interval().contains(0)).isTrue();
  }

  @Test
  void refusesListsThatDoNotMatchAndWhatIsNoShare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DirectRate.of(new long[1], new long[1], new double[2]))
        .withMessage("Lengths differ: 1, 1 and 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DirectRate.of(new long[1], new long[1], new double[] {30}))
        .withMessage("Not a share: 30.0");
  }
}
