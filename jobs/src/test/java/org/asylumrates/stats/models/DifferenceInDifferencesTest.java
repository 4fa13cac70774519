package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.models.DifferenceInDifferences.Status;
import org.asylumrates.stats.models.ExposureCell.Claim;
import org.asylumrates.stats.models.ExposureCell.Period;
import org.junit.jupiter.api.Test;

class DifferenceInDifferencesTest {
  private static final int SPANS = 6;
  private static final int REFERENCE = 3;

  /** Rates that are exactly judge + month + exposure + effect leave nothing but the effect. */
  @Test
  void anExactEffectIsFoundExactly() {
    List<ExposureCell> cells = new ArrayList<>();
    for (int judge = 0; judge < 5; judge++) {
      for (int month = 0; month < 12; month++) {
        for (Claim claim : Claim.values()) {
          Period period = month < 6 ? Period.BEFORE : Period.AFTER;
          boolean exposed = claim == Claim.EXPOSED;
          int granted = 30 + 5 * judge + month - (exposed ? 10 : 0);
          granted -= exposed && month >= 6 ? 7 : 0;
          cells.add(new ExposureCell(judge, month, claim, period, new double[0], granted, 100));
        }
      }
    }
    DifferenceInDifferences did = DifferenceInDifferences.of(0, cells);
    assertThat(did.headline().value()).isCloseTo(-0.07, within(1e-13));
    assertThat(did.judges()).isEqualTo(5);
    assertThat(did.informativeJudges()).isEqualTo(5);
    assertThat(did.decisions()).isEqualTo(12_000);
    assertThat(RawDifference.of(cells).difference().difference()).isCloseTo(-0.07, within(1e-13));
  }

  @Test
  void whatIsMissingLeavesNoEstimate() {
    List<ExposureCell> cells = cells(1);
    for (Claim claim : Claim.values()) {
      assertNotEstimable(cells.stream().filter(cell -> cell.claim() == claim).toList());
    }
    for (Period period : Period.values()) {
      assertNotEstimable(cells.stream().filter(cell -> cell.period() == period).toList());
    }
    assertNotEstimable(List.of());
  }

  @Test
  void judgesOfOneKindOfClaimAreNotInformative() {
    List<ExposureCell> cells =
        cells(2).stream().filter(cell -> cell.judge() > 0 || !cell.isExposed()).toList();
    assertThat(DifferenceInDifferences.of(0, cells).informativeJudges()).isEqualTo(7);
  }

  @Test
  void oneJudgeHasAnEstimateAndNoError() {
    List<ExposureCell> cells = cells(3).stream().filter(cell -> cell.judge() == 0).toList();
    DifferenceInDifferences did = DifferenceInDifferences.of(0, cells);
    assertThat(did.status()).isEqualTo(Status.NO_ERROR);
    assertThat(did.headline().value()).isFinite();
    assertThat(did.headline().interval()).isEqualTo(Interval.NONE);
    assertThat(did.cr1().p()).isNaN();
    assertThat(did.cr3Error()).isNaN();
    assertThat(did.twoWayError()).isNaN();
    assertThat(RawDifference.of(cells).judgeError()).isNaN();
    assertThat(study(cells).spans().get(0).value()).isFinite();
    assertThat(study(cells).spans()).allMatch(span -> !span.interval().isDefined());
    assertThat(study(cells).preTrend().joint().p()).isNaN();
  }

  /**
   * Its residuals cancel, so that the error by judge is rounding and the effect would look sure.
   */
  @Test
  void anEffectThatOneJudgeDecidesHasNoError() {
    List<ExposureCell> cells =
        cells(7).stream().filter(cell -> cell.judge() == 0 || !cell.isExposed()).toList();
    DifferenceInDifferences did = DifferenceInDifferences.of(0, cells);
    assertThat(did.informativeJudges()).isEqualTo(1);
    assertThat(did.status()).isEqualTo(Status.NO_ERROR);
    assertThat(did.headline().value()).isFinite();
    assertThat(did.headline().p()).isNaN();
    assertThat(did.cr3Error()).isNaN();
  }

  /** Every exposed claim after the event denied and every other granted leaves no residual. */
  @Test
  void whatIsExplainedToTheLastDecisionHasNoError() {
    List<ExposureCell> cells = new ArrayList<>();
    for (ExposureCell cell : cells(8)) {
      long granted = cell.isExposed() && cell.isAfter() ? 0 : cell.n();
      cells.add(
          new ExposureCell(
              cell.judge(),
              cell.month(),
              cell.claim(),
              cell.period(),
              cell.covariates(),
              granted,
              cell.n()));
    }
    DifferenceInDifferences did = DifferenceInDifferences.of(0, cells);
    assertThat(did.status()).isEqualTo(Status.NO_ERROR);
    assertThat(did.headline().value()).isCloseTo(-1, within(1e-12));
    assertThat(did.headline().p()).isNaN();
    assertThat(RawDifference.of(cells).difference().studentised()).isNaN();
    assertThat(RawDifference.of(cells).judgeError()).isNaN();
  }

