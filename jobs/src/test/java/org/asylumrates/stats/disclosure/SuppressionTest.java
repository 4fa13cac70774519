package org.asylumrates.stats.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.asylumrates.stats.disclosure.Suppression.HiddenCell;
import org.asylumrates.stats.disclosure.Suppression.Reason;
import org.asylumrates.stats.disclosure.Suppression.Step;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  /** The definition of the audit itself: the linear program over the hidden cells. */
  @Test
  void rangesAreThoseOfTheLinearProgram() {
    SplittableRandom random = new SplittableRandom(21);
    for (int round = 0; round < 150; round++) {
      long[][] table = table(random, 2 + random.nextInt(4), 2 + random.nextInt(4), 30);
      boolean[][] hidden = new boolean[table.length][table[0].length];
      for (boolean[] row : hidden) {
        for (int j = 0; j < row.length; j++) {
          row[j] = random.nextInt(3) > 0;
        }
      }
      List<HiddenCell> cells = Suppression.audit(List.<long[][]>of(table), hidden);
      for (int k = 0; k < cells.size(); k++) {
        FeasibleRange range = cells.get(k).range();
        assertThat(optimum(table, cells, k, GoalType.MINIMIZE))
            .isCloseTo((double) range.low(), within(1e-6));
        assertThat(optimum(table, cells, k, GoalType.MAXIMIZE))
            .isCloseTo((double) range.high(), within(1e-6));
      }
    }
  }

  @Test
  void whatIsPublishedGivesNoSensitiveCountAway() {
    SplittableRandom random = new SplittableRandom(22);
    int published = 0;
    for (int round = 0; round < 100; round++) {
      long[][] table = table(random, 3 + random.nextInt(6), 3 + random.nextInt(6), 80);
      Suppression suppression = Suppression.of(table);
      boolean[][] mask = suppression.mask(table.length, table[0].length);
      for (int i = 0; i < table.length; i++) {
        for (int j = 0; j < table[i].length; j++) {
          assertThat(mask[i][j] || !SensitiveCount.isSmall(table[i][j])).isTrue();
        }
      }
      for (HiddenCell cell : suppression.cells()) {
        assertThat(cell.range().low()).isBetween(0L, cell.count());
        assertThat(cell.range().high()).isGreaterThanOrEqualTo(cell.count());
        if (suppression.isPublishable() && cell.isSensitive()) {
          assertThat(cell.range().high() - cell.range().low()).isGreaterThanOrEqualTo(10);
        }
      }
      published += suppression.isPublishable() ? 1 : 0;
    }
    assertThat(published).isGreaterThan(50);
  }

  /** Granted and denied are each narrower than their sum, which a reader can use. */
  @Test
  void layersAreWorkedOutOneByOne() {
    long[][] granted = {{4, 6, 50}, {5, 5, 60}, {30, 40, 70}};
    long[][] denied = {{2, 9, 50}, {3, 8, 60}, {30, 40, 70}};
    boolean[][] hidden = {{true, true, false}, {true, true, false}, {false, false, false}};
    List<FeasibleRange> both =
        Suppression.audit(List.of(granted, denied), hidden).stream()
            .map(HiddenCell::range)
            .toList();
    // By hand: granted of the first cell from 0 to 9 (4 + 5), denied from 0 to 5 (2 + 3).
    assertThat(both.get(0)).isEqualTo(new FeasibleRange(0, 14));
    // Of the second, granted from 1 (6 - 5) to 10 and denied from 6 (9 - 3) to 11.
    assertThat(both.get(1)).isEqualTo(new FeasibleRange(7, 21));
  }

  @Test
  void oneRowCannotBeProtected() {
    Suppression row = Suppression.of(new long[][] {{3, 4, 200, 300}});
    assertThat(row.isPublishable()).isFalse();
    assertThat(row.cells()).hasSize(4);
  }

  /** By hand: hiding 5 gives it away, so its row and column lose their smallest, and then 60. */
  @Test
  void aRectangleIsHiddenAroundASmallCount() {
    Suppression hidden = Suppression.of(new long[][] {{5, 40, 90}, {30, 60, 50}, {80, 70, 99}});
    assertThat(hidden.steps())
        .containsExactly(
            new Step(0, 1, Reason.ROW_SINGLE),
            new Step(1, 0, Reason.COL_SINGLE),
            new Step(1, 1, Reason.COL_SINGLE));
    assertThat(hidden.cells().get(0).range()).isEqualTo(new FeasibleRange(0, 35));
    assertThat(hidden.isPublishable()).isTrue();
  }

  @Test
  void nothingSensitiveHidesNothing() {
    Suppression none = Suppression.of(new long[][] {{0, 11}, {20, 0}});
    assertThat(none.cells()).isEmpty();
    assertThat(none.isPublishable()).isTrue();
    assertThat(Suppression.of(new long[0][0]).cells()).isEmpty();
  }

  @Test
  void fewPersonsOrFewWithOneOutcomeAreSensitive() {
    assertThat(SensitiveCount.isSmall(0)).isFalse();
    assertThat(SensitiveCount.isSmall(1)).isTrue();
    assertThat(SensitiveCount.isSmall(10)).isTrue();
    assertThat(SensitiveCount.isSmall(11)).isFalse();
    assertThat(SensitiveCount.isSensitive(5, 10)).isTrue();
    assertThat(SensitiveCount.isSensitive(5, 11)).isFalse();
    assertThat(SensitiveCount.isSensitive(0, 19)).isTrue();
    assertThat(SensitiveCount.isSensitive(19, 19)).isTrue();
    assertThat(SensitiveCount.isSensitive(0, 20)).isFalse();
    assertThat(SensitiveCount.isSensitive(0, 0)).isFalse();
  }

  @Test
  void wrongTablesAreBugs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Suppression.of(new long[][] {{1, 2}, {3}}))
        .withMessage("Rows of 2 and 1 cells");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Suppression.of(new long[][] {{-1, 2}}))
        .withMessage("Not a count: -1");
  }

  private static long[][] table(SplittableRandom random, int rows, int columns, int most) {
    long[][] table = new long[rows][columns];
    for (long[] row : table) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(most);
      }
    }
    return table;
  }

  private static double optimum(long[][] table, List<HiddenCell> cells, int target, GoalType goal) {
    Collection<LinearConstraint> sums = new ArrayList<>();
    for (int i = 0; i < table.length; i++) {
      int row = i;
      addSum(sums, cells, cells.stream().map(cell -> cell.row() == row).toList());
    }
    for (int j = 0; j < table[0].length; j++) {
      int column = j;
      addSum(sums, cells, cells.stream().map(cell -> cell.column() == column).toList());
    }
    double[] objective = new double[cells.size()];
    objective[target] = 1;
    return new SimplexSolver()
        .optimize(
            new LinearObjectiveFunction(objective, 0),
            new LinearConstraintSet(sums),
            goal,
            new NonNegativeConstraint(true))
        .getValue();
  }

  private static void addSum(
      Collection<LinearConstraint> sums, List<HiddenCell> cells, List<Boolean> isIn) {
    double[] weights = new double[cells.size()];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = isIn.get(k) ? 1 : 0;
      sum += weights[k] * cells.get(k).count();
    }
    sums.add(new LinearConstraint(weights, Relationship.EQ, sum));
  }
}
