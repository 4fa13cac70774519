package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Factor;
import org.junit.jupiter.api.Test;

class ConditionalLogitTest {
  private static BinomialCells cells(Factor judges, double[] post, long[] granted, long[] decided) {
    Design design = Design.rows(post.length).variable("post", post).build();
    return new BinomialCells(design, judges, judges, granted, decided);
  }

  /**
   * Pairs of one decision before and one after: the estimate is the log of how many pairs were
   * granted only after over how many only before (McNemar), half of what absorbed effects say.
   */
  @Test
  void pairsGiveTheRatioOfThoseThatDiffer() {
    int pairs = 30;
    Factor judges = Factor.of(IntStream.range(0, 2 * pairs).mapToObj(i -> "J" + i / 2).toList());
    double[] post = IntStream.range(0, 2 * pairs).mapToDouble(i -> i % 2).toArray();
    long[] one = IntStream.range(0, 2 * pairs).mapToLong(i -> 1).toArray();
    // Twelve pairs are granted only before, six only after, and twelve both or neither.
    long[] granted =
        IntStream.range(0, 2 * pairs)
            .mapToLong(i -> i / 2 < 12 ? 1 - i % 2 : i / 2 < 18 ? i % 2 : i / 2 < 24 ? 1 : 0)
            .toArray();
    ConditionalLogit fit = ConditionalLogit.fit(cells(judges, post, granted, one));
    assertThat(fit.coefficients()[0]).isCloseTo(Math.log(6.0 / 12), within(1e-10));
    assertThat(fit.standardErrors()[0]).isCloseTo(Math.sqrt(1.0 / 6 + 1.0 / 12), within(1e-10));
    LogitFit absorbed = Logit.fit(Separation.removedFrom(cells(judges, post, granted, one)).kept());
    assertThat(absorbed.coefficient("post")).isCloseTo(2 * Math.log(6.0 / 12), within(1e-9));
  }

  /** With thousands of decisions no number overflows, and the two likelihoods agree. */
  @Test
  void largeStrataAgreeWithAbsorbedEffects() {
    Factor judges = Factor.of(List.of("a", "a", "b", "b"));
    double[] post = {0, 1, 0, 1};
    BinomialCells cells =
        cells(judges, post, new long[] {900, 700, 400, 500}, new long[] {1500, 1500, 1000, 2000});
    ConditionalLogit fit = ConditionalLogit.fit(cells);
    LogitFit absorbed = Logit.fit(cells);
    assertThat(fit.status()).isEqualTo(LogitStatus.ESTIMATED);
    assertThat(fit.coefficients()[0]).isCloseTo(absorbed.coefficient("post"), within(1e-3));
    assertThat(fit.coefficients()[0]).isNotCloseTo(absorbed.coefficient("post"), within(1e-6));
  }

  /** All ways to choose as many of ten decisions as were granted, one by one. */
  @Test
  void likelihoodIsThatOfAllChoices() {
    SplittableRandom random = new SplittableRandom(47);
    Factor judge = Factor.of(List.of("a", "a", "a", "a"));
    double[] x = random.doubles(4, -2, 2).toArray();
    long[] decided = {3, 1, 4, 2};
    BinomialCells cells = cells(judge, x, new long[] {2, 0, 1, 1}, decided);
    int[] cellOf = {0, 0, 0, 1, 2, 2, 2, 2, 3, 3};
    double beta = 0.7;
    double all = 0;
    double weighted = 0;
    double squares = 0;
    for (int choice = 0; choice < 1 << 10; choice++) {
      if (Integer.bitCount(choice) == 4) {
        double sum = 0;
        for (int i = 0; i < 10; i++) {
          sum += (choice >> i & 1) * x[cellOf[i]];
        }
        all += Math.exp(beta * sum);
        weighted += sum * Math.exp(beta * sum);
        squares += sum * sum * Math.exp(beta * sum);
      }
    }
    double observed = 2 * x[0] + x[2] + x[3];
    ConditionalLikelihood at = ConditionalLikelihood.at(new double[] {beta}, cells);
    assertThat(at.logLikelihood()).isCloseTo(beta * observed - Math.log(all), within(1e-12));
    assertThat(at.score()[0]).isCloseTo(observed - weighted / all, within(1e-12));
    assertThat(at.information()[0][0])
        .isCloseTo(squares / all - Math.pow(weighted / all, 2), within(1e-12));
  }

  @Test
  void whatCannotBeEstimatedHasAStatus() {
    Factor judges = Factor.of(List.of("a", "a", "b", "b"));
    double[] post = {0, 1, 0, 1};
    long[] five = {5, 5, 5, 5};
    assertThat(ConditionalLogit.fit(cells(judges, post, five, five)).status())
        .isEqualTo(LogitStatus.NO_DATA);
    ConditionalLogit separated =
        ConditionalLogit.fit(cells(judges, post, new long[] {0, 5, 0, 5}, five));
    assertThat(separated.status()).isEqualTo(LogitStatus.SEPARATED);
    assertThat(separated.coefficients()).containsOnly(Double.NaN);
    assertThat(separated.logLikelihood()).isNaN();
    // The regressor does not vary within a judge.
    assertThat(
            ConditionalLogit.fit(
                    cells(judges, new double[] {0, 0, 1, 1}, new long[] {1, 2, 3, 4}, five))
                .status())
        .isEqualTo(LogitStatus.NO_DATA);
  }

  @Test
  void refusesToConditionOnNothing() {
    BinomialCells cells =
        new BinomialCells(
            Design.rows(1).intercept().build(),
            Factor.none(),
            Factor.of(List.of("a")),
            new long[] {1},
            new long[] {2});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConditionalLogit.fit(cells))
        .withMessage("Conditional on what? No factor is absorbed");
  }
}
