package org.asylumrates.stats.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SummedRegressorsTest {
  private static final int UNITS = 7;
  private static final int TIMES = 6;
  private static final int KINDS = 5;

  /** The sums written out as regressors, in the model that R's numbers hold to. */
  @Test
  void everyChoiceIsTheModelOfItsSums() {
    SplittableRandom random = new SplittableRandom(18);
    for (int round = 0; round < 20; round++) {
      List<PanelCell> cells = cells(random);
      SummedRegressors sums = SummedRegressors.of(Panel.of(1 + 2 * KINDS, cells), 1);
      for (int[] choice : new int[][] {{0}, {1, 3}, {0, 2, 4}, {1, 2, 3, 4}}) {
        AbsorbedLeastSquares fit =
            AbsorbedLeastSquares.fit(
                Panel.of(3, cells.stream().map(cell -> summed(cell, choice)).toList()));
        double error = Math.sqrt(ClusterCovariance.of(fit).cr0().getEntry(2, 2));
        assertThat(sums.studentised(after(choice), choice))
            .isCloseTo(fit.coefficient(2) / error, within(1e-9));
      }
    }
  }

  @Test
  void allKindsTogetherSayNothingOfADifferenceBetweenKinds() {
    SummedRegressors sums =
        SummedRegressors.of(Panel.of(1 + 2 * KINDS, cells(new SplittableRandom(19))), 1);
    int[] all = {0, 1, 2, 3, 4};
    assertThat(sums.studentised(after(all), all)).isNaN();
    assertThat(sums.studentised(after(new int[] {2}), new int[] {2})).isFinite();
  }

  @Test
  void aKindWithoutDecisionsHasNoStatistic() {
    List<PanelCell> cells =
        cells(new SplittableRandom(20)).stream().filter(cell -> cell.regressors()[1] == 0).toList();
    SummedRegressors sums = SummedRegressors.of(Panel.of(1 + 2 * KINDS, cells), 1);
    assertThat(sums.studentised(after(new int[] {0}), new int[] {0})).isNaN();
    assertThat(SummedRegressors.of(Panel.of(1 + 2 * KINDS, List.of()), 1))
        .satisfies(
            none -> assertThat(none.studentised(after(new int[] {0}), new int[] {0})).isNaN());
  }

  /** Whether it is after an event within the fourth time, each kind, each kind after the event. */
  private static List<PanelCell> cells(SplittableRandom random) {
    List<PanelCell> cells = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      for (int time = 0; time < TIMES; time++) {
        for (int kind = 0; kind < KINDS; kind++) {
          for (int after = time > 3 ? 1 : 0; after <= (time < 3 ? 0 : 1); after++) {
            double[] regressors = new double[1 + 2 * KINDS];
            regressors[0] = after;
            regressors[1 + kind] = 1;
            regressors[1 + KINDS + kind] = after;
            int n = random.nextInt(1, 9);
            cells.add(new PanelCell(unit, time, regressors, random.nextInt(n + 1), n));
          }
        }
      }
    }
    return cells;
  }

  private static PanelCell summed(PanelCell cell, int[] choice) {
    double[] all = cell.regressors();
    double[] sums = {all[0], 0, 0};
    for (int kind : choice) {
      sums[1] += all[1 + kind];
      sums[2] += all[1 + KINDS + kind];
    }
    return new PanelCell(cell.unit(), cell.time(), sums, cell.granted(), cell.n());
  }

  private static int[] after(int[] choice) {
    return Arrays.stream(choice).map(kind -> KINDS + kind).toArray();
  }
}
