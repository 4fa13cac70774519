package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DoubleDifferenceTest {
  /**
   * By hand: 0.2 - 0.5 less 0.5 - 0.6; the variances 0.16 / 10, 0.25 / 20, 0.25 / 40, 0.24 / 50.
   */
  @Test
  void fourRates() {
    DoubleDifference change =
        DoubleDifference.of(new BeforeAfter(2, 10, 10, 20), new BeforeAfter(20, 40, 30, 50));
    assertThat(change.difference()).isCloseTo(-0.2, within(1e-15));
    double error = Math.sqrt(0.016 + 0.0125 + 0.00625 + 0.0048);
    assertThat(change.standardError()).isCloseTo(error, within(1e-15));
    assertThat(change.studentised()).isCloseTo(-0.2 / error, within(1e-13));
    // ln(2/8) - ln(10/10) - ln(20/20) + ln(30/20)
    assertThat(change.logOdds()).isCloseTo(Math.log(0.25 * 1.5), within(1e-15));
  }

  @Test
  void aMissingSideLeavesNothingAndAFullRateNoLogOdds() {
    BeforeAfter some = new BeforeAfter(3, 10, 4, 10);
    DoubleDifference none = DoubleDifference.of(some, new BeforeAfter(0, 0, 4, 10));
    assertThat(none.difference()).isNaN();
    assertThat(none.standardError()).isNaN();
    assertThat(none.studentised()).isNaN();
    assertThat(none.logOdds()).isNaN();
    assertThat(DoubleDifference.of(some, new BeforeAfter(10, 10, 4, 10)).logOdds()).isNaN();
    assertThat(DoubleDifference.of(some, new BeforeAfter(0, 10, 0, 10)).logOdds()).isNaN();
    BeforeAfter sure = new BeforeAfter(10, 10, 0, 10);
    assertThat(DoubleDifference.of(sure, sure).studentised()).isNaN();
  }

  @Test
  void groupsThatChangePlacesTurnTheSign() {
    SplittableRandom random = new SplittableRandom(16);
    for (int round = 0; round < 200; round++) {
      BeforeAfter a = group(random);
      BeforeAfter b = group(random);
      DoubleDifference one = DoubleDifference.of(a, b);
      DoubleDifference other = DoubleDifference.of(b, a);
      assertThat(one.difference()).isBetween(-2.0, 2.0).isEqualTo(-other.difference());
      assertThat(one.standardError()).isEqualTo(other.standardError());
    }
  }

  private static BeforeAfter group(SplittableRandom random) {
    int n1 = 1 + random.nextInt(30);
    int n0 = 1 + random.nextInt(30);
    return new BeforeAfter(random.nextInt(n1 + 1), n1, random.nextInt(n0 + 1), n0);
  }
}
