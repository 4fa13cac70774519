package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.EXACT;
import static org.asylumrates.goldens.Tolerance.LOOSE;
import static org.asylumrates.goldens.Tolerance.TAIL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.junit.jupiter.api.Test;

/** R's mantelhaen.test and metafor::rma.mh, in mantel_haenszel/make.R. */
class MantelHaenszelGoldenTest {
  private final Goldens goldens = Goldens.folder("mantel_haenszel");
  private final Map<String, List<BeforeAfter>> sets =
      goldens.rows("input.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.text("set"),
                  LinkedHashMap::new,
                  Collectors.mapping(MantelHaenszelGoldenTest::stratum, Collectors.toList())));

  @Test
  void estimatesAndTestsAreThoseOfR() {
    List<GoldenRow> expected = goldens.rows("expected.csv");
    assertThat(expected)
        .extracting(row -> row.text("set"))
        .containsExactlyElementsOf(sets.keySet());
    for (GoldenRow row : expected) {
      List<BeforeAfter> strata = sets.getOrDefault(row.text("set"), List.of());
      compare(row, MantelHaenszel.of(strata));
      compare(row, CochranMantelHaenszel.of(strata));
      compare(row, OddsHomogeneity.of(strata));
    }
  }

  /** R finds the estimate and its limits by a loose root; the p-value is exact. */
  @Test
  void exactTestsAreThoseOfR() {
    for (GoldenRow row : goldens.rows("expected_exact.csv")) {
      List<BeforeAfter> informative =
          sets.getOrDefault(row.text("set"), List.of()).stream()
              .filter(BeforeAfter::isInformative)
              .toList();
      ExactOddsRatio exact = ExactOddsRatio.of(informative);
      row.expect("s_stat", (double) exact.grants(), EXACT);
      row.expect("exact_p", exact.pValue(), TAIL);
      row.expect("or_cmle", exact.oddsRatio(), LOOSE);
      row.expect("lo", exact.interval().low(), LOOSE);
      row.expect("hi", exact.interval().high(), LOOSE);
    }
  }

  private static void compare(GoldenRow row, MantelHaenszel common) {
    row.expect("k", common.strata(), EXACT);
    row.expect("k_informative", common.informative(), EXACT);
    row.expect("or_mh", common.oddsRatio().value(), CLOSED_FORM);
    row.expect("log_or_se", common.logOddsRatioError(), CLOSED_FORM);
    row.expect("or_lo", common.oddsRatio().interval().low(), CLOSED_FORM);
    row.expect("or_hi", common.oddsRatio().interval().high(), CLOSED_FORM);
    row.expect("rd_mh", common.difference(), CLOSED_FORM);
    row.expect("rd_se_sato", common.differenceError(), CLOSED_FORM);
    row.expect("rd_lo", common.differenceInterval().low(), CLOSED_FORM);
    row.expect("rd_hi", common.differenceInterval().high(), CLOSED_FORM);
    row.expect("rr_mh", common.riskRatio().value(), CLOSED_FORM);
    row.expect("log_rr_se", common.logRiskRatioError(), CLOSED_FORM);
  }

  private static void compare(GoldenRow row, CochranMantelHaenszel test) {
    row.expect("cmh", test.plain().statistic(), CLOSED_FORM);
    row.expect("cmh_p", test.plain().pValue(), TAIL);
    row.expect("cmh_cc", test.corrected().statistic(), CLOSED_FORM);
    row.expect("cmh_cc_p", test.corrected().pValue(), TAIL);
  }

  private static void compare(GoldenRow row, OddsHomogeneity test) {
    row.expect("breslow_day", test.breslowDay().statistic(), CLOSED_FORM);
    row.expect("tarone", test.tarone().statistic(), CLOSED_FORM);
    row.expect("hom_df", test.degrees(), EXACT);
    row.expect("breslow_day_p", test.breslowDay().pValue(), TAIL);
    row.expect("tarone_p", test.tarone().pValue(), TAIL);
  }

  private static BeforeAfter stratum(GoldenRow row) {
    long x1 = row.count("a");
    long x0 = row.count("c");
    return new BeforeAfter(x1, x1 + row.count("b"), x0, x0 + row.count("d"));
  }
}
