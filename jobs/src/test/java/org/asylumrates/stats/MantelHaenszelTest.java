package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {
  /** One stratum is an ordinary contrast. */
  @Test
  void oneStratumIsTheTableItself() {
    SplittableRandom random = new SplittableRandom(1959);
    for (int i = 0; i < 300; i++) {
      BeforeAfter table = table(random, 60);
      MantelHaenszel common = MantelHaenszel.of(List.of(table));
      ProportionDifference change =
          ProportionDifference.of(table.x1(), table.n1(), table.x0(), table.n0());
      assertThat(common.difference()).isCloseTo(change.difference(), within(1e-14));
      if (table.isInformative() && change.oddsRatio().interval().isDefined()) {
        assertThat(common.oddsRatio().value() / change.oddsRatio().value())
            .isCloseTo(1, within(1e-12));
        assertThat(common.riskRatio().value() / change.riskRatio().value())
            .isCloseTo(1, within(1e-12));
      }
    }
  }

  /** Swapping the periods turns ratios over and differences round, and moves no test. */
  @Test
  void swappingThePeriodsMirrorsEverything() {
    SplittableRandom random = new SplittableRandom(1986);
    for (int i = 0; i < 200; i++) {
      List<BeforeAfter> strata = tables(random);
      List<BeforeAfter> swapped =
          strata.stream().map(t -> new BeforeAfter(t.x0(), t.n0(), t.x1(), t.n1())).toList();
      MantelHaenszel one = MantelHaenszel.of(strata);
      MantelHaenszel other = MantelHaenszel.of(swapped);
      assertThat(other.difference()).isCloseTo(-one.difference(), within(1e-13));
      assertThat(other.differenceError()).isCloseTo(one.differenceError(), within(1e-13));
      assertThat(Math.log(other.oddsRatio().value()))
          .isCloseTo(-Math.log(one.oddsRatio().value()), within(1e-11));
      assertThat(CochranMantelHaenszel.of(swapped).corrected().statistic())
          .isCloseTo(CochranMantelHaenszel.of(strata).corrected().statistic(), within(1e-9));
      assertThat(OddsHomogeneity.of(swapped).tarone().statistic())
          .isCloseTo(OddsHomogeneity.of(strata).tarone().statistic(), within(1e-7));
    }
  }

  @Test
  void theOrderOfStrataDoesNotMatter() {
    List<BeforeAfter> strata = new ArrayList<>(tables(new SplittableRandom(4)));
    double before = MantelHaenszel.of(strata).oddsRatio().value();
    Collections.shuffle(strata, new Random(4));
    assertThat(MantelHaenszel.of(strata).oddsRatio().value()).isCloseTo(before, within(1e-13));
  }

  /** Simpson's paradox: both strata rise by ten points while the whole falls. */
  @Test
  void aRiseInsideEveryStratumIsARiseWhateverTheMix() {
    List<BeforeAfter> strata =
        List.of(new BeforeAfter(90, 100, 720, 900), new BeforeAfter(270, 900, 20, 100));
    BeforeAfter sum = BeforeAfter.sum(strata);
    assertThat(sum.rateAfter() - sum.rateBefore()).isNegative();
    assertThat(MantelHaenszel.of(strata).difference()).isCloseTo(0.1, within(1e-14));
  }

  @Test
  void identicalStrataAreHomogeneous() {
    BeforeAfter table = new BeforeAfter(12, 42, 25, 56);
    OddsHomogeneity test = OddsHomogeneity.of(List.of(table, table, table));
    assertThat(test.degrees()).isEqualTo(2);
    assertThat(test.breslowDay().statistic()).isCloseTo(0, within(1e-20));
    assertThat(test.tarone().pValue()).isCloseTo(1, within(1e-9));
  }

  @Test
  void strataThatSayNothingLeaveNothing() {
    List<BeforeAfter> strata = List.of(new BeforeAfter(3, 5, 0, 0), new BeforeAfter(0, 0, 1, 4));
    MantelHaenszel common = MantelHaenszel.of(strata);
    assertThat(common.strata()).isEqualTo(2);
    assertThat(common.informative()).isZero();
    assertThat(common.difference()).isNaN();
    assertThat(common.differenceInterval()).isEqualTo(Interval.NONE);
    assertThat(common.oddsRatio()).isEqualTo(Ratio.UNDEFINED);
    assertThat(common.riskRatio()).isEqualTo(Ratio.UNDEFINED);
    assertThat(CochranMantelHaenszel.of(strata).plain()).isEqualTo(ChiSquare.NONE);
    assertThat(OddsHomogeneity.of(strata).tarone().pValue()).isNaN();
    assertThat(MantelHaenszel.of(List.of()).difference()).isNaN();
  }

  private static List<BeforeAfter> tables(SplittableRandom random) {
    List<BeforeAfter> strata = new ArrayList<>(List.of(new BeforeAfter(4, 9, 3, 8)));
    for (int i = 0; i < 12; i++) {
      strata.add(table(random, 40));
    }
    return strata;
  }

  private static BeforeAfter table(SplittableRandom random, int most) {
    long n1 = 1 + random.nextLong(most);
    long n0 = 1 + random.nextLong(most);
    return new BeforeAfter(random.nextLong(n1 + 1), n1, random.nextLong(n0 + 1), n0);
  }
}