  @Test
  void aSpanWithoutExposedClaimsIsMissingAndNothingElse() {
    List<ExposureCell> all = cells(4);
    List<ExposureCell> cells =
        all.stream().filter(cell -> !cell.isExposed() || span(cell.month()) != 1).toList();
    EventStudy study = study(cells);
    assertThat(study.isEstimable()).isTrue();
    assertThat(study.spans().get(1).value()).isNaN();
    assertThat(study.spans().get(1).interval()).isEqualTo(Interval.NONE);
    assertThat(study.preTrend().joint().tested()).isEqualTo(2);
    assertThat(study.preTrend().joint().p()).isBetween(0.0, 1.0);
    assertThat(study(all).preTrend().joint().tested()).isEqualTo(3);
  }

  /** Otherwise another span would quietly take the reference's place. */
  @Test
  void aReferenceWithoutExposedClaimsLeavesNoStudy() {
    EventStudy study =
        study(
            cells(5).stream()
                .filter(cell -> !cell.isExposed() || span(cell.month()) != REFERENCE)
                .toList());
    assertThat(study.isEstimable()).isFalse();
    assertThat(study.spans()).hasSize(SPANS).allMatch(span -> Double.isNaN(span.value()));
    assertThat(study.preTrend().joint().p()).isNaN();
    assertThat(study.preTrend().largest()).isNaN();
    assertThat(study.preTrend().relativeMagnitude(0.1, 1)).isEqualTo(Interval.NONE);
    assertThat(study.preTrend().detectableSlope(0.8)).isNaN();
  }

  /** By hand: places 0, 1, 3 around 4/3; steps 0.03, 0.05 and, to the reference, 0.04. */
  @Test
  void leadsAreReadWithTheirPlacesAndStepsToTheReference() {
    double[] leads = {0.06, 0.09, Double.NaN, 0.04};
    List<Estimate> spans = new ArrayList<>();
    for (double lead : leads) {
      spans.add(new Estimate("", lead, 0.02, 9));
    }
    double[][] covariance = {{4e-4, 0, 0}, {0, 4e-4, 0}, {0, 0, 4e-4}};
    PreTrend trend = PreTrend.of(spans, covariance, 10);
    double squares = 42 / 9.0;
    double slope = (-4 / 3.0 * 0.06 - 1 / 3.0 * 0.09 + 5 / 3.0 * 0.04) / squares;
    assertThat(trend.slope().value()).isCloseTo(slope, within(1e-15));
    assertThat(trend.slope().standardError()).isCloseTo(0.02 / Math.sqrt(squares), within(1e-15));
    assertThat(trend.largest()).isEqualTo(0.09);
    assertThat(trend.largestStep()).isCloseTo(0.05, within(1e-15));
    assertThat(trend.relativeMagnitude(-0.1, 2).low()).isCloseTo(-0.2, within(1e-15));
    assertThat(trend.joint().chiSquare()).isCloseTo(9 + 20.25 + 4, within(1e-12));
    // qt(.975, 9) + qt(.8, 9) of R: 2.262157163 + 0.883403860.
    assertThat(trend.detectableSlope(0.8))
        .isCloseTo(3.145561023 * 0.02 / Math.sqrt(squares), within(1e-10));
  }

  @Test
  void asManyLeadsAsJudgesHaveNoJointTest() {
    List<ExposureCell> cells = cells(6).stream().filter(cell -> cell.judge() < 3).toList();
    EventStudy study = study(cells);
    assertThat(study.isEstimable()).isTrue();
    assertThat(study.preTrend().joint().p()).isNaN();
  }

  private static void assertNotEstimable(List<ExposureCell> cells) {
    DifferenceInDifferences did = DifferenceInDifferences.of(0, cells);
    assertThat(did.status()).isEqualTo(Status.NOT_ESTIMABLE);
    assertThat(did.headline().value()).isNaN();
    assertThat(did.cr1().interval()).isEqualTo(Interval.NONE);
    assertThat(did.informativeJudges()).isLessThanOrEqualTo(did.judges());
    RawDifference raw = RawDifference.of(cells);
    assertThat(raw.difference().difference()).isNaN();
    assertThat(raw.difference().studentised()).isNaN();
    assertThat(raw.difference().logOdds()).isNaN();
    assertThat(raw.judgeError()).isNaN();
  }

  private static EventStudy study(List<ExposureCell> cells) {
    return EventStudy.of(0, cells, SPANS, DifferenceInDifferencesTest::span, REFERENCE);
  }

  private static int span(int month) {
    return month / 2;
  }

  private static List<ExposureCell> cells(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ExposureCell> cells = new ArrayList<>();
    for (int judge = 0; judge < 8; judge++) {
      for (int month = 0; month < 2 * SPANS; month++) {
        for (Claim claim : Claim.values()) {
          Period period = month < SPANS ? Period.BEFORE : Period.AFTER;
          int n = 5 + random.nextInt(20);
          int granted = random.nextInt(n + 1);
          cells.add(new ExposureCell(judge, month, claim, period, new double[0], granted, n));
        }
      }
    }
    return cells;
  }
}
