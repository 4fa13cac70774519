package org.asylumrates.stats.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.ChiSquare;
import org.asylumrates.stats.CochranMantelHaenszel;
import org.asylumrates.stats.Contingency;
import org.junit.jupiter.api.Test;

class RandomAssignmentTest {
  /** With one stratum it is Pearson's statistic times (N - 1) / N. */
  @Test
  void oneStratumIsPearsonsTest() {
    SplittableRandom random = new SplittableRandom(1978);
    for (int i = 0; i < 100; i++) {
      long[][] table = table(random, 4, 3, 20);
      RandomAssignment test = RandomAssignment.of(List.<long[][]>of(table));
      double all = test.cases();
      assertThat(test.general().statistic())
          .isCloseTo(Contingency.of(table).pearson().statistic() * (all - 1) / all, within(1e-9));
      assertThat(test.general().degrees()).isEqualTo(6);
    }
  }

  /** With two judges and two categories it is the test of Cochran, Mantel and Haenszel. */
  @Test
  void twoByTwoTablesAreTheCommonTest() {
    SplittableRandom random = new SplittableRandom(1954);
    List<long[][]> tables = new ArrayList<>();
    List<BeforeAfter> strata = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      long[][] t = table(random, 2, 2, 9);
      tables.add(t);
      strata.add(new BeforeAfter(t[0][0], t[0][0] + t[0][1], t[1][0], t[1][0] + t[1][1]));
    }
    ChiSquare common = CochranMantelHaenszel.of(strata).plain();
    assertThat(RandomAssignment.of(tables).general().statistic())
        .isCloseTo(common.statistic(), within(1e-10));
    assertThat(RandomAssignment.of(tables).general().degrees()).isEqualTo(1);
  }

  /** Judges who never sit in the same half-year can only be compared within their own. */
  @Test
  void courtsInTwoHalvesHaveFewerDegreesOfFreedom() {
    long[][] first = {{5, 9}, {7, 2}, {0, 0}, {0, 0}};
    long[][] second = {{0, 0}, {0, 0}, {8, 3}, {4, 6}};
    RandomAssignment test = RandomAssignment.of(List.of(first, second));
    assertThat(test.judges()).isEqualTo(4);
    assertThat(test.general().degrees()).isEqualTo(2);
    double apart =
        RandomAssignment.of(List.<long[][]>of(first)).general().statistic()
            + RandomAssignment.of(List.<long[][]>of(second)).general().statistic();
    assertThat(test.general().statistic()).isCloseTo(apart, within(1e-9));
  }

  @Test
  void halvesWithOneJudgeOrOneCategoryDoNotCount() {
    long[][] alone = {{5, 9}, {0, 0}};
    long[][] alike = {{5, 0}, {7, 0}};
    RandomAssignment none = RandomAssignment.of(List.of(alone, alike));
    assertThat(none.strata()).isZero();
    assertThat(none.isComparable(1)).isFalse();
    assertThat(none.general()).isEqualTo(ChiSquare.NONE);
    assertThat(none.general().pValue()).isNaN();
    assertThat(none.shareBelowFive()).isNaN();
    assertThat(RandomAssignment.of(List.of()).cases()).isZero();
    long[][] counts = {{5, 9}, {8, 3}};
    assertThat(RandomAssignment.of(List.of(alone, counts)))
        .isEqualTo(RandomAssignment.of(List.<long[][]>of(counts)));
  }

  /** Under random assignment one test in twenty rejects at 5%; a judge chosen by docket does. */
  @Test
  void rejectsAboutAsOftenAsItSays() {
    SplittableRandom random = new SplittableRandom(22);
    int rejected = 0;
    for (int i = 0; i < 400; i++) {
      List<long[][]> strata = List.of(assigned(random), assigned(random));
      rejected += RandomAssignment.of(strata).general().pValue() < 0.05 ? 1 : 0;
    }
    assertThat(rejected).isBetween(8, 36);
    long[][] chosen = {{60, 10, 10}, {10, 60, 10}};
    assertThat(RandomAssignment.of(List.<long[][]>of(chosen)).general().pValue()).isLessThan(1e-9);
  }

  /** Cohen, Psychological Bulletin 112:155 (1992), table 2: w = 0.10; 1,090.3 is 1,090 there. */
  @Test
  void casesNeededAreThoseOfCohensTable() {
    assertThat(AssociationPower.casesNeeded(1, 2)).isEqualTo(785);
    assertThat(AssociationPower.casesNeeded(2, 2)).isEqualTo(964);
    assertThat(AssociationPower.casesNeeded(3, 2)).isEqualTo(1_091);
    assertThat(AssociationPower.casesNeeded(4, 2)).isEqualTo(1_194);
    // The effect size w is V times the root of the smaller side less one.
    assertThat(AssociationPower.casesNeeded(4, 3)).isEqualTo(597);
  }

  @Test
  void judgesAreComparableWithLikeDocketsAndEnoughCases() {
    long[][] few = {{100, 100}, {100, 100}};
    long[][] enough = {{200, 200}, {200, 200}};
    assertThat(RandomAssignment.of(List.<long[][]>of(few)).isComparable(0.9)).isFalse();
    assertThat(RandomAssignment.of(List.<long[][]>of(enough)).isComparable(0.9)).isTrue();
    assertThat(RandomAssignment.of(List.<long[][]>of(enough)).isComparable(0.09)).isFalse();
    assertThat(RandomAssignment.of(List.<long[][]>of(enough)).isComparable(Double.NaN)).isFalse();
  }

  private static long[][] assigned(SplittableRandom random) {
    long[][] table = new long[3][3];
    for (int i = 0; i < 120; i++) {
      table[random.nextInt(3)][random.nextInt(3)]++;
    }
    return table;
  }

  private static long[][] table(SplittableRandom random, int rows, int columns, int most) {
    long[][] table = new long[rows][columns];
    for (long[] row : table) {
      for (int j = 0; j < columns; j++) {
        row[j] = 1 + random.nextLong(most);
      }
    }
    return table;
  }
}
