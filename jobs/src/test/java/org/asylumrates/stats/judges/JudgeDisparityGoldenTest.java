package org.asylumrates.stats.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.EXACT;
import static org.asylumrates.goldens.Tolerance.TAIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.junit.jupiter.api.Test;

/** R's closed forms, checked there against chisq.test and loops: judge_disparity/make.R. */
class JudgeDisparityGoldenTest {
  private final Goldens goldens = Goldens.folder("judge_disparity");
  private final Map<String, JudgeDisparity> courts = new TreeMap<>();

  JudgeDisparityGoldenTest() {
    goldens.rows("input.csv").stream()
        .collect(Collectors.groupingBy(JudgeDisparityGoldenTest::key))
        .forEach(
            (key, judges) ->
                courts.put(
                    key,
                    JudgeDisparity.of(
                        judges.stream().mapToLong(judge -> judge.count("x")).toArray(),
                        judges.stream().mapToLong(judge -> judge.count("n")).toArray())));
  }

  @Test
  void disparitiesAreThoseOfR() {
    List<GoldenRow> expected = goldens.rows("expected.csv");
    assertThat(expected)
        .extracting(JudgeDisparityGoldenTest::key)
        .containsExactlyInAnyOrderElementsOf(courts.keySet());
    for (GoldenRow row : expected) {
      JudgeDisparity court =
          courts.getOrDefault(key(row), JudgeDisparity.of(new long[0], new long[0]));
      compare(row, court);
      compare(row, court.spread());
      compare(row, court.trueSpread());
    }
  }

  @Test
  void headlinesAreThoseOfR() {
    Map<String, List<JudgeDisparity>> periods = new TreeMap<>();
    courts.forEach(
        (key, court) ->
            periods
                .computeIfAbsent(key.substring(key.indexOf('/') + 1), p -> new ArrayList<>())
                .add(court));
    List<GoldenRow> expected = goldens.rows("expected_summary.csv");
    assertThat(expected)
        .extracting(row -> row.text("period"))
        .containsExactlyElementsOf(periods.keySet());
    for (GoldenRow row : expected) {
      DisparityHeadline line =
          DisparityHeadline.of(periods.getOrDefault(row.text("period"), List.of()));
      row.expect("courts", line.courts(), EXACT);
      row.expect("median_range", line.medianRange(), CLOSED_FORM);
      row.expect("median_sd_true", line.medianTrueDeviation(), CLOSED_FORM);
      row.expect("case_weighted_range", line.caseWeightedRange(), CLOSED_FORM);
    }
  }

  private static String key(GoldenRow row) {
    return row.text("court") + "/" + row.text("period");
  }

  private static void compare(GoldenRow row, JudgeDisparity court) {
    row.expect("judges_all", court.judgesInAll(), EXACT);
    row.expect("judges", court.judges(), EXACT);
    row.expect("n", (double) court.decided(), EXACT);
    row.expect("court_rate", court.courtRate(), CLOSED_FORM);
  }

  private static void compare(GoldenRow row, JudgeSpread spread) {
    row.expect("min", spread.lowest(), CLOSED_FORM);
    row.expect("max", spread.highest(), CLOSED_FORM);
    row.expect("range", spread.range(), CLOSED_FORM);
    row.expect("median_judge", spread.median(), CLOSED_FORM);
    row.expect("iqr", spread.interquartile(), CLOSED_FORM);
    row.expect("share_deviating_50pct", spread.deviatingShare(), CLOSED_FORM);
    row.expect("w_share_deviating_50pct", spread.deviatingCaseShare(), CLOSED_FORM);
  }

  private static void compare(GoldenRow row, TrueSpread spread) {
    int degrees = spread.homogeneity().degrees();
    row.expect("sd_raw_weighted", spread.observed(), CLOSED_FORM);
    row.expect("chisq", spread.homogeneity().statistic(), CLOSED_FORM);
    row.expect("df", degrees == 0 ? Double.NaN : degrees, EXACT);
    row.expect("p", spread.homogeneity().pValue(), TAIL);
    row.expect("rho_moments", spread.correlation(), CLOSED_FORM);
    row.expect("sd_true_rate", spread.standardDeviation(), CLOSED_FORM);
    row.expect("mean_abs_pair_diff", spread.meanGap(), CLOSED_FORM);
    row.expect("mean_abs_pair_diff_caseweighted", spread.caseMeanGap(), CLOSED_FORM);
    row.expect("mean_sq_pair_diff_unbiased", spread.squaredGap(), CLOSED_FORM);
    row.expect("reliability_median_n", spread.reliability(), CLOSED_FORM);
  }
}
