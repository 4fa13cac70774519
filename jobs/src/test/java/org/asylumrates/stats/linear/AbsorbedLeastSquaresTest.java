package org.asylumrates.stats.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.asylumrates.stats.linear.AbsorbedLeastSquares.State;
import org.junit.jupiter.api.Test;

class AbsorbedLeastSquaresTest {
  private static final int UNITS = 6;
  private static final int TIMES = 5;

  /** The same model with a column for each unit and time, by another program's QR decomposition. */
  @Test
  void absorbedEffectsAreThoseOfIndicatorColumns() {
    SplittableRandom random = new SplittableRandom(16);
    for (int round = 0; round < 20; round++) {
      List<PanelCell> cells = cells(random, 1);
      OLSMultipleLinearRegression all = new OLSMultipleLinearRegression();
      all.newSampleData(
          cells.stream().mapToDouble(PanelCell::granted).toArray(),
          cells.stream().map(AbsorbedLeastSquaresTest::indicators).toArray(double[][]::new));
      AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(Panel.of(2, cells));
      double[] coefficients = all.estimateRegressionParameters();
      assertThat(fit.coefficient(0)).isCloseTo(coefficients[1], within(1e-10));
      assertThat(fit.coefficient(1)).isCloseTo(coefficients[2], within(1e-10));
      assertThat(fit.residualSumOfSquares())
          .isCloseTo(all.calculateResidualSumOfSquares(), within(1e-9));
      assertThat(fit.parameters()).isEqualTo(coefficients.length);
      assertThat(error(ClusterCovariance.of(fit), 0))
          .isCloseTo(all.estimateRegressionParametersStandardErrors()[1], within(1e-10));
    }
  }

  @Test
  void cellsInAnyOrderAndSplitGiveTheSame() {
    List<PanelCell> cells = cells(new SplittableRandom(17), 40);
    List<PanelCell> split = new ArrayList<>();
    for (PanelCell cell : cells) {
      long half = cell.n() / 2;
      long granted = Math.min(half, cell.granted());
      split.add(part(cell, granted, half));
      split.add(part(cell, cell.granted() - granted, cell.n() - half));
    }
    AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(Panel.of(2, cells));
    Collections.shuffle(cells, new Random(1));
    AbsorbedLeastSquares shuffled = AbsorbedLeastSquares.fit(Panel.of(2, cells));
    AbsorbedLeastSquares halves = AbsorbedLeastSquares.fit(Panel.of(2, split));
    assertThat(shuffled.coefficient(0)).isEqualTo(fit.coefficient(0));
    assertThat(halves.coefficient(0)).isCloseTo(fit.coefficient(0), within(1e-12));
    assertThat(BiasReducedErrors.of(halves).standardErrors()[0])
        .isCloseTo(BiasReducedErrors.of(fit).standardErrors()[0], within(1e-12));
    assertThat(ClusterCovariance.of(halves).hc1().getEntry(0, 0))
        .isCloseTo(ClusterCovariance.of(fit).hc1().getEntry(0, 0), within(1e-12));
  }

  @Test
  void whatOtherColumnsSayIsDroppedAndSaysWhy() {
    List<PanelCell> cells =
        cells(new SplittableRandom(18), 30).stream()
            .map(
                cell ->
                    new PanelCell(
                        cell.unit(),
                        cell.time(),
                        new double[] {cell.regressors()[0], -cell.regressors()[0], cell.time()},
                        cell.granted(),
                        cell.n()))
            .toList();
    AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(Panel.of(3, cells));
    assertThat(fit.state(0)).isEqualTo(State.ESTIMATED);
    assertThat(fit.state(1)).isEqualTo(State.COLLINEAR);
    assertThat(fit.state(2)).isEqualTo(State.ABSORBED);
    assertThat(fit.coefficient(1)).isNaN();
    assertThat(fit.parameters()).isEqualTo(UNITS + TIMES - 1 + 1);
    assertThat(ClusterCovariance.of(fit).cr1().getEntry(0, 0)).isPositive();
    assertThat(ClusterCovariance.of(fit).cr1().getEntry(0, 2)).isNaN();
    assertThat(BiasReducedErrors.of(fit).standardErrors()[1]).isNaN();
    assertThat(Jackknife.standardErrors(fit)[0]).isPositive();
    assertThat(Jackknife.standardErrors(fit)[2]).isNaN();
  }

  /** Two sets of units that share no time need one parameter less. */
  @Test
  void unitsThatShareNoTimeAreCountedAsSuch() {
    List<PanelCell> cells = new ArrayList<>();
    for (int unit = 0; unit < 4; unit++) {
      for (int time = 0; time < 4; time++) {
        if (unit / 2 == time / 2) {
          cells.add(new PanelCell(unit, time, new double[] {unit * time % 3}, unit, 4));
        }
      }
    }
    assertThat(AbsorbedLeastSquares.fit(Panel.of(1, cells)).parameters()).isEqualTo(4 + 2 + 1);
  }

