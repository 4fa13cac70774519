package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.CONVERGED;
import static org.asylumrates.goldens.Tolerance.EXACT;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.linear.AbsorbedLeastSquares;
import org.asylumrates.stats.linear.BiasReducedErrors;
import org.asylumrates.stats.linear.ClusterCovariance;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.Jackknife;
import org.junit.jupiter.api.Test;

/** R's lm with sandwich and clubSandwich, and lm without each judge in turn, in did_twfe/make.R. */
class DifferenceInDifferencesGoldenTest {
  private static final List<String> TERMS = List.of("exposed", "did", "represented");

  private final Goldens goldens = Goldens.folder("did_twfe");
  private final ExposureRows medium = new ExposureRows(goldens, "input_medium_6k.csv");

  @Test
  void everyErrorOfEveryCoefficientIsThatOfR() {
    AbsorbedLeastSquares fit = fit(medium);
    ClusterCovariance covariance = ClusterCovariance.of(fit);
    BiasReducedErrors cr2 = BiasReducedErrors.of(fit);
    double[] cr3 = Jackknife.standardErrors(fit);
    RealMatrix cr1 = covariance.cr1();
    List<GoldenRow> rows = goldens.rows("expected_medium_coef.csv");
    assertThat(rows).extracting(row -> row.text("term")).containsExactlyInAnyOrderElementsOf(TERMS);
    for (GoldenRow row : rows) {
      int at = TERMS.indexOf(row.text("term"));
      double value = fit.coefficient(at);
      row.expect("estimate", value, CONVERGED);
      row.expect("se_ols", error(covariance.classical(), at), CONVERGED);
      row.expect("se_hc1", error(covariance.hc1(), at), CONVERGED);
      row.expect("se_cr0", error(covariance.cr0(), at), CONVERGED);
      row.expect("se_cr1_allK", error(cr1, at), CONVERGED);
      row.expect("se_cr1_nestedK", error(covariance.cr1Nested(), at), CONVERGED);
      row.expect("se_cr3_jackknife", cr3[at], CONVERGED);
      // R writes NaN where that variance is negative, and we the larger of the one-way errors.
      if (!Double.isNaN(row.number("se_twoway_judge_month_cr0"))) {
        row.expect("se_twoway_judge_month_cr0", covariance.twoWayError(at), CONVERGED);
      }
      row.expect("se_cr2", cr2.standardErrors()[at], CONVERGED);
      row.expect("df_satterthwaite", cr2.degreesOfFreedom()[at], CONVERGED);
      Estimate satterthwaite =
          new Estimate("", value, cr2.standardErrors()[at], cr2.degreesOfFreedom()[at]);
      row.expect("p_satterthwaite", satterthwaite.p(), CONVERGED);
      Estimate plain = new Estimate("", value, error(cr1, at), fit.panel().units() - 1.0);
      row.expect("t_cr1_allK", plain.t(), CONVERGED);
      row.expect("p_cr1_t_gm1", plain.p(), CONVERGED);
      row.expect("ci_lo", plain.interval().low(), CONVERGED);
      row.expect("ci_hi", plain.interval().high(), CONVERGED);
    }
  }

  @Test
  void theHeadlineIsTheCoefficientOfExposureAfterTheEvent() {
    DifferenceInDifferences did =
        DifferenceInDifferences.of(ExposureRows.COVARIATES, medium.cells());
    GoldenRow row = rowOf("did", goldens.rows("expected_medium_coef.csv"));
    assertThat(did.status()).isEqualTo(DifferenceInDifferences.Status.ESTIMATED);
    row.expect("estimate", did.headline().value(), CONVERGED);
    row.expect("se_cr2", did.headline().standardError(), CONVERGED);
    row.expect("p_satterthwaite", did.headline().p(), CONVERGED);
    row.expect("p_cr1_t_gm1", did.cr1().p(), CONVERGED);
    row.expect("se_cr1_nestedK", did.cr1Nested().standardError(), CONVERGED);
    row.expect("se_cr3_jackknife", did.cr3Error(), CONVERGED);
    assertThat(did.twoWayError())
        .isEqualTo(ClusterCovariance.of(fit(medium)).twoWayError(TERMS.indexOf("did")));
  }

  @Test
  void theWholeReleaseGivesTheNumbersOfR() {
    AbsorbedLeastSquares fit = fit(new ExposureRows(goldens, "input_large.csv"));
    ClusterCovariance covariance = ClusterCovariance.of(fit);
    List<GoldenRow> rows = goldens.rows("expected_large_coef.csv");
    assertThat(rows).extracting(row -> row.text("term")).containsExactlyInAnyOrderElementsOf(TERMS);
    for (GoldenRow row : rows) {
      int at = TERMS.indexOf(row.text("term"));
      row.expect("estimate", fit.coefficient(at), CONVERGED);
      row.expect("se_cr0", error(covariance.cr0(), at), CONVERGED);
      row.expect("se_cr1_allK", error(covariance.cr1(), at), CONVERGED);
      row.expect("se_cr1_nestedK", error(covariance.cr1Nested(), at), CONVERGED);
      row.expect("n", (double) fit.panel().decisions(), EXACT);
      row.expect("K", fit.parameters(), EXACT);
      row.expect("judges", fit.panel().units(), EXACT);
    }
  }

