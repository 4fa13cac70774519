package org.asylumrates.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.asylumrates.effects.Hypothesis.Answer;
import org.asylumrates.stats.Interval;
import org.junit.jupiter.api.Test;

/**
 * The simulation of {@code jobs/bench/coverage} with few seeds. Limits are such that a right
 * estimator misses one of them in about one set of seeds among a thousand: of 80 intervals that
 * hold with 95%, more than 11 fail with a chance of 0.0006, and so do 80 tests at 5%.
 */
class CoverageTest {
  private static final int SEEDS = 60;
  private static final int JUDGES = 25;
  private static final CoverageLimits LIMITS = new CoverageLimits(51.0 / SEEDS, 1, 9.0 / SEEDS);

  @Test
  void whereNothingHappensTestsStaySilent() {
    List<Trial> trials = Trial.of(World.NOTHING, JUDGES, 1, SEEDS);
    assertThat(Coverage.rows(World.NOTHING, trials))
        .allSatisfy(row -> assertThat(row.isMet(LIMITS)).as(row.line(LIMITS)).isTrue());
    assertThat(trials.stream().filter(Trial::familyRejects).count()).isLessThanOrEqualTo(9);
  }

  @Test
  void whatIsPlantedIsFoundAndHeldByTheIntervals() {
    List<CoverageRow> rows = Coverage.rows(World.RULING, Trial.of(World.RULING, JUDGES, 1, SEEDS));
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.isMet(LIMITS)).as(row.line(LIMITS)).isTrue())
        .allSatisfy(row -> assertThat(Math.abs(row.bias())).isLessThan(4 * row.biasError()));
  }

  /** What nationalities share is not in errors by judge: the simulation has to show it. */
  @Test
  void shocksByNationalityAreNotHeldByErrorsByJudge() {
    World shocks = new World("large shocks", 0, 0, 0, 0, 0.09);
    List<CoverageRow> rows = Coverage.rows(shocks, Trial.of(shocks, JUDGES, 1, SEEDS));
    assertThat(rows)
        .filteredOn(row -> row.hypothesis() == Hypothesis.H2)
        .singleElement()
        .satisfies(row -> assertThat(LIMITS.coverage(row.covering(), SEEDS)).isFalse());
  }

  @Test
  void aTableSaysWhatIsMissed() {
    Answer holds = new Answer(0.01, 0.02, new Interval(0, 0.04), 0.5, 1);
    Answer misses = new Answer(0.01, 0.04, new Interval(0.02, 0.06), 0.01, 0.03);
    CoverageRow row =
        new CoverageRow(World.NOTHING, Hypothesis.H1, List.of(holds, holds, holds, misses));
    assertThat(row.covering()).isEqualTo(3);
    assertThat(row.rejecting()).isEqualTo(1);
    assertThat(row.bias()).isCloseTo(0.015, within(1e-15));
    assertThat(row.line(CoverageLimits.FULL))
        .isEqualTo(
            "| nothing | H1 change within judges | 1.00 | 2.50 | +1.50 ± 0.50"
                + " | 75.0% (19.4 to 99.4) | 25.0% (0.6 to 80.6) | **missed** |");
  }
}
