package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.asylumrates.goldens.Tolerance.EXACT;
import static org.asylumrates.goldens.Tolerance.OPTIMISED;
import static org.asylumrates.goldens.Tolerance.OPTIMISED_ERROR;
import static org.asylumrates.goldens.Tolerance.OPTIMISED_POINT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.linear.Factor;
import org.junit.jupiter.api.Test;

/**
 * R's lme4, and the optimum of its likelihood by another route, in glmer_random_intercept/make.R.
 */
class RandomInterceptGoldenTest {
  private final Goldens goldens = Goldens.folder("glmer_random_intercept");
  private final GoldenCells cells =
      GoldenCells.of(goldens.rows("input_20k.csv"), "post", "nt", "represented", "judge");
  private final Factor judges = cells.factor("judge");
  private final RandomIntercept laplace = fit(RandomIntercept.LAPLACE);
  private final RandomIntercept quadrature = fit(15);

  private RandomIntercept fit(int points) {
    return RandomIntercept.fit(
        cells.pooled(
            judges,
            terms ->
                terms
                    .variable("post", cells.numbers("post"))
                    .variable("nt", cells.numbers("nt"))
                    .variable("represented", cells.numbers("represented"))
                    .product("post", "nt")),
        points);
  }

  @Test
  void coefficientsAreThoseOfR() {
    List<GoldenRow> expected = goldens.rows("expected_coef.csv");
    assertThat(expected).hasSize(laplace.terms().size() + 1);
    for (GoldenRow row : expected) {
      compare(row, "laplace", laplace);
      compare(row, "agq15", quadrature);
      double ours = value(laplace, row.text("term"));
      // A coefficient near 0 has no relative precision: measured by its error.
      double slack = 1e-3 * row.number("laplace_se");
      assertThat(row.number("glmer_laplace_tight")).isCloseTo(ours, within(slack));
      assertThat(row.number("glmer_agq15"))
          .isCloseTo(value(quadrature, row.text("term")), within(slack));
      // R's optimiser by default stops within 8e-5.
      assertThat(row.number("glmer_laplace_default_rowlevel")).isCloseTo(ours, within(2e-4));
      if (!row.text("term").equals("sd_judge")) {
        row.expect("glmer_se_fixed", laplace.standardError(row.text("term")), OPTIMISED_ERROR);
      }
    }
  }

  private static void compare(GoldenRow row, String column, RandomIntercept fit) {
    String term = row.text("term");
    double error = term.equals("sd_judge") ? fit.standardDeviationError() : fit.standardError(term);
    // R's script steps in proportion to a parameter, which loses digits of one near 0.
    assertThat(value(fit, term)).as("%s", row).isCloseTo(row.number(column), within(1e-4 * error));
    assertThat(error / row.number(column + "_se")).as("%s", row).isCloseTo(1, within(5e-4));
  }

  private static double value(RandomIntercept fit, String term) {
    return term.equals("sd_judge") ? fit.standardDeviation() : fit.coefficient(term);
  }

  @Test
  void levelsOfJudgesAreThoseOfR() {
    List<GoldenRow> expected = goldens.rows("expected_judges.csv");
    assertThat(expected.stream().map(row -> row.text("judge")))
        .containsExactlyElementsOf(laplace.judges().levels());
    long[] decided = judges.sums(cells.decided());
    for (int j = 0; j < expected.size(); j++) {
      expected.get(j).expect("n", (double) decided[j], EXACT);
      // Levels lie around 0, so that a relative tolerance has no meaning for some.
      expected.get(j).expect("cond_mode", laplace.conditionalModes()[j], OPTIMISED_POINT);
      expected.get(j).expect("cond_sd", laplace.conditionalDeviations()[j], OPTIMISED);
    }
  }

  @Test
  void summaryIsThatOfR() {
    GoldenRow row = goldens.object("expected_summary.json");
    Map<String, Double> ours = new HashMap<>();
    ours.put("deviance_laplace", laplace.deviance());
    ours.put("deviance_agq15", quadrature.deviance());
    ours.put("loglik_laplace", laplace.deviance() / -2);
    ours.put("glm_deviance_no_random", laplace.pooledDeviance());
    ours.put("lrt_judge_variance", laplace.varianceTest());
    ours.put("icc_latent", laplace.intraclassCorrelation());
    ours.put("median_odds_ratio", laplace.medianOddsRatio());
    ours.put("lrt_p_boundary", laplace.varianceP());
    ours.put("n", (double) LongStream.of(cells.decided()).sum());
    ours.put("judges", (double) judges.count());
    ours.put("binomial_constant_sum_lchoose_cells", logChoices());
    assertThat(ours.keySet()).isEqualTo(row.columns());
    ours.forEach((column, value) -> row.expect(column, value, OPTIMISED));
  }

  /** What the likelihood of cells has more than that of single decisions. */
  private double logChoices() {
    double sum = 0;
    for (int i = 0; i < cells.size(); i++) {
      double granted = cells.granted()[i];
      double denied = cells.decided()[i] - granted;
      sum +=
          LogGamma.value(granted + denied + 1)
              - LogGamma.value(granted + 1)
              - LogGamma.value(denied + 1);
    }
    return sum;
  }
}