  @Test
  void nothingToFitHasNoCoefficient() {
    for (List<PanelCell> cells :
        List.of(
            List.<PanelCell>of(),
            List.of(new PanelCell(7, 9, new double[] {1}, 2, 5)),
            List.of(new PanelCell(7, 9, new double[] {1}, 0, 0)))) {
      AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(Panel.of(1, cells));
      assertThat(fit.coefficient(0)).isNaN();
      assertThat(fit.state(0)).isEqualTo(State.ABSORBED);
      assertThat(ClusterCovariance.of(fit).cr1().getEntry(0, 0)).isNaN();
      assertThat(ClusterCovariance.of(fit).classical().getEntry(0, 0)).isNaN();
      assertThat(BiasReducedErrors.of(fit).standardErrors()[0]).isNaN();
      assertThat(Jackknife.standardErrors(fit)[0]).isNaN();
    }
  }

  @Test
  void oneUnitHasNoErrorByUnit() {
    List<PanelCell> cells =
        cells(new SplittableRandom(19), 30).stream().filter(cell -> cell.unit() == 0).toList();
    AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(Panel.of(2, cells));
    assertThat(fit.coefficient(0)).isFinite();
    assertThat(ClusterCovariance.of(fit).cr1().getEntry(0, 0)).isNaN();
    assertThat(BiasReducedErrors.of(fit).degreesOfFreedom()[0]).isNaN();
    assertThat(Jackknife.standardErrors(fit)[0]).isNaN();
  }

  @Test
  void wrongCellsAreBugs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Panel.of(2, List.of(new PanelCell(0, 0, new double[1], 1, 2))))
        .withMessage("A cell has 1 regressors, not 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PanelCell(0, 0, new double[0], 3, 2))
        .withMessage("Not a count of x in n: 3 in 2");
  }

  /**
   * Scores that alternate over units and times cancel within each, but not within both: without the
   * cell that breaks the pattern the variance by unit plus that by time would be 0.
   */
  @Test
  void aNegativeTwoWayVarianceGivesWayToTheLargerOneWay() {
    List<PanelCell> cells = new ArrayList<>();
    for (int unit = 0; unit < 4; unit++) {
      for (int time = 0; time < 4; time++) {
        for (int sign = -1; sign <= 1; sign += 2) {
          double[] regressor = {(unit + time) % 2 == 0 ? sign : -sign};
          boolean isGranted = (sign > 0) != (unit == 0 && time == 0);
          cells.add(new PanelCell(unit, time, regressor, isGranted ? 1 : 0, 1));
        }
      }
    }
    ClusterCovariance covariance =
        ClusterCovariance.of(AbsorbedLeastSquares.fit(Panel.of(1, cells)));
    assertThat(covariance.twoWayError(0))
        .isPositive()
        .isCloseTo(Math.sqrt(covariance.cr0().getEntry(0, 0)), within(1e-15));
  }

  @Test
  void whatIsExplainedToTheLastDecisionHasNoError() {
    List<PanelCell> cells =
        cells(new SplittableRandom(23), 9).stream()
            .map(cell -> part(cell, cell.n(), cell.n()))
            .toList();
    AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(Panel.of(2, cells));
    assertThat(fit.coefficient(0)).isCloseTo(0, within(1e-12));
    assertThat(ClusterCovariance.of(fit).classical().getEntry(0, 0)).isNaN();
    assertThat(ClusterCovariance.of(fit).cr1().getEntry(0, 0)).isNaN();
    assertThat(BiasReducedErrors.of(fit).standardErrors()[0]).isNaN();
  }

  /** In a balanced design CR2 is the plain CR1 with the usual factor of G / (G - 1) alone. */
  @Test
  void balancedClustersNeedOnlyTheUsualFactor() {
    SplittableRandom random = new SplittableRandom(20);
    List<PanelCell> cells = new ArrayList<>();
    for (int unit = 0; unit < 8; unit++) {
      for (int time = 0; time < 2; time++) {
        for (int kind = 0; kind < 2; kind++) {
          double[] regressors = {kind * time, kind};
          cells.add(new PanelCell(unit, time, regressors, random.nextLong(11), 10));
        }
      }
    }
    AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(Panel.of(2, cells));
    BiasReducedErrors cr2 = BiasReducedErrors.of(fit);
    double cr0 = Math.sqrt(ClusterCovariance.of(fit).cr0().getEntry(0, 0));
    assertThat(cr2.standardErrors()[0]).isCloseTo(cr0 * Math.sqrt(8 / 7.0), within(1e-12));
    assertThat(cr2.degreesOfFreedom()[0]).isCloseTo(7, within(1e-8));
  }

  private static List<PanelCell> cells(SplittableRandom random, int most) {
    List<PanelCell> cells = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      for (int time = 0; time < TIMES; time++) {
        for (int k = 0; k < 3; k++) {
          double[] regressors = {random.nextInt(3), random.nextDouble()};
          int n = 1 + random.nextInt(most);
          cells.add(new PanelCell(unit, time, regressors, random.nextInt(n + 1), n));
        }
      }
    }
    return cells;
  }

  private static double[] indicators(PanelCell cell) {
    double[] columns = new double[2 + UNITS - 1 + TIMES - 1];
    System.arraycopy(cell.regressors(), 0, columns, 0, 2);
    if (cell.unit() > 0) {
      columns[1 + cell.unit()] = 1;
    }
    if (cell.time() > 0) {
      columns[UNITS + cell.time()] = 1;
    }
    return columns;
  }

  private static PanelCell part(PanelCell cell, long granted, long n) {
    return new PanelCell(cell.unit(), cell.time(), cell.regressors(), granted, n);
  }

  private static double error(ClusterCovariance covariance, int at) {
    return Math.sqrt(covariance.classical().getEntry(at, at));
  }
}
