package org.asylumrates.stats.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JudgeDisparityTest {
  /** By hand: rates 0.2 and 0.6 of 100 each, so p = 0.4 and chi-square = 8 / 0.24. */
  @Test
  void twoJudgesAreHeldAgainstEachOther() {
    JudgeDisparity court = JudgeDisparity.of(new long[] {20, 60, 3}, new long[] {100, 100, 24});
    assertThat(court.judgesInAll()).isEqualTo(3);
    assertThat(court.judges()).isEqualTo(2);
    assertThat(court.courtRate()).isEqualTo(0.4);
    assertThat(court.spread().range()).isCloseTo(0.4, within(1e-15));
    assertThat(court.spread().median()).isCloseTo(0.4, within(1e-15));
    assertThat(court.spread().interquartile()).isCloseTo(0.2, within(1e-15));
    TrueSpread spread = court.trueSpread();
    assertThat(spread.homogeneity().statistic()).isCloseTo(8 / 0.24, within(1e-12));
    assertThat(spread.correlation()).isCloseTo((8 / 0.24 - 1) / 99, within(1e-14));
    assertThat(spread.meanGap()).isCloseTo(0.4, within(1e-15));
    assertThat(spread.squaredGap()).isCloseTo(0.16 - 0.16 / 99 - 0.24 / 99, within(1e-15));
  }

  /** Judges who draw from one rate: what is left after luck is near 0, unlike the range. */
  @Test
  void luckAloneLeavesAlmostNoTrueSpread() {
    SplittableRandom random = new SplittableRandom(447);
    double ranges = 0;
    double deviations = 0;
    double squares = 0;
    for (int i = 0; i < 200; i++) {
      long[] n = random.longs(12, 25, 200).toArray();
      long[] x = Arrays.stream(n).map(count -> granted(random, count, 0.4)).toArray();
      JudgeDisparity court = JudgeDisparity.of(x, n);
      ranges += court.spread().range() / 200;
      deviations += court.trueSpread().standardDeviation() / 200;
      squares += court.trueSpread().squaredGap() / 200;
      assertThat(court.trueSpread().reliability()).isBetween(0.0, 1.0);
    }
    assertThat(ranges).isGreaterThan(0.15);
    assertThat(deviations).isLessThan(0.03);
    assertThat(squares).isCloseTo(0, within(0.001));
  }

  @Test
  void oneJudgeOrNobodyGrantedLeavesNoComparison() {
    JudgeDisparity one = JudgeDisparity.of(new long[] {10, 5}, new long[] {30, 10});
    assertThat(one.spread().range()).isZero();
    assertThat(one.trueSpread()).isEqualTo(TrueSpread.NONE);
    JudgeDisparity nobody = JudgeDisparity.of(new long[] {0, 0}, new long[] {30, 40});
    assertThat(nobody.trueSpread()).isEqualTo(TrueSpread.NONE);
    assertThat(nobody.spread().deviatingCaseShare()).isNaN();
    JudgeDisparity everybody = JudgeDisparity.of(new long[] {30, 40}, new long[] {30, 40});
    assertThat(everybody.courtRate()).isEqualTo(1);
    assertThat(everybody.trueSpread()).isEqualTo(TrueSpread.NONE);
    JudgeDisparity none = JudgeDisparity.of(new long[] {1}, new long[] {9});
    assertThat(none.courtRate()).isNaN();
    assertThat(none.spread().range()).isNaN();
    assertThat(DisparityHeadline.of(List.of(one, none)).medianRange()).isNaN();
  }

  @Test
  void refusesListsThatDoNotMatch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JudgeDisparity.of(new long[1], new long[2]))
        .withMessage("Lengths differ: 1 and 2");
  }

  private static long granted(SplittableRandom random, long n, double rate) {
    return random.doubles(n).filter(draw -> draw < rate).count();
  }
}
