package org.asylumrates.stats.judges;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.CONVERGED;
import static org.asylumrates.goldens.Tolerance.EXACT;
import static org.asylumrates.goldens.Tolerance.OPTIMISED;
import static org.asylumrates.goldens.Tolerance.SPECIAL_FUNCTION;
import static org.asylumrates.goldens.Tolerance.TAIL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.goldens.Tolerance;
import org.asylumrates.stats.Contingency;
import org.junit.jupiter.api.Test;

/** R's nlminb with Newton's steps after it, VGAM, qbeta and pbeta, in eb_betabinomial/make.R. */
class BetaBinomialGoldenTest {
  private final Goldens goldens = Goldens.folder("eb_betabinomial");
  private final List<GoldenRow> parameters = goldens.rows("expected_parameters.csv");
  private final Map<String, List<GoldenRow>> sets = sets();

  @Test
  void everySetHasTheParametersOfR() {
    assertThat(parameters)
        .extracting(row -> row.text("set"))
        .containsExactlyInAnyOrderElementsOf(sets.keySet());
    for (GoldenRow row : parameters) {
      long[] x = counts(row.text("set"), "x");
      long[] n = counts(row.text("set"), "n");
      row.expect("judges", (double) Arrays.stream(n).filter(decided -> decided > 0).count(), EXACT);
      row.expect("total_n", (double) Arrays.stream(n).sum(), EXACT);
      row.expect("pooled", BetaBinomial.pooled(x, n), CLOSED_FORM);
      BetaBinomial moments = BetaBinomial.moments(x, n);
      row.expect("mom_mu", moments.mu(), CLOSED_FORM);
      row.expect("mom_rho", moments.rho(), CLOSED_FORM);
      row.expect("mom_rho_raw", Math.max(0, BetaBinomial.rawMoments(x, n)), CLOSED_FORM);
      row.expect("mom_sd_rate", moments.sd(), CLOSED_FORM);
      compareLikeliest(row, x, n);
      compareHomogeneity(row, x, n);
    }
  }

  @Test
  void everyJudgeHasTheRateOfR() {
    List<GoldenRow> expected = goldens.rows("expected_judges.csv");
    assertThat(expected)
        .extracting(row -> row.text("set") + " " + row.text("judge"))
        .containsExactlyInAnyOrderElementsOf(judgesTwice());
    Map<String, BetaBinomial> likeliest = new HashMap<>();
    for (String set : sets.keySet()) {
      likeliest.put(set, BetaBinomial.likeliest(counts(set, "x"), counts(set, "n")));
    }
    for (GoldenRow row : expected) {
      String set = row.text("set");
      GoldenRow judge =
          rows(set).stream()
              .filter(input -> input.text("judge").equals(row.text("judge")))
              .findFirst()
              .orElseThrow();
      long x = judge.count("x");
      long n = judge.count("n");
      boolean byMoments = row.text("method").equals("moments");
      BetaBinomial ofR = ofR(set, byMoments ? "mom" : "ml");
      compare(row, ShrunkenRate.of(x, n, ofR), SPECIAL_FUNCTION);
      if (!byMoments) {
        compare(row, ShrunkenRate.of(x, n, requireNonNull(likeliest.get(set))), OPTIMISED);
      }
      row.expect("raw", (double) x / n, CLOSED_FORM);
    }
  }

  private static void compareLikeliest(GoldenRow row, long[] x, long[] n) {
    BetaBinomial likeliest = BetaBinomial.likeliest(x, n);
    double pooled = BetaBinomial.pooled(x, n);
    double alike =
        pooled > 0 && pooled < 1 ? BetaBinomial.of(pooled, 0).logLikelihood(x, n) : Double.NaN;
    double ratio = 2 * (likeliest.logLikelihood(x, n) - alike);
    row.expect("ml_mu", likeliest.mu(), OPTIMISED);
    row.expect("ml_rho", likeliest.rho(), OPTIMISED);
    row.expect("ml_sd_rate", likeliest.sd(), OPTIMISED);
    row.expect("ml_loglik", likeliest.logLikelihood(x, n), CONVERGED);
    row.expect("binom_loglik", alike, SPECIAL_FUNCTION);
    row.expect("lr_stat", ratio, CONVERGED);
    row.expect("lr_p_boundary", BetaBinomial.boundaryP(ratio), OPTIMISED);
  }

  /** R writes a statistic of 0 for a judge alone, where we say that there is no test. */
  private static void compareHomogeneity(GoldenRow row, long[] x, long[] n) {
    Contingency table = Contingency.ofRates(x, n);
    row.expect("chisq_p", table.pearson().pValue(), TAIL);
    if (table.pearson().degrees() > 0) {
      row.expect("chisq_homog", table.pearson().statistic(), CLOSED_FORM);
      row.expect("chisq_df", table.pearson().degrees(), EXACT);
    } else {
      assertThat(row.count("judges") == 1 || Double.isNaN(row.number("chisq_homog"))).isTrue();
    }
  }

  private static void compare(GoldenRow row, ShrunkenRate rate, Tolerance tolerance) {
    row.expect("eb_mean", rate.mean(), tolerance);
    row.expect("eb_sd", rate.sd(), tolerance);
    row.expect("eb_lo", rate.interval().low(), tolerance);
    row.expect("eb_hi", rate.interval().high(), tolerance);
    row.expect("shrink", rate.shrinkage(), tolerance);
    if (tolerance == SPECIAL_FUNCTION) {
      row.expect("p_above_mu", rate.aboveMean(), tolerance);
    } else if (Double.isNaN(row.number("p_above_mu"))) {
      assertThat(rate.aboveMean()).isNaN();
    } else {
      // A tail of 1e-40 magnifies what an optimiser leaves, so it is held absolutely.
      assertThat(Math.abs(rate.aboveMean() - row.number("p_above_mu"))).isLessThan(1e-5);
    }
    row.expect("status", rate.status().name());
  }

  private BetaBinomial ofR(String set, String prefix) {
    GoldenRow row =
        parameters.stream().filter(p -> p.text("set").equals(set)).findFirst().orElseThrow();
    return BetaBinomial.of(row.number(prefix + "_mu"), row.number(prefix + "_rho"));
  }

  private List<String> judgesTwice() {
    List<String> judges = new ArrayList<>();
    sets.forEach((set, rows) -> rows.forEach(row -> judges.add(set + " " + row.text("judge"))));
    judges.addAll(List.copyOf(judges));
    return judges;
  }

  private List<GoldenRow> rows(String set) {
    return requireNonNull(sets.get(set));
  }

  private long[] counts(String set, String column) {
    return rows(set).stream().mapToLong(row -> row.count(column)).toArray();
  }

  private Map<String, List<GoldenRow>> sets() {
    Map<String, List<GoldenRow>> sets = new LinkedHashMap<>();
    for (GoldenRow row : goldens.rows("input.csv")) {
      sets.computeIfAbsent(row.text("set"), unused -> new ArrayList<>()).add(row);
    }
    return sets;
  }
}
