package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Factor;
import org.asylumrates.stats.models.Separation.Drop;
import org.junit.jupiter.api.Test;

class SeparationTest {
  private static final Factor JUDGES = Factor.of(List.of("a", "a", "b", "b", "c", "c"));
  private static final double[] POST = {0, 1, 0, 1, 0, 1};

  private static BinomialCells cells(double[] rare, long... granted) {
    return new BinomialCells(
        Design.rows(6).variable("post", POST).variable("rare", rare).build(),
        JUDGES,
        JUDGES,
        granted,
        new long[] {5, 5, 5, 5, 5, 5});
  }

  /** Without the cell that always grants, judge b has only denials left. */
  @Test
  void aRemovalCanMakeAnotherLevelUniform() {
    Separation separation =
        Separation.removedFrom(cells(new double[] {0, 0, 1, 0, 0, 0}, 2, 3, 5, 0, 1, 2));
    assertThat(separation.drops()).containsExactly(new Drop("rare=1", 5, 5), new Drop("b", 0, 5));
    assertThat(separation.kept().absorbed().levels()).containsExactly("a", "c");
    assertThat(separation.kept().totalDecided()).isEqualTo(20);
    LogitFit fit = Logit.fit(separation.kept());
    assertThat(fit.status()).isEqualTo(LogitStatus.ESTIMATED);
    assertThat(fit.droppedTerms()).containsExactly("rare");
  }

  @Test
  void theReferenceLevelOfAFactorIsLookedAtToo() {
    Factor kinds = Factor.of(List.of("k", "l", "l", "l", "l", "l"));
    BinomialCells cells =
        new BinomialCells(
            Design.rows(6).variable("post", POST).factor("kind", kinds).build(),
            JUDGES,
            JUDGES,
            new long[] {0, 3, 2, 1, 4, 3},
            new long[] {5, 5, 5, 5, 5, 5});
    assertThat(Separation.removedFrom(cells).drops()).containsExactly(new Drop("kindk=1", 0, 5));
  }

  @Test
  void whatIsNotSeparatedStays() {
    double[] rare = {0, 0, 1, 0, 0, 0};
    Separation separation = Separation.removedFrom(cells(rare, 2, 3, 4, 1, 1, 2));
    assertThat(separation.drops()).isEmpty();
    assertThat(separation.kept().totalDecided()).isEqualTo(30);
  }

  @Test
  void nothingIsLeftWhereEveryJudgeIsUniform() {
    Separation separation = Separation.removedFrom(cells(new double[6], 5, 5, 0, 0, 5, 5));
    assertThat(separation.drops()).hasSize(3);
    assertThat(separation.kept().size()).isZero();
    assertThat(Logit.fit(separation.kept()).status()).isEqualTo(LogitStatus.NO_DATA);
  }

  /** The rest has the estimate that the whole approaches as the uniform judge's effect grows. */
  @Test
  void removalDoesNotMoveTheOtherCoefficients() {
    double[] rare = {0, 0, 1, 0, 0, 0};
    LogitFit without = Logit.fit(Separation.removedFrom(cells(rare, 2, 3, 4, 1, 0, 0)).kept());
    BinomialCells whole = cells(rare, 2, 3, 4, 1, 0, 0);
    assertThat(Logit.fit(whole).status()).isEqualTo(LogitStatus.SEPARATED);
    BinomialCells two = whole.rows(new int[] {0, 1, 2, 3});
    assertThat(without.coefficient("post"))
        .isCloseTo(Logit.fit(two).coefficient("post"), within(1e-12));
  }
}
