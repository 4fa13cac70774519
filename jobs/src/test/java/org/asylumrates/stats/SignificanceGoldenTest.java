package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.EXACT;
import static org.asylumrates.goldens.Tolerance.LOOSE;
import static org.asylumrates.goldens.Tolerance.ROOT;
import static org.asylumrates.goldens.Tolerance.TAIL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.junit.jupiter.api.Test;

/** R's chisq.test and fisher.test, and the conditional odds ratio by a tight root. */
class SignificanceGoldenTest {
  private final Goldens goldens = Goldens.folder("tables_2x2");

  @Test
  void testsAreThoseOfR() {
    List<GoldenRow> inputs = goldens.rows("input.csv");
    List<GoldenRow> expected = goldens.rows("expected.csv");
    List<GoldenRow> tight = goldens.rows("expected_fisher_tight.csv");
    assertThat(expected).hasSameSizeAs(inputs);
    assertThat(tight).hasSameSizeAs(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      GoldenRow input = inputs.get(i);
      expected.get(i).expect("id", input.text("id"));
      tight.get(i).expect("id", input.text("id"));
      long x1 = input.count("a");
      long x0 = input.count("c");
      Significance test = Significance.of(x1, x1 + input.count("b"), x0, x0 + input.count("d"));
      compare(expected.get(i), test);
      compare(expected.get(i), tight.get(i), test.exact());
    }
  }

  @Test
  void tablesOfJudgesAreThoseOfR() {
    Map<String, List<GoldenRow>> tables =
        goldens.rows("rxc_input.csv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("table"), LinkedHashMap::new, Collectors.toList()));
    List<GoldenRow> expected = goldens.rows("rxc_expected.csv");
    assertThat(expected)
        .extracting(row -> row.text("table"))
        .containsExactlyElementsOf(tables.keySet());
    for (GoldenRow row : expected) {
      compare(
          row,
          Contingency.of(
              tables.getOrDefault(row.text("table"), List.of()).stream()
                  .map(judge -> new long[] {judge.count("granted"), judge.count("denied")})
                  .toArray(long[][]::new)));
    }
  }

  private static void compare(GoldenRow row, Significance test) {
    ExactOddsRatio exact = test.exact();
    row.expect("chisq", test.table().pearson().statistic(), CLOSED_FORM);
    row.expect("chisq_p", test.table().pearson().pValue(), TAIL);
    row.expect("chisq_yates", test.yates().statistic(), CLOSED_FORM);
    row.expect("chisq_yates_p", test.yates().pValue(), TAIL);
    row.expect("min_expected", test.table().smallestExpected(), CLOSED_FORM);
    row.expect("fisher_p", exact.pValue(), TAIL);
    row.expect("fisher_p_less", exact.less(), TAIL);
    row.expect("fisher_p_greater", exact.greater(), TAIL);
    row.expect("fisher_midp", exact.midP(), TAIL);
  }

  /** Where the margins leave one table only, R answers 0 from 0 to infinity and we nothing. */
  private static void compare(GoldenRow row, GoldenRow tight, ExactOddsRatio exact) {
    tight.expect("or_cmle_tight", exact.oddsRatio(), ROOT);
    tight.expect("or_lo_tight", exact.interval().low(), ROOT);
    tight.expect("or_hi_tight", exact.interval().high(), ROOT);
    boolean none = Double.isNaN(exact.oddsRatio());
    compareLoosely(row, "fisher_or_cmle", none ? 0 : exact.oddsRatio());
    compareLoosely(row, "fisher_or_lo", none ? 0 : exact.interval().low());
    compareLoosely(row, "fisher_or_hi", none ? Double.POSITIVE_INFINITY : exact.interval().high());
  }

  /** R looks for a ratio over 1 by its inverse, so that is how close it comes. */
  private static void compareLoosely(GoldenRow row, String column, double ratio) {
    double expected = row.number(column);
    boolean close =
        expected > 1 ? LOOSE.accepts(1 / expected, 1 / ratio) : LOOSE.accepts(expected, ratio);
    assertThat(close).as("%s: %s, expected %s but was %s", row, column, expected, ratio).isTrue();
  }

  private static void compare(GoldenRow row, Contingency table) {
    ChiSquare pearson = table.pearson();
    row.expect("k", table.rows(), EXACT);
    row.expect("chisq", pearson.statistic(), CLOSED_FORM);
    row.expect("df", pearson.degrees() == 0 ? Double.NaN : pearson.degrees(), EXACT);
    row.expect("p", pearson.pValue(), TAIL);
    row.expect("cramers_v", table.cramersV(), CLOSED_FORM);
    row.expect("min_expected", table.smallestExpected(), CLOSED_FORM);
    row.expect("g_stat", table.likelihoodRatio().statistic(), CLOSED_FORM);
    row.expect("g_p", table.likelihoodRatio().pValue(), TAIL);
  }
}
