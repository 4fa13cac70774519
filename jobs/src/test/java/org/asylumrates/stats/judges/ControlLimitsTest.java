package org.asylumrates.stats.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.asylumrates.stats.Interval;
import org.junit.jupiter.api.Test;

class ControlLimitsTest {
  /** By hand: P(X <= 0) = 1/4 and P(X <= 1) = 3/4, so one half lies half-way from 0 to 1 of 2. */
  @Test
  void limitLiesBetweenTheTwoCountsAroundIt() {
    assertThat(ControlLimits.limit(2, 0.5, 0.5)).isCloseTo(0.25, within(1e-15));
  }

  /** By hand: half of 1/4 on one side for 0 of 2, and half of everything for 1 of 2. */
  @Test
  void midPCountsHalfOfTheCountItself() {
    assertThat(ControlLimits.midP(0, 2, 0.5)).isCloseTo(0.25, within(1e-15));
    assertThat(ControlLimits.midP(1, 2, 0.5)).isCloseTo(1, within(1e-15));
  }

  @Test
  void nothingDecidedOrNothingToChanceHasNoLimits() {
    ControlLimits none = new ControlLimits(Interval.NONE, Interval.NONE);
    assertThat(ControlLimits.of(0, 0.4)).isEqualTo(none);
    assertThat(ControlLimits.of(50, 0)).isEqualTo(none);
    assertThat(ControlLimits.of(50, 1)).isEqualTo(none);
    assertThat(ControlLimits.midP(0, 0, 0.4)).isNaN();
    assertThat(ControlLimits.midP(0, 50, 0)).isNaN();
  }

  @Test
  void limitsNestAroundTheTargetAndNarrowWithTheCount() {
    SplittableRandom random = new SplittableRandom(2005);
    for (int i = 0; i < 500; i++) {
      long n = 20 + random.nextLong(5_000);
      double target = random.nextDouble(0.2, 0.8);
      ControlLimits limits = ControlLimits.of(n, target);
      ControlLimits narrower = ControlLimits.of(4 * n, target);
      assertThat(limits.limits95().contains(target)).as("%d at %s", n, target).isTrue();
      assertThat(limits.limits998().low()).isLessThan(limits.limits95().low());
      assertThat(limits.limits998().high()).isGreaterThan(limits.limits95().high());
      assertThat(narrower.limits95().low()).isGreaterThan(limits.limits95().low());
      assertThat(narrower.limits95().high()).isLessThan(limits.limits95().high());
    }
  }

  /** By hand: z = 0.3 / sqrt(0.025), phi = 3.6, tau2 = (7.2 - 1) / (80 - 3200 / 80) = 0.155. */
  @Test
  void twoUnitsFarApartAreOverdispersed() {
    Overdispersion spread = Overdispersion.of(new long[] {2, 8, 0}, new long[] {10, 10, 0});
    assertThat(spread.target()).isEqualTo(0.5);
    assertThat(spread.units()).isEqualTo(2);
    assertThat(spread.phi()).isCloseTo(3.6, within(1e-14));
    assertThat(spread.tau2()).isCloseTo(0.155, within(1e-15));
    assertThat(spread.adjustedZ(8, 10)).isCloseTo(Math.sqrt(0.5), within(1e-14));
    assertThat(spread.adjustedZ(0, 0)).isNaN();
    // A unit lies outside the limits just when its adjusted z, 0.707, exceeds the quantile.
    assertThat(spread.limits(10, 0.51).contains(0.8)).isFalse();
    assertThat(spread.limits(10, 0.53).contains(0.8)).isTrue();
    assertThat(spread.limits(10, 0.99)).isEqualTo(new Interval(0, 1));
    assertThat(spread.limits(0, 0.99)).isEqualTo(Interval.NONE);
  }

  @Test
  void unitsThatAgreeAreNotOverdispersed() {
    Overdispersion spread = Overdispersion.of(0.4, new long[] {4, 40}, new long[] {10, 100});
    assertThat(spread.phi()).isZero();
    assertThat(spread.tau2()).isZero();
  }

  @Test
  void fewerThanTwoUnitsHaveNoSpread() {
    Overdispersion one = Overdispersion.of(0.4, new long[] {5, 0}, new long[] {10, 0});
    assertThat(one).isEqualTo(new Overdispersion(0.4, 1, Double.NaN, Double.NaN));
    assertThat(one.limits(10, 0.95)).isEqualTo(Interval.NONE);
    // By hand: 0.1 / sqrt(0.4 * 0.6 / 10).
    assertThat(one.z(5, 10)).isCloseTo(0.6454972243679028, within(1e-14));

    Overdispersion nothing = Overdispersion.of(new long[] {0}, new long[] {0});
    assertThat(nothing.target()).isNaN();
    assertThat(nothing.z(0, 5)).isNaN();
  }

  @Test
  void refusesWhatIsNoTargetAndListsThatDoNotMatch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlLimits.of(10, 40))
        .withMessage("A target must be between 0 and 1: 40.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Overdispersion.of(0.4, new long[] {1, 2}, new long[] {5}))
        .withMessage("Lengths differ: 2 and 1");
  }
}
