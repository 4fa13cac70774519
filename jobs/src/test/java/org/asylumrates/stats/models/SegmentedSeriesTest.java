package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.asylumrates.stats.linear.Estimate;
import org.junit.jupiter.api.Test;

class SegmentedSeriesTest {
  private static final int BREAK = 21;

  private static MonthlyCounts counts(int months, IntToDoubleFunction rate) {
    return new MonthlyCounts(
        IntStream.rangeClosed(1, months).toArray(),
        IntStream.rangeClosed(1, months)
            .mapToLong(t -> Math.round(1000 * rate.applyAsDouble(t)))
            .toArray(),
        IntStream.rangeClosed(1, months).mapToLong(t -> 1000).toArray());
  }

  private static double expit(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** What was planted comes back: -0.02 a month, a fall of 0.5 and +0.01 a month after it. */
  @Test
  void plantedChangesComeBack() {
    MonthlyCounts counts =
        counts(40, t -> expit(-0.02 * t + (t < BREAK ? 0 : -0.5 + 0.01 * (t - BREAK))));
    SegmentedSeries fit = SegmentedSeries.fit(counts, BREAK, SegmentedTerms.SLOPES);
    SegmentedInference inference = SegmentedInference.of(fit);
    assertThat(inference.reported("t").value()).isCloseTo(-0.02, within(2e-4));
    assertThat(inference.reported("post").value()).isCloseTo(-0.5, within(3e-3));
    assertThat(inference.reported("tpost").value()).isCloseTo(0.01, within(3e-4));
    double effect = 0;
    for (int t = BREAK; t <= 40; t++) {
      effect += (expit(-0.02 * t - 0.5 + 0.01 * (t - BREAK)) - expit(-0.02 * t)) / 20;
    }
    assertThat(inference.reportedEffect().value()).isCloseTo(effect, within(1e-3));
    // Rounding alone moves these months, less than chance would: the errors are still chance's.
    assertThat(fit.dispersion()).isLessThan(0.1);
    assertThat(inference.coefficients(SeriesErrors.QUASI))
        .isEqualTo(inference.coefficients(SeriesErrors.BINOMIAL));
  }

  @Test
  void theReportedErrorIsTheLargerOne() {
    SplittableRandom random = new SplittableRandom(2018);
    for (int round = 0; round < 20; round++) {
      MonthlyCounts counts = counts(36, t -> random.nextDouble(0.2, 0.5));
      SegmentedSeries fit = SegmentedSeries.fit(counts, BREAK, SegmentedTerms.SLOPES_AND_SEASON);
      SegmentedInference inference = SegmentedInference.of(fit);
      assertThat(fit.terms()).isEqualTo(SegmentedTerms.SLOPES_AND_SEASON);
      double quasi = inference.averageEffect(SeriesErrors.QUASI).standardError();
      double neweyWest = inference.averageEffect(SeriesErrors.NEWEY_WEST).standardError();
      assertThat(inference.reportedEffect().standardError()).isEqualTo(Math.max(quasi, neweyWest));
    }
  }

  @Test
  void shortSidesHaveNoSlopesAndShortSeriesNoSeason() {
    IntToDoubleFunction rate = t -> t < BREAK ? 0.4 + 0.01 * (t % 3) : 0.3 + 0.01 * (t % 2);
    SegmentedSeries eleven =
        SegmentedSeries.fit(counts(31, rate), BREAK, SegmentedTerms.SLOPES_AND_SEASON);
    assertThat(eleven.terms()).isEqualTo(SegmentedTerms.LEVELS);
    assertThat(
            SegmentedInference.of(eleven).coefficients(SeriesErrors.QUASI).stream()
                .map(Estimate::name))
        .containsExactly("(Intercept)", "post");
    assertThat(SegmentedInference.of(eleven).changeTest(SeriesErrors.QUASI).tested()).isEqualTo(1);
    SegmentedSeries twelve = SegmentedSeries.fit(counts(32, rate), BREAK, SegmentedTerms.SLOPES);
    assertThat(twelve.terms()).isEqualTo(SegmentedTerms.SLOPES);
    SegmentedSeries short29 =
        SegmentedSeries.fit(
            counts(40, rate).where(t -> t <= 14 || (t >= BREAK && t < BREAK + 15)),
            BREAK,
            SegmentedTerms.SLOPES_AND_SEASON);
    assertThat(short29.terms()).isEqualTo(SegmentedTerms.SLOPES);
  }

  @Test
  void uniformSeriesAndOneSideAloneAreRefused() {
    expectNone(counts(40, t -> 0), LogitStatus.UNIFORM_OUTCOME);
    expectNone(counts(40, t -> 1), LogitStatus.UNIFORM_OUTCOME);
    expectNone(counts(40, t -> t < BREAK ? 0.4 : 0), LogitStatus.SEPARATED);
    expectNone(counts(20, t -> 0.4), LogitStatus.NO_DATA);
    expectNone(counts(0, t -> 0.4), LogitStatus.NO_DATA);
  }

  private static void expectNone(MonthlyCounts counts, LogitStatus status) {
    SegmentedSeries fit = SegmentedSeries.fit(counts, BREAK, SegmentedTerms.SLOPES);
    SegmentedInference inference = SegmentedInference.of(fit);
    assertThat(fit.status()).isEqualTo(status);
    assertThat(inference.reportedEffect().standardError()).isNaN();
    assertThat(inference.reportedEffect().p()).isNaN();
    assertThat(inference.coefficients(SeriesErrors.NEWEY_WEST))
        .allMatch(estimate -> Double.isNaN(estimate.value()))
        .allMatch(estimate -> Double.isNaN(estimate.standardError()));
    assertThat(inference.reportedEffect().value()).isNaN();
    assertThat(inference.prewhitened().bandwidth()).isNaN();
    assertThat(fit.dispersion()).isNaN();
    assertThat(inference.changeTest(SeriesErrors.QUASI).p()).isNaN();
  }

  @Test
  void monthsWithoutADecisionAreAbsent() {
    MonthlyCounts counts =
        new MonthlyCounts(new int[] {1, 2, 3}, new long[] {1, 0, 2}, new long[] {2, 0, 4});
    assertThat(counts.months()).containsExactly(1, 3);
    assertThat(counts.rates()).containsExactly(0.5, 0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonthlyCounts(new int[] {2, 2}, new long[2], new long[] {1, 1}))
        .withMessage("Months out of order: 2, 2");
  }

  @Test
  void dependentResidualsAreSeen() {
    SplittableRandom random = new SplittableRandom(1950);
    double[] independent = random.doubles(400, -1, 1).toArray();
    double[] dependent = independent.clone();
    for (int t = 1; t < dependent.length; t++) {
      dependent[t] += 0.8 * dependent[t - 1];
    }
    assertThat(SeriesDiagnostics.of(independent).durbinWatson()).isBetween(1.8, 2.2);
    assertThat(SeriesDiagnostics.of(independent).ljungBoxP()).isGreaterThan(0.01);
    assertThat(SeriesDiagnostics.of(dependent).autocorrelation()).isBetween(0.7, 0.9);
    assertThat(SeriesDiagnostics.of(dependent).ljungBoxP()).isLessThan(1e-10);
    assertThat(SeriesDiagnostics.of(new double[2]).ljungBoxP()).isNaN();
  }

  @Test
  void theBreakIsFoundWhereItIs() {
    SplittableRandom random = new SplittableRandom(1960);
    MonthlyCounts counts = counts(60, t -> (t < 36 ? 0.45 : 0.3) + random.nextDouble(-0.02, 0.02));
    StructuralBreak found = StructuralBreak.of(counts);
    assertThat(counts.months()[found.largestBehind()]).isEqualTo(35);
    assertThat(found.largest()).isGreaterThan(found.mean());
    StructuralBreak none = StructuralBreak.of(counts(7, t -> 0.4));
    assertThat(none.path()).isEmpty();
    assertThat(none.largest()).isNaN();
    assertThat(none.largestBehind()).isEqualTo(-1);
  }

  @Test
  void fewDatesGiveNoSmallPValue() {
    MonthlyCounts counts = counts(40, t -> (t < BREAK ? 0.45 : 0.3) + 0.01 * Math.sin(t * t));
    PlaceboDates dates = PlaceboDates.of(counts, BREAK);
    // Twenty months before the break are less than a year on both sides of any date.
    assertThat(dates.placebos()).isEmpty();
    assertThat(dates.p()).isEqualTo(1);
    PlaceboDates more = PlaceboDates.of(counts.where(t -> t != 30), 29);
    assertThat(more.placebos().stream().map(PlaceboDates.Placebo::firstAfter))
        .containsExactly(13, 14, 15, 16, 17);
    assertThat(more.floor()).isEqualTo(1.0 / 6);
  }
}
