package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CONVERGED;
import static org.asylumrates.goldens.Tolerance.EXACT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.LeastSquares;
import org.junit.jupiter.api.Test;

/** R's glm, sandwich, lmtest and strucchange, in its_segmented/make.R. */
class SegmentedSeriesGoldenTest {
  /** July 2018, if January 2015 is 1; June 2018 belongs to neither side. */
  private static final int FIRST_AFTER = 43;

  private static final Map<String, SegmentedTerms> MODELS =
      Map.of("plain", SegmentedTerms.SLOPES, "seasonal", SegmentedTerms.SLOPES_AND_SEASON);

  private final Goldens goldens = Goldens.folder("its_segmented");
  private final Map<String, List<GoldenRow>> inputs = by("series", goldens.rows("input.csv"));

  @Test
  void coefficientsAreThoseOfR() {
    by("series", goldens.rows("expected_coef.csv"))
        .forEach(
            (series, rows) ->
                by("model", rows).forEach((model, terms) -> compare(terms, fit(series, model))));
    assertThat(by("series", goldens.rows("expected_coef.csv")).keySet()).isEqualTo(inputs.keySet());
  }

  private static void compare(List<GoldenRow> expected, SegmentedSeries fit) {
    assertThat(fit.status()).isEqualTo(LogitStatus.ESTIMATED);
    SegmentedInference inference = SegmentedInference.of(fit);
    List<Estimate> quasi = inference.coefficients(SeriesErrors.QUASI);
    List<Estimate> neweyWest = inference.coefficients(SeriesErrors.NEWEY_WEST);
    assertThat(expected).hasSameSizeAs(quasi);
    for (int k = 0; k < quasi.size(); k++) {
      GoldenRow row = expected.get(k);
      row.expect("term", quasi.get(k).name());
      row.expect("estimate", quasi.get(k).value(), CONVERGED);
      row.expect("se_quasi", quasi.get(k).standardError(), CONVERGED);
      row.expect("t_quasi", quasi.get(k).t(), CONVERGED);
      row.expect("p_quasi_t", quasi.get(k).p(), CONVERGED);
      row.expect("se_nw_ruleL", neweyWest.get(k).standardError(), CONVERGED);
      row.expect("t_nw", neweyWest.get(k).t(), CONVERGED);
      row.expect("p_nw_t", neweyWest.get(k).p(), CONVERGED);
      row.expect(
          "se_binomial",
          inference.coefficients(SeriesErrors.BINOMIAL).get(k).standardError(),
          CONVERGED);
      row.expect(
          "se_nw_R_default", inference.prewhitenedCoefficients().get(k).standardError(), CONVERGED);
      row.expect("se_nw_lag6", inference.coefficients(6).get(k).standardError(), CONVERGED);
      row.expect(
          "se_nw_ruleL_noadj",
          inference.coefficients(SeriesErrors.NEWEY_WEST_UNADJUSTED).get(k).standardError(),
          CONVERGED);
    }
  }

  @Test
  void diagnosticsAndEffectsAreThoseOfR() {
    List<GoldenRow> expected = goldens.rows("expected_diagnostics.csv");
    assertThat(expected).hasSize(MODELS.size() * inputs.size());
    for (GoldenRow row : expected) {
      SegmentedSeries fit = fit(row.text("series"), row.text("model"));
      SegmentedInference inference = SegmentedInference.of(fit);
      double[] pearson = fit.pearsonResiduals();
      SeriesDiagnostics diagnostics = SeriesDiagnostics.of(pearson);
      row.expect("months", pearson.length, EXACT);
      row.expect("rank", pearson.length - fit.degreesOfFreedom(), EXACT);
      row.expect("dispersion", fit.dispersion(), CONVERGED);
      row.expect("deviance", fit.deviance(), CONVERGED);
      row.expect("pearson_chisq", fit.dispersion() * fit.degreesOfFreedom(), CONVERGED);
      row.expect("nw_lag", inference.lags(), EXACT);
      row.expect("bw_R_default", inference.prewhitened().bandwidth(), CONVERGED);
      row.expect("durbin_watson_pearson", diagnostics.durbinWatson(), CONVERGED);
      row.expect("acf1", diagnostics.autocorrelation(), CONVERGED);
      row.expect("ljung_box_12", diagnostics.ljungBox(), CONVERGED);
      row.expect("ljung_box_p", diagnostics.ljungBoxP(), CONVERGED);
      Estimate quasi = inference.averageEffect(SeriesErrors.QUASI);
      row.expect("avg_effect_prob", quasi.value(), CONVERGED);
      row.expect("avg_effect_se_quasi", quasi.standardError(), CONVERGED);
      row.expect(
          "avg_effect_se_nw",
          inference.averageEffect(SeriesErrors.NEWEY_WEST).standardError(),
          CONVERGED);
      row.expect(
          "wald_post_tpost_nw",
          inference.changeTest(SeriesErrors.NEWEY_WEST).chiSquare(),
          CONVERGED);
    }
  }

