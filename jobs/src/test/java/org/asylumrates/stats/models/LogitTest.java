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

class LogitTest {
  private static final double[] POST = {0, 1, 0, 1};
  private static final Factor JUDGES = Factor.of(List.of("a", "a", "b", "b"));

  private static BinomialCells pooled(long[] granted, long[] decided) {
    return new BinomialCells(
        Design.rows(4).intercept().variable("post", POST).build(),
        Factor.none(),
        JUDGES,
        granted,
        decided);
  }

  /** By hand: the two rates are 1/4 and 3/5, and the model's variance is the sum of 1 / count. */
  @Test
  void twoRatesGiveTheirLogOdds() {
    LogitFit fit = Logit.fit(pooled(new long[] {1, 5, 4, 7}, new long[] {10, 10, 10, 10}));
    assertThat(fit.status()).isEqualTo(LogitStatus.ESTIMATED);
    assertThat(fit.coefficient("(Intercept)")).isCloseTo(Math.log(1.0 / 3), within(1e-12));
    assertThat(fit.coefficient("post")).isCloseTo(Math.log(1.5) + Math.log(3), within(1e-12));
    assertThat(LogitInference.of(fit, LogitErrors.MODEL).estimate("post").standardError())
        .isCloseTo(Math.sqrt(1.0 / 5 + 1.0 / 15 + 1.0 / 12 + 1.0 / 8), within(1e-12));
    AverageMarginalEffect effect =
        AverageMarginalEffect.of(fit, LogitInference.of(fit, LogitErrors.MODEL), "post");
    assertThat(effect.difference().value()).isCloseTo(0.35, within(1e-12));
    // The unpooled error of a difference of two rates.
    assertThat(effect.difference().standardError())
        .isCloseTo(Math.sqrt(.25 * .75 / 20 + .6 * .4 / 20), within(1e-12));
  }

  @Test
  void absorbedEffectsAreTermsThatNobodySees() {
    SplittableRandom random = new SplittableRandom(13);
    for (int round = 0; round < 20; round++) {
      Case made = new Case(random, 60, 6);
      LogitFit absorbed =
          Logit.fit(
              new BinomialCells(
                  made.terms(Design.rows(60)),
                  made.judges,
                  made.judges,
                  made.granted,
                  made.decided));
      LogitFit terms =
          Logit.fit(
              new BinomialCells(
                  made.terms(Design.rows(60).intercept().factor("judge", made.judges)),
                  Factor.none(),
                  made.judges,
                  made.granted,
                  made.decided));
      for (LogitErrors errors : LogitErrors.values()) {
        if (errors != LogitErrors.CLUSTER_CR1_NESTED) {
          compare(absorbed, terms, errors);
        }
      }
    }
  }

  private static void compare(LogitFit absorbed, LogitFit terms, LogitErrors errors) {
    LogitInference one = LogitInference.of(absorbed, errors);
    LogitInference other = LogitInference.of(terms, errors);
    for (String term : List.of("post", "x")) {
      assertThat(one.estimate(term).value()).isCloseTo(other.estimate(term).value(), within(1e-10));
      assertThat(one.estimate(term).standardError())
          .as("%s of %s", errors, term)
          .isCloseTo(other.estimate(term).standardError(), within(1e-10));
    }
    assertThat(AverageMarginalEffect.of(absorbed, one, "post").difference().standardError())
        .as("%s", errors)
        .isCloseTo(
            AverageMarginalEffect.of(terms, other, "post").difference().standardError(),
            within(1e-10));
    assertThat(absorbed.logLikelihood()).isCloseTo(terms.logLikelihood(), within(1e-9));
  }

  /** Decisions one by one say the same as gathered into cells. */
  @Test
  void cellsAreAsGoodAsDecisions() {
    Case made = new Case(new SplittableRandom(29), 40, 4);
    int[] places =
        IntStream.range(0, 40)
            .flatMap(i -> IntStream.generate(() -> i).limit(made.decided[i]))
            .toArray();
    BinomialCells cells =
        new BinomialCells(
            made.terms(Design.rows(40)), made.judges, made.judges, made.granted, made.decided);
    BinomialCells spread = cells.rows(places);
    long[] granted = new long[places.length];
    long[] one = new long[places.length];
    for (int i = 0, within = 0; i < places.length; i++) {
      within = i > 0 && places[i] == places[i - 1] ? within + 1 : 0;
      granted[i] = within < made.granted[places[i]] ? 1 : 0;
      one[i] = 1;
    }
    LogitFit single =
        Logit.fit(
            new BinomialCells(spread.design(), spread.absorbed(), spread.clusters(), granted, one));
    compare(Logit.fit(cells), single, LogitErrors.HC1);
    compare(Logit.fit(cells), single, LogitErrors.CLUSTER_CR1);
  }

