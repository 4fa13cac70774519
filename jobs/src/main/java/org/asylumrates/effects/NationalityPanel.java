package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.asylumrates.stats.linear.Panel;
import org.asylumrates.stats.linear.PanelCell;
import org.asylumrates.stats.linear.SummedRegressors;

/**
 * The difference in differences of any choice of nationalities among decisions of the same judges
 * in the same months, over its error by judge: the statistic of placebo nationalities.
 *
 * <p>The model is that of {@link Differences}, with the chosen nationalities as the exposed. Judges
 * come and go, and see other nationalities than those who stay: effects of judges keep that out of
 * the comparison, and errors by judge what judges share besides.
 */
final class NationalityPanel {
  private static final int MONTHS = 1 << 20;
  private static final int AFTER = 1;

  private final int nationalities;
  private final SummedRegressors sums;

  private NationalityPanel(int nationalities, SummedRegressors sums) {
    this.nationalities = nationalities;
    this.sums = sums;
  }

  /**
   * The leads of some nationalities in a window; others take no part.
   *
   * @param names the nationalities, sorted
   */
  static NationalityPanel of(Analysis analysis, String window, List<String> names) {
    Decided decided = analysis.decided();
    int[] place =
        decided.texts(Field.NATIONALITY).stream()
            .mapToInt(name -> Collections.binarySearch(names, name))
            .toArray();
    Sample sample =
        analysis
            .sample(Population.LEADS, window)
            .withJudge()
            .where(row -> place[decided.get(Field.NATIONALITY, row)] >= 0);
    CellCounts counts =
        CellCounts.of(
            sample,
            row ->
                (((long) decided.get(Field.JUDGE, row) * MONTHS + analysis.month(row))
                                * names.size()
                            + place[decided.get(Field.NATIONALITY, row)])
                        << 1
                    | (analysis.isAfter(row) ? AFTER : 0));
    List<PanelCell> cells = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      cells.add(cell(counts, i, names.size()));
    }
    return new NationalityPanel(
        names.size(),
        SummedRegressors.of(
            Panel.of(ExposureBy.COVARIATES + 2 * names.size(), cells), ExposureBy.COVARIATES));
  }

  /** Whether it is after the event, then each nationality, then each after the event. */
  private static PanelCell cell(CellCounts counts, int at, int nationalities) {
    long key = counts.key(at);
    long judgeAndMonth = (key >> 1) / nationalities;
    int nationality = (int) ((key >> 1) % nationalities);
    double after = key & AFTER;
    double[] regressors = new double[ExposureBy.COVARIATES + 2 * nationalities];
    regressors[0] = after;
    regressors[ExposureBy.COVARIATES + nationality] = 1;
    regressors[ExposureBy.COVARIATES + nationalities + nationality] = after;
    return new PanelCell(
        (int) (judgeAndMonth / MONTHS),
        (int) (judgeAndMonth % MONTHS),
        regressors,
        counts.granted(at),
        counts.decisions(at));
  }

  /**
   * Studentised one by one: the difference in differences of each nationality against the others
   * over its error, and of a choice their sum over the root of how many they are; NaN if one has
   * none.
   */
  ToDoubleFunction<int[]> ofEach() {
    double[] each =
        IntStream.range(0, nationalities)
            .mapToDouble(nationality -> together(new int[] {nationality}))
            .toArray();
    return chosen ->
        Arrays.stream(chosen).mapToDouble(i -> each[i]).sum() / Math.sqrt(chosen.length);
  }

  /** Studentised together: the difference in differences of a choice; NaN if it has none. */
  double together(int[] chosen) {
    return sums.studentised(
        Arrays.stream(chosen).map(nationality -> nationalities + nationality).toArray(), chosen);
  }
}
