package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Factor;
import org.junit.jupiter.api.Test;

class FirthTest {
  private static final Factor CELLS = Factor.of(List.of("a", "b"));

  private static BinomialCells cells(long before, long after, long decided) {
    return new BinomialCells(
        Design.rows(2).intercept().variable("post", new double[] {0, 1}).build(),
        Factor.none(),
        CELLS,
        new long[] {before, after},
        new long[] {decided, decided});
  }

  /** In a 2x2 table the penalty adds one half to each count, as Firth (1993) shows. */
  @Test
  void aTwoByTwoTableGetsOneHalfInEachCell() {
    Firth fit = Firth.fit(cells(10, 3, 10));
    assertThat(fit.coefficient("post"))
        .isCloseTo(Math.log(3.5 / 7.5) - Math.log(10.5 / 0.5), within(1e-10));
    Interval interval = fit.interval("post");
    assertThat(interval.contains(fit.coefficient("post"))).isTrue();
    assertThat(interval.high()).isNegative();
  }

  @Test
  void uniformOutcomesHaveAFiniteEstimate() {
    Firth fit = Firth.fit(cells(0, 0, 10));
    assertThat(fit.status()).isEqualTo(LogitStatus.ESTIMATED);
    assertThat(fit.coefficient("(Intercept)")).isCloseTo(Math.log(0.5 / 10.5), within(1e-10));
    assertThat(fit.coefficient("post")).isCloseTo(0, within(1e-10));
  }

  @Test
  void intervalsNestAndCoverTheEstimate() {
    SplittableRandom random = new SplittableRandom(1993);
    for (int i = 0; i < 40; i++) {
      Firth fit = Firth.fit(cells(random.nextLong(16), random.nextLong(16), 15));
      Interval wide = fit.interval("post", 0.99);
      Interval narrow = fit.interval("post", 0.9);
      assertThat(narrow.contains(fit.coefficient("post"))).isTrue();
      assertThat(wide.low()).isLessThan(narrow.low());
      assertThat(wide.high()).isGreaterThan(narrow.high());
    }
  }

  @Test
  void nothingDecidedHasNoEstimate() {
    Firth fit = Firth.fit(cells(0, 0, 0));
    assertThat(fit.status()).isEqualTo(LogitStatus.NO_DATA);
    assertThat(fit.droppedTerms()).containsExactly("(Intercept)", "post");
    assertThat(fit.penalisedLogLikelihood()).isNaN();
  }

  @Test
  void refusesAbsorbedEffects() {
    BinomialCells cells = cells(1, 2, 10);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Firth.fit(
                    new BinomialCells(
                        cells.design(), CELLS, CELLS, cells.granted(), cells.decided())))
        .withMessage("Firth's regression absorbs no effects");
  }
}
