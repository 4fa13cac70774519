package org.asylumrates.stats.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.stats.BeforeAfter;
import org.junit.jupiter.api.Test;

class DecompositionTest {
  @Test
  void termsAddUpToTheChange() {
    SplittableRandom random = new SplittableRandom(1995);
    for (int i = 0; i < 300; i++) {
      List<BeforeAfter> units = units(random, 1 + random.nextInt(30));
      Decomposition terms = Decomposition.of(units);
      assertThat(terms.within() + terms.between() + terms.entry() + terms.exit())
          .isCloseTo(terms.change(), within(1e-13));
      Kitagawa kinds = Kitagawa.of(units);
      BeforeAfter common = BeforeAfter.sum(units.stream().filter(BeforeAfter::isInBoth).toList());
      double change = common.rateAfter() - common.rateBefore();
      assertThat(kinds.rate() + kinds.mix()).isCloseTo(change, within(1e-13));
      assertThat(kinds.rateAtMixBefore() + kinds.mixAtRateBefore() + kinds.interaction())
          .isCloseTo(change, within(1e-13));
    }
  }

  @Test
  void threeFactorsAddUpToTheChange() {
    SplittableRandom random = new SplittableRandom(1978);
    for (int i = 0; i < 200; i++) {
      List<List<BeforeAfter>> judges = new ArrayList<>();
      for (int judge = 0; judge < 6; judge++) {
        judges.add(units(random, 1 + random.nextInt(5)));
      }
      ThreeFactors terms = ThreeFactors.of(judges);
      assertThat(terms.judgeMix() + terms.kindMix() + terms.rate())
          .isCloseTo(terms.change(), within(1e-13));
    }
  }

  /** By hand: one judge, one kind, so nothing but the rate can have changed. */
  @Test
  void oneCellChangesByItsRateAlone() {
    BeforeAfter cell = new BeforeAfter(1, 4, 3, 6);
    assertThat(ThreeFactors.of(List.of(List.of(cell))))
        .isEqualTo(new ThreeFactors(1, cell, 0, 0, -0.25));
    assertThat(Decomposition.of(List.of(cell)).within()).isEqualTo(-0.25);
    assertThat(Kitagawa.of(List.of(cell))).isEqualTo(new Kitagawa(1, -0.25, 0, -0.25, 0, 0));
  }

  /** By hand: one judge at a half leaves, one at a quarter comes, one stays at a half. */
  @Test
  void comersAndLeaversAreHeldAgainstTheReference() {
    Decomposition terms =
        Decomposition.of(
            List.of(
                new BeforeAfter(2, 4, 2, 4),
                new BeforeAfter(1, 4, 0, 0),
                new BeforeAfter(0, 0, 2, 4)));
    // The reference is (1/2 + 3/8) / 2 = 7/16.
    assertThat(terms.within()).isZero();
    assertThat(terms.between()).isZero();
    assertThat(terms.entry()).isEqualTo(0.5 * (0.25 - 0.4375));
    assertThat(terms.exit()).isEqualTo(-0.5 * (0.5 - 0.4375));
    assertThat(terms.entrantShare()).isEqualTo(0.5);
    assertThat(terms.leaverShare()).isEqualTo(0.5);
  }

  @Test
  void swappingThePeriodsTurnsTheTermsRound() {
    SplittableRandom random = new SplittableRandom(2001);
    for (int i = 0; i < 100; i++) {
      List<BeforeAfter> units = units(random, 10);
      Decomposition one = Decomposition.of(units);
      Decomposition other =
          Decomposition.of(
              units.stream().map(u -> new BeforeAfter(u.x0(), u.n0(), u.x1(), u.n1())).toList());
      assertThat(other.within()).isCloseTo(-one.within(), within(1e-14));
      assertThat(other.between()).isCloseTo(-one.between(), within(1e-14));
      assertThat(other.entry()).isCloseTo(-one.exit(), within(1e-14));
      assertThat(other.withinError()).isCloseTo(one.withinError(), within(1e-14));
    }
  }

  @Test
  void aPeriodWithoutDecisionsLeavesNothing() {
    Decomposition terms = Decomposition.of(List.of(new BeforeAfter(1, 4, 0, 0)));
    assertThat(terms.change()).isNaN();
    assertThat(terms.within()).isNaN();
    assertThat(terms.entry()).isNaN();
    assertThat(terms.withinError()).isNaN();
    assertThat(Kitagawa.of(List.of(new BeforeAfter(1, 4, 0, 0))).rate()).isNaN();
    assertThat(ThreeFactors.of(List.of(List.of(new BeforeAfter(1, 4, 0, 0)))).rate()).isNaN();
  }

  /** By hand: leaving out one of two judges leaves a change of 1/4 or of 1/2. */
  @Test
  void jackknifeLeavesOutOneJudgeAfterAnother() {
    List<BeforeAfter> judges = List.of(new BeforeAfter(2, 4, 1, 4), new BeforeAfter(3, 4, 1, 4));
    DecompositionErrors errors = DecompositionErrors.of(judges);
    // Deviations of 1/8 each from the mean: the root of 1/2 * 2 / 64.
    assertThat(errors.judges()).isEqualTo(2);
    assertThat(errors.change()).isCloseTo(0.125, within(1e-15));
    assertThat(errors.within()).isCloseTo(0.125, within(1e-15));
    assertThat(errors.between()).isZero();
    assertThat(errors.exit()).isZero();
  }

  /** The jackknife of a mean of equal clusters is its usual variance. */
  @Test
  void jackknifeOfEqualJudgesIsTheErrorOfTheirMean() {
    SplittableRandom random = new SplittableRandom(1981);
    List<BeforeAfter> judges = new ArrayList<>();
    List<Double> changes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      BeforeAfter judge = new BeforeAfter(random.nextLong(51), 50, random.nextLong(51), 50);
      judges.add(judge);
      changes.add(judge.rateAfter() - judge.rateBefore());
    }
    double mean = changes.stream().mapToDouble(c -> c).average().orElseThrow();
    double squares = changes.stream().mapToDouble(c -> (c - mean) * (c - mean)).sum();
    assertThat(DecompositionErrors.of(judges).within())
        .isCloseTo(Math.sqrt(squares / (40.0 * 39)), within(1e-14));
  }

  @Test
  void oneJudgeOrAPeriodThatHangsOnOneHasNoErrors() {
    List<BeforeAfter> one = List.of(new BeforeAfter(2, 4, 1, 4));
    assertThat(DecompositionErrors.of(one).within()).isNaN();
    List<BeforeAfter> hanging = List.of(new BeforeAfter(2, 4, 1, 4), new BeforeAfter(2, 4, 0, 0));
    assertThat(DecompositionErrors.of(hanging).within()).isNaN();
    assertThat(DecompositionErrors.of(Collections.emptyList()).change()).isNaN();
  }

  private static List<BeforeAfter> units(SplittableRandom random, int count) {
    List<BeforeAfter> units = new ArrayList<>(List.of(new BeforeAfter(3, 7, 2, 5)));
    for (int i = 0; i < count; i++) {
      long n1 = random.nextInt(4) == 0 ? 0 : random.nextLong(30);
      long n0 = random.nextInt(4) == 0 ? 0 : random.nextLong(30);
      units.add(new BeforeAfter(random.nextLong(n1 + 1), n1, random.nextLong(n0 + 1), n0));
    }
    return units;
  }
}
