package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PowerTest {
  /** R, ?power.prop.test: n = 50 each, p1 = .50, p2 = .75 has power = 0.7401659. */
  @Test
  void powerIsThatOfTheManualsExample() {
    Power power = Power.of(50, 50);
    assertThat(power.ofRightSign(0.5, 0.75)).isCloseTo(0.7401659, within(5e-8));
  }

  @Test
  void atNoChangeItIsTheLevelOfTheTest() {
    assertThat(Power.of(30, 900).ofChange(0.3, 0.3)).isCloseTo(0.05, within(1e-14));
    assertThat(new Power(70, 70, 0.01).ofChange(0.6, 0.6)).isCloseTo(0.01, within(1e-14));
  }

  @Test
  void theSmallestFallHasTheUsualPowerAndASmallerOneLess() {
    SplittableRandom random = new SplittableRandom(2003);
    int found = 0;
    for (int i = 0; i < 300; i++) {
      Power power = Power.of(1 + random.nextLong(3_000), 1 + random.nextLong(3_000));
      double from = random.nextDouble(0.01, 0.99);
      double fall = power.smallestFall(from);
      if (Double.isNaN(fall)) {
        assertThat(power.ofChange(from, from * 1e-9)).isLessThan(Power.USUAL);
      } else {
        found++;
        assertThat(power.ofChange(from, from - fall)).isCloseTo(Power.USUAL, within(1e-10));
        assertThat(power.ofChange(from, from - 0.9 * fall)).isLessThan(Power.USUAL);
        assertThat(power.withDesignEffect(1.5).smallestFall(from) <= fall).isFalse();
      }
    }
    assertThat(found).isBetween(100, 299);
  }

  /** A fall of one share is a rise of the other. */
  @Test
  void fallsMirrorRises() {
    Power power = Power.of(120, 80);
    assertThat(power.smallestFall(0.7)).isCloseTo(power.smallestRise(0.3), within(1e-12));
  }

  /** With many degrees of freedom 1.959964 + 0.841621 standard errors. */
  @Test
  void clusteredEstimatesNeedTheirErrorTimesTwoQuantiles() {
    assertThat(Power.detectable(0.02, 1e9)).isCloseTo(0.02 * 2.801585, within(1e-7));
    assertThat(Power.detectable(0.02, 5)).isGreaterThan(Power.detectable(0.02, 50));
    assertThat(Power.detectable(Double.NaN, 5)).isNaN();
  }

  @Test
  void noDecisionsFindNothing() {
    assertThat(Power.of(0, 100).ofChange(0.5, 0.1)).isNaN();
    assertThat(Power.of(0, 100).smallestFall(0.5)).isNaN();
    assertThat(Power.of(100, 100).smallestFall(0)).isNaN();
    assertThat(Power.of(100, 100).smallestRise(1)).isNaN();
  }

  @Test
  void negativeCorrelationDoesNotAddDecisions() {
    assertThat(Power.designEffect(4, -0.1)).isEqualTo(1);
    assertThat(Power.designEffect(4, 0.1)).isCloseTo(1.3, within(1e-15));
  }

  @Test
  void refusesWhatIsNoTestOrRate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Power(5, 5, 0))
        .withMessage("No test of 5.0 and 5.0 decisions at level 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Power.of(5, 5).ofChange(0.5, 40))
        .withMessage("Rates must be between 0 and 1: 0.5, 40.0");
  }
}