  @Test
  void aTermThatSaysNothingNewIsDropped() {
    Design design =
        Design.rows(4)
            .intercept()
            .variable("post", POST)
            .variable("pre", new double[] {1, 0, 1, 0})
            .build();
    LogitFit fit =
        Logit.fit(
            new BinomialCells(
                design,
                Factor.none(),
                JUDGES,
                new long[] {1, 5, 4, 7},
                new long[] {10, 10, 10, 10}));
    assertThat(fit.droppedTerms()).containsExactly("pre");
    assertThat(fit.cells().design().terms()).containsExactly("(Intercept)", "post");
    assertThat(fit.coefficient("post")).isCloseTo(Math.log(4.5), within(1e-12));
  }

  @Test
  void whatCannotBeEstimatedHasAStatusAndNoNumber() {
    long[] ten = {10, 10, 10, 10};
    expectNone(new long[4], new long[4], LogitStatus.NO_DATA);
    expectNone(new long[4], ten, LogitStatus.UNIFORM_OUTCOME);
    expectNone(ten, ten, LogitStatus.UNIFORM_OUTCOME);
    expectNone(new long[] {3, 10, 4, 10}, ten, LogitStatus.SEPARATED);
  }

  private static void expectNone(long[] granted, long[] decided, LogitStatus status) {
    LogitFit fit = Logit.fit(pooled(granted, decided));
    assertThat(fit.status()).isEqualTo(status);
    assertThat(fit.logLikelihood()).isNaN();
    LogitInference inference = LogitInference.of(fit, LogitErrors.CLUSTER_CR1);
    fit.cells()
        .design()
        .terms()
        .forEach(
            term -> {
              assertThat(inference.estimate(term).value()).isNaN();
              assertThat(inference.estimate(term).standardError()).isNaN();
              assertThat(inference.estimate(term).p()).isNaN();
            });
  }

  @Test
  void oneClusterHasNoErrorByCluster() {
    BinomialCells cells =
        new BinomialCells(
            Design.rows(4).intercept().variable("post", POST).build(),
            Factor.none(),
            Factor.of(List.of("a", "a", "a", "a")),
            new long[] {1, 5, 4, 7},
            new long[] {10, 10, 10, 10});
    LogitFit fit = Logit.fit(cells);
    assertThat(LogitInference.of(fit, LogitErrors.CLUSTER_CR1).estimate("post").standardError())
        .isNaN();
    assertThat(LogitBiasReduced.estimates(fit).get(1).standardError()).isNaN();
  }

  @Test
  void judgesAreCountedByTheirDecisions() {
    long[] granted = {1, 2, 3, 4};
    long[] decided = {10, 10, 20, 21};
    BinomialCells absorbing =
        new BinomialCells(
            Design.rows(4).variable("post", POST).build(), JUDGES, JUDGES, granted, decided);
    assertThat(Logit.fit(absorbing).medianDecidedByEffect()).isEqualTo(30.5);
    assertThat(Logit.fit(pooled(granted, decided)).medianDecidedByEffect()).isNaN();
  }

  @Test
  void refusesCountsThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pooled(new long[] {1, 2, 3, 11}, new long[] {10, 10, 10, 10}))
        .withMessage("Not a count of x in n: 11 in 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pooled(new long[] {1}, new long[] {10}))
        .withMessage("Not one of everything for each of 4 cells");
  }

  /** A made-up case in which judges, a period and a number move the chance of a grant. */
  private static final class Case {
    final Factor judges;
    final double[] post;
    final double[] x;
    final long[] granted;
    final long[] decided;

    Case(SplittableRandom random, int cells, int judgeCount) {
      judges = Factor.of(IntStream.range(0, cells).mapToObj(i -> "J" + i % judgeCount).toList());
      post = random.ints(cells, 0, 2).asDoubleStream().toArray();
      x = random.doubles(cells, -1, 1).toArray();
      granted = new long[cells];
      decided = new long[cells];
      for (int i = 0; i < cells; i++) {
        decided[i] = random.nextLong(1, 21);
        double odds = Math.exp(0.3 * (i % judgeCount) - 1 - 0.6 * post[i] + 0.5 * x[i]);
        double rate = odds / (1 + odds);
        granted[i] = random.doubles(decided[i]).filter(value -> value < rate).count();
      }
    }

    Design terms(Design.Builder builder) {
      return builder.variable("post", post).variable("x", x).product("post", "x").build();
    }
  }
}
