package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CONVERGED;
import static org.asylumrates.goldens.Tolerance.EXACT;

import java.util.List;
import java.util.stream.IntStream;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Estimate;
import org.junit.jupiter.api.Test;

/**
 * R's brglm2, glm after dropping, and survival's exact clogit, in logit_firth_separation/make.R.
 */
class SeparationGoldenTest {
  private final Goldens goldens = Goldens.folder("logit_firth_separation");
  private final GoldenRow summary = goldens.object("expected_summary.json");
  private final GoldenCells cells =
      GoldenCells.of(goldens.rows("input.csv"), "post", "rep_", "rare", "judge");

  private Design.Builder terms(Design.Builder builder) {
    return builder
        .variable("post", cells.numbers("post"))
        .variable("rep_", cells.numbers("rep_"))
        .variable("rare", cells.numbers("rare"));
  }

  private BinomialCells withJudges() {
    return cells.pooled(
        cells.factor("judge"), builder -> terms(builder).factor("judge", cells.factor("judge")));
  }

  private BinomialCells absorbing() {
    return cells.absorbing(cells.factor("judge"), this::terms);
  }

  @Test
  void theWholeIsSeparated() {
    assertThat(Logit.fit(withJudges()).status()).isEqualTo(LogitStatus.SEPARATED);
    assertThat(Logit.fit(absorbing()).status()).isEqualTo(LogitStatus.SEPARATED);
  }

  @Test
  void whatIsDroppedAndItsOrderAreThoseOfR() {
    Separation separation = Separation.removedFrom(absorbing());
    assertThat(summary.columns()).hasSize(separation.drops().size() + 3);
    for (int i = 0; i < separation.drops().size(); i++) {
      summary.expect("dropped_in_order[%d]".formatted(i), separation.drops().get(i).level());
    }
    summary.expect("rows_left", (double) separation.kept().totalDecided(), EXACT);
  }

  @Test
  void theRestIsThatOfR() {
    LogitFit absorbed = Logit.fit(Separation.removedFrom(absorbing()).kept());
    LogitInference inference = LogitInference.of(absorbed, LogitErrors.MODEL);
    assertThat(absorbed.droppedTerms()).containsExactly("rare");
    List<String> judges = absorbed.cells().absorbed().levels();
    double reference = absorbed.effects()[0];
    int seen = 0;
    for (GoldenRow row : goldens.rows("expected_ml_after_drop.csv")) {
      String term = row.text("term");
      if (term.equals(Design.INTERCEPT)) {
        row.expect("estimate", reference, CONVERGED);
      } else if (term.startsWith("judge")) {
        int judge = judges.indexOf(term.substring("judge".length()));
        row.expect("estimate", absorbed.effects()[judge] - reference, CONVERGED);
      } else {
        Estimate estimate = inference.estimate(term);
        row.expect("estimate", estimate.value(), CONVERGED);
        row.expect("se_model", estimate.standardError(), CONVERGED);
      }
      seen++;
    }
    assertThat(seen).isEqualTo(judges.size() + absorbed.cells().design().size());
  }

  /** With judges as terms, the errors of all terms. */
  @Test
  void theErrorsOfTheRestAreThoseOfR() {
    LogitFit fit = Logit.fit(Separation.removedFrom(withJudges()).kept());
    List<GoldenRow> expected = goldens.rows("expected_ml_after_drop.csv");
    assertThat(expected.stream().map(row -> row.text("term")))
        .containsExactlyElementsOf(fit.cells().design().terms());
    LogitInference inference = LogitInference.of(fit, LogitErrors.MODEL);
    for (GoldenRow row : expected) {
      Estimate estimate = inference.estimate(row.text("term"));
      row.expect("estimate", estimate.value(), CONVERGED);
      row.expect("se_model", estimate.standardError(), CONVERGED);
    }
  }

  @Test
  void penalisedIsThatOfR() {
    Firth firth = Firth.fit(withJudges());
    assertThat(firth.status()).isEqualTo(LogitStatus.ESTIMATED);
    List<GoldenRow> expected = goldens.rows("expected_firth.csv");
    assertThat(expected.stream().map(row -> row.text("term")))
        .containsExactlyElementsOf(firth.terms());
    for (GoldenRow row : expected) {
      row.expect("firth", firth.coefficient(row.text("term")), CONVERGED);
      row.expect("se", firth.standardError(row.text("term")), CONVERGED);
    }
    expected.get(0).expect("penalised_loglik_at_max", firth.penalisedLogLikelihood(), CONVERGED);
    Interval interval = firth.interval("post");
    summary.expect("post_profile_ci_95[0]", interval.low(), CONVERGED);
    summary.expect("post_profile_ci_95[1]", interval.high(), CONVERGED);
  }

  /** The uniform judges may stay: only the cells of the rare regressor have to leave. */
  @Test
  void conditionalIsThatOfR() {
    compare(ConditionalLogit.fit(Separation.removedFrom(absorbing()).kept()));
    double[] rare = cells.numbers("rare");
    int[] common = IntStream.range(0, rare.length).filter(i -> rare[i] == 0).toArray();
    compare(ConditionalLogit.fit(absorbing().rows(common)));
    assertThat(ConditionalLogit.fit(absorbing()).status()).isEqualTo(LogitStatus.SEPARATED);
  }

  private void compare(ConditionalLogit fit) {
    List<GoldenRow> expected = goldens.rows("expected_clogit.csv");
    assertThat(expected.stream().map(row -> row.text("term")))
        .containsExactlyElementsOf(fit.terms());
    for (int k = 0; k < expected.size(); k++) {
      expected.get(k).expect("estimate", fit.coefficients()[k], CONVERGED);
      expected.get(k).expect("se", fit.standardErrors()[k], CONVERGED);
      expected.get(k).expect("loglik", fit.logLikelihood(), CONVERGED);
    }
  }
}