  @Test
  void fittedAndCounterfactualRatesAreThoseOfR() {
    Map<String, List<GoldenRow>> expected = by("series", goldens.rows("expected_fitted.csv"));
    assertThat(expected.keySet()).isEqualTo(inputs.keySet());
    expected.forEach(
        (series, rows) -> {
          MonthlyCounts counts = counts(series);
          SegmentedSeries fit = fit(series, "plain");
          assertThat(rows.stream().mapToInt(row -> month(row.text("month"))).toArray())
              .isEqualTo(counts.months());
          for (int i = 0; i < rows.size(); i++) {
            rows.get(i).expect("observed", counts.rates()[i], CONVERGED);
            rows.get(i).expect("fitted", fit.fitted()[i], CONVERGED);
            rows.get(i).expect("counterfactual", fit.counterfactual()[i], CONVERGED);
            rows.get(i).expect("pearson", fit.pearsonResiduals()[i], CONVERGED);
          }
        });
  }

  @Test
  void leastSquaresOnRatesAreThoseOfR() {
    by("series", goldens.rows("expected_ols.csv"))
        .forEach(
            (series, rows) -> {
              MonthlyCounts counts = counts(series);
              Design design = SegmentedTerms.SLOPES.design(counts.months(), FIRST_AFTER);
              LeastSquares fit = LeastSquares.fit(design, counts.rates());
              double[][] neweyWest =
                  fit.covariance(SegmentedInference.of(fit(series, "plain")).lags());
              assertThat(rows.stream().map(row -> row.text("term")))
                  .containsExactlyElementsOf(design.terms());
              for (int k = 0; k < rows.size(); k++) {
                GoldenRow row = rows.get(k);
                row.expect("estimate", fit.coefficients()[k], CONVERGED);
                row.expect("se_ols", Math.sqrt(fit.covariance()[k][k]), CONVERGED);
                row.expect("se_nw", Math.sqrt(neweyWest[k][k]), CONVERGED);
                row.expect("dw", SeriesDiagnostics.of(fit.residuals()).durbinWatson(), CONVERGED);
              }
            });
  }

  @Test
  void breakPathIsThatOfR() {
    Map<String, List<GoldenRow>> paths = by("series", goldens.rows("expected_chow_path.csv"));
    Map<String, List<GoldenRow>> largest = by("series", goldens.rows("expected_supF.csv"));
    assertThat(paths.keySet()).isEqualTo(largest.keySet());
    paths.forEach(
        (series, rows) -> {
          MonthlyCounts counts = counts(series);
          StructuralBreak found = StructuralBreak.of(counts);
          assertThat(found.path()).hasSize(rows.size());
          for (int i = 0; i < rows.size(); i++) {
            int place = found.firstCandidate() + i;
            rows.get(i).expect("last_obs_before_break", place + 1, EXACT);
            assertThat(month(rows.get(i).text("month_last_before")))
                .isEqualTo(counts.months()[place]);
            rows.get(i).expect("wald_chow", found.path()[i], CONVERGED);
          }
          GoldenRow row = largest.getOrDefault(series, List.of()).get(0);
          row.expect("sup_wald", found.largest(), CONVERGED);
          row.expect("avg_wald", found.mean(), CONVERGED);
          assertThat(month(row.text("arg_month_last_before")))
              .isEqualTo(counts.months()[found.largestBehind()]);
        });
  }

  @Test
  void placeboDatesAreThoseOfR() {
    Map<String, List<GoldenRow>> placebos =
        by("series", goldens.rows("expected_placebo_dates.csv"));
    List<GoldenRow> expected = goldens.rows("expected_placebo_p.csv");
    assertThat(placebos.keySet())
        .containsExactlyElementsOf(expected.stream().map(row -> row.text("series")).toList());
    for (GoldenRow row : expected) {
      PlaceboDates found = PlaceboDates.of(counts(row.text("series")), FIRST_AFTER);
      row.expect("n_placebo", found.placebos().size(), EXACT);
      row.expect("true_t", found.actual().t(), CONVERGED);
      row.expect("p_placebo", found.p(), EXACT);
      List<GoldenRow> rows = placebos.getOrDefault(row.text("series"), List.of());
      assertThat(found.placebos()).hasSameSizeAs(rows);
      for (int i = 0; i < rows.size(); i++) {
        PlaceboDates.Placebo placebo = found.placebos().get(i);
        rows.get(i).expect("placebo_first_month", placebo.firstAfter(), EXACT);
        assertThat(month(rows.get(i).text("month"))).isEqualTo(placebo.firstAfter());
        rows.get(i).expect("post", placebo.change().value(), CONVERGED);
        rows.get(i).expect("se_quasi", placebo.change().standardError(), CONVERGED);
        rows.get(i).expect("t", placebo.change().t(), CONVERGED);
      }
    }
  }

  private SegmentedSeries fit(String series, String model) {
    return SegmentedSeries.fit(
        counts(series), FIRST_AFTER, MODELS.getOrDefault(model, SegmentedTerms.LEVELS));
  }

  private MonthlyCounts counts(String series) {
    List<GoldenRow> rows = inputs.getOrDefault(series, List.of());
    return new MonthlyCounts(
            rows.stream().mapToInt(row -> month(row.text("month"))).toArray(),
            rows.stream().mapToLong(row -> row.count("granted")).toArray(),
            rows.stream().mapToLong(row -> row.count("n")).toArray())
        .where(month -> month != FIRST_AFTER - 1);
  }

  private static int month(String text) {
    return (Integer.parseInt(text.substring(0, 4)) - 2015) * 12
        + Integer.parseInt(text.substring(5, 7));
  }

  private static Map<String, List<GoldenRow>> by(String column, List<GoldenRow> rows) {
    Function<GoldenRow, String> text = row -> row.text(column);
    return rows.stream()
        .collect(Collectors.groupingBy(text, LinkedHashMap::new, Collectors.toList()));
  }
}
