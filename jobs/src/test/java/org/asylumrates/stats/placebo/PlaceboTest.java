package org.asylumrates.stats.placebo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.stats.BeforeAfter;
import org.junit.jupiter.api.Test;

class PlaceboTest {
  /** By hand: 3 of 5 have ten choices; 1 + 2 + 3 is the smallest sum and nothing ties with it. */
  @Test
  void theSmallestOfTenIsFirst() {
    Placebo test = Choices.test(5, new int[] {0, 1, 2}, PlaceboTest::sum, 1);
    assertThat(test).isEqualTo(new Placebo(3, 10, true, 10, 1, 10));
    assertThat(test.rankFromBelow()).isEqualTo(1);
    assertThat(test.lessP()).isEqualTo(0.1);
  }

  /** By hand: of 1, 2, 3 with all signs, 6 and -6 are as far as 6; 0.1 + 0.2 ties with 0.3. */
  @Test
  void signsTieDespiteRounding() {
    assertThat(SignFlips.test(new double[] {1, 2, 3}, 1))
        .isEqualTo(new Placebo(2, 8, true, 2, 8, 1));
    Placebo ties = SignFlips.test(new double[] {0.1, 0.2, -0.3}, 1);
    assertThat(ties.twoSided()).isEqualTo(8);
    assertThat(ties.less() + ties.greater()).isEqualTo(8 + 2);
  }

  @Test
  void theObservedChoiceAlwaysCounts() {
    SplittableRandom random = new SplittableRandom(18);
    for (int round = 0; round < 50; round++) {
      double[] values = random.doubles(4 + random.nextInt(6), -1, 1).toArray();
      int[] chosen = {random.nextInt(2), 2 + random.nextInt(2)};
      Placebo test =
          Choices.test(values.length, chosen, c -> PlaceboUnits.differenceOfMeans(values, c), 1);
      assertThat(test.less() + test.greater()).isGreaterThan(test.choices());
      assertThat(test.twoSided()).isPositive();
      assertThat(test.rankFromBelow()).isBetween(1L, test.choices());
      assertThat(test.choices()).isEqualTo((long) Choices.count(values.length, 2));
    }
  }

  @Test
  void tooManyChoicesAreDrawnAndTheObservedOneIsAdded() {
    int[] chosen = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    Placebo test = Choices.test(40, chosen, PlaceboTest::sum, 7);
    assertThat(test.isExact()).isFalse();
    assertThat(test.choices()).isEqualTo(Choices.DRAWS + 1);
    assertThat(test.less()).isEqualTo(1);
    assertThat(Choices.test(40, chosen, PlaceboTest::sum, 7)).isEqualTo(test);
    List<int[]> drawn = new ArrayList<>();
    Choices.test(40, chosen, choice -> drawn.add(choice) ? 0 : 1, 7);
    assertThat(drawn)
        .allMatch(
            choice ->
                Arrays.stream(choice).distinct().count() == 10 && choice[0] >= 0 && choice[9] < 40);
    // Each unit is in a quarter of the draws; 0.02 is more than four standard errors.
    double first = drawn.stream().filter(choice -> choice[0] == 0).count() / (double) drawn.size();
    assertThat(first).isCloseTo(0.25, within(0.02));
  }

  @Test
  void manySignsAreDrawn() {
    double[] changes = new double[21];
    Arrays.fill(changes, -0.1);
    Placebo test = SignFlips.test(changes, 7);
    assertThat(test.isExact()).isFalse();
    assertThat(test.choices()).isEqualTo(Choices.DRAWS + 1);
    assertThat(test.lessP()).isEqualTo(1 / 10_000.0);
  }

  @Test
  void withoutAStatisticThereIsNoP() {
    PlaceboUnits units =
        new PlaceboUnits(List.of(new BeforeAfter(1, 2, 0, 0), new BeforeAfter(1, 3, 2, 4)));
    Placebo none = Choices.test(2, new int[] {0}, units::pooled, 1);
    assertThat(none.twoSidedP()).isNaN();
    assertThat(none.lessP()).isNaN();
    assertThat(none.greaterP()).isNaN();
    assertThat(none.rankFromBelow()).isZero();
    assertThat(units.studentised(new int[] {1})).isNaN();
    assertThat(units.unweighted(new int[] {0})).isNaN();
    assertThat(SignFlips.test(new double[0], 1).twoSidedP()).isNaN();
  }

  /** A choice without data must not make the p-value smaller. */
  @Test
  void aChoiceWithoutAStatisticCountsAgainst() {
    Placebo test = Choices.test(4, new int[] {3}, c -> c[0] == 0 ? Double.NaN : c[0], 1);
    assertThat(test).isEqualTo(new Placebo(3, 4, true, 2, 4, 2));
  }

  @Test
  void wrongChoicesAreBugs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Choices.test(3, new int[] {2, 1}, PlaceboTest::sum, 1))
        .withMessage("Not an ascending choice of 3 units: [2, 1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignFlips.test(new double[] {Double.NaN}, 1))
        .withMessage("Not a change: NaN");
  }

  private static double sum(int[] choice) {
    return Arrays.stream(choice).sum();
  }
}