  @Test
  void theFourRatesAndTheirDifferenceAreThoseOfR() {
    RawDifference raw = RawDifference.of(medium.cells());
    List<GoldenRow> rows = goldens.rows("expected_medium_2x2.csv");
    assertThat(rows).hasSize(4);
    for (GoldenRow row : rows) {
      BeforeAfter group = row.count("exposed") == 1 ? raw.exposed() : raw.unexposed();
      boolean after = row.count("post") == 1;
      row.expect("p", after ? group.rateAfter() : group.rateBefore(), CLOSED_FORM);
      row.expect("n", (double) (after ? group.n1() : group.n0()), EXACT);
      row.expect("x", (double) (after ? group.x1() : group.x0()), EXACT);
    }
    // R writes the contrast of all four beside the first of them.
    GoldenRow contrast = rows.get(0);
    contrast.expect("did", raw.difference().difference(), CLOSED_FORM);
    contrast.expect("did_se_hc0", raw.difference().standardError(), CLOSED_FORM);
    contrast.expect("did_se_cl_hc1", raw.judgeError(), CONVERGED);
    contrast.expect("did_logodds", raw.difference().logOdds(), CONVERGED);
  }

  @Test
  void theEventStudyIsThatOfR() {
    List<String> quarters = medium.quarters();
    EventStudy study = study(quarters);
    List<GoldenRow> rows = goldens.rows("expected_medium_eventstudy.csv");
    assertThat(rows)
        .extracting(row -> row.text("quarter"))
        .containsExactlyInAnyOrderElementsOf(
            quarters.stream()
                .filter(quarter -> !quarter.equals(reference()))
                .filter(q -> Double.isFinite(study.spans().get(quarters.indexOf(q)).value()))
                .toList());
    for (GoldenRow row : rows) {
      Estimate span = study.spans().get(quarters.indexOf(row.text("quarter")));
      row.expect("estimate", span.value(), CONVERGED);
      row.expect("se_cr1_allK", span.standardError(), CONVERGED);
      row.expect("ci_lo", span.interval().low(), CONVERGED);
      row.expect("ci_hi", span.interval().high(), CONVERGED);
    }
    assertThat(study.spans().get(quarters.indexOf(reference())).value()).isZero();
  }

  @Test
  void theSummaryIsThatOfR() {
    AbsorbedLeastSquares fit = fit(medium);
    GoldenRow row = goldens.object("expected_medium_summary.json");
    row.expect("n", (double) fit.panel().decisions(), EXACT);
    row.expect("K_all_dummies", fit.parameters(), EXACT);
    row.expect("K_excl_nested_judge_fe", fit.parameters() - fit.panel().units() + 1, EXACT);
    row.expect("judges", fit.panel().units(), EXACT);
    row.expect("months", fit.panel().times(), EXACT);
    row.expect("r_squared", fit.rSquared(), CONVERGED);
    row.expect("within_r_squared", fit.withinRSquared(), CONVERGED);
    row.expect("rss", fit.residualSumOfSquares(), CONVERGED);
    PreTrend preTrend = study(medium.quarters()).preTrend();
    row.expect("pretrend_leads", preTrend.joint().tested(), EXACT);
    row.expect("pretrend_wald", preTrend.joint().chiSquare(), CONVERGED);
    row.expect("pretrend_F", preTrend.joint().chiSquare() / preTrend.joint().tested(), CONVERGED);
    row.expect("pretrend_p_F_gm1", preTrend.joint().p(), CONVERGED);
    row.expect("pretrend_p_chisq", preTrend.joint().chiSquareP(), CONVERGED);
  }

  private EventStudy study(List<String> quarters) {
    return EventStudy.of(
        ExposureRows.COVARIATES,
        medium.cells(),
        quarters.size(),
        month -> quarters.indexOf(medium.quarter(month)),
        quarters.indexOf(reference()));
  }

  private String reference() {
    return goldens.object("expected_medium_summary.json").text("reference_quarter");
  }

  private static AbsorbedLeastSquares fit(ExposureRows rows) {
    return AbsorbedLeastSquares.fit(
        DifferenceInDifferences.panel(ExposureRows.COVARIATES, rows.cells()));
  }

  private static double error(RealMatrix covariance, int at) {
    return Math.sqrt(covariance.getEntry(at, at));
  }

  private static GoldenRow rowOf(String term, List<GoldenRow> rows) {
    return rows.stream().filter(row -> row.text("term").equals(term)).findFirst().orElseThrow();
  }
}
