package org.asylumrates.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.asylumrates.claims.LabelWords;
import org.asylumrates.stats.Interval;
import org.junit.jupiter.api.Test;

/** Numbers that can be worked out by hand. */
class KnownEffectsTest {
  private static final LocalDate BEFORE = LocalDate.of(2017, 8, 15);
  private static final LocalDate AFTER = LocalDate.of(2018, 8, 15);

  /** Exposed fall by 25 and 15 points, others by 5; judges start from other levels. */
  private static Analysis twoJudges() {
    return new MadeDecisions()
        .add("A", BEFORE, "ES", 40, 100)
        .add("A", AFTER, "ES", 15, 100)
        .add("A", BEFORE, "CH", 60, 100)
        .add("A", AFTER, "CH", 55, 100)
        .add("B", BEFORE, "ES", 60, 100)
        .add("B", AFTER, "ES", 45, 100)
        .add("B", BEFORE, "CH", 80, 100)
        .add("B", AFTER, "CH", 75, 100)
        .analysis();
  }

  @Test
  void plainChangesAreTheDifferenceOfTheRates() {
    List<EffectRow> rows = BeforeAfterChange.rows(twoJudges());
    assertThat(of(rows, "before-after", "leads").estimate()).isCloseTo(-.125, within(1e-12));
    assertThat(of(rows, "before-after", "leads, exposed nationalities").estimate())
        .isCloseTo(-.2, within(1e-12));
    assertThat(of(rows, "before-after", "leads").note()).startsWith("190 of 400 after, 240 of 400");
  }

  @Test
  void theSameJudgesFallAsMuch() {
    assertThat(of(WithinJudges.rows(twoJudges()), "within-judge-change", "leads").estimate())
        .isCloseTo(-.125, within(1e-12));
  }

  @Test
  void exposedFallFifteenPointsMore() {
    List<EffectRow> rows = Differences.rows(twoJudges());
    String whom = "leads, exposed against other nationalities";
    assertThat(of(rows, "difference-in-differences", whom).estimate())
        .isCloseTo(-.15, within(1e-12));
    assertThat(of(rows, "difference-of-four-rates", whom).estimate())
        .isCloseTo(-.15, within(1e-12));
  }

  /**
   * Errors by judge do not hold what nationalities share, so that there is no p-value from them.
   */
  @Test
  void theStandInHasNoTestOfItsOwn() {
    EffectRow row =
        of(
            Differences.rows(twoJudges()),
            "difference-in-differences",
            "leads, exposed against other nationalities");
    assertThat(row.p()).isNaN();
    assertThat(row.note()).contains("What nationalities share is not in the interval");
  }

  /** By hand: (60/200) / (100/200) over (130/200) / (140/200) is 0.6462, turned over 1.5476. */
  @Test
  void theEValueIsThatOfTheRatioOfRatios() {
    EffectRow row =
        of(Differences.rows(twoJudges()), "e-value", "leads, exposed against other nationalities");
    assertThat(row.estimate()).isCloseTo(1.5476 + Math.sqrt(1.5476 * 0.5476), within(1e-3));
  }

  /** Where each rate is one judge's own, nothing tells how judges vary. */
  @Test
  void ratesOfOneJudgeEachHaveNoEValue() {
    Analysis analysis =
        new MadeDecisions()
            .add("A", BEFORE, "ES", 40, 100)
            .add("B", AFTER, "ES", 15, 100)
            .add("C", BEFORE, "CH", 60, 100)
            .add("D", AFTER, "CH", 55, 100)
            .analysis();
    EffectRow row =
        of(Differences.rows(analysis), "e-value", "leads, exposed against other nationalities");
    assertThat(row.estimate()).isNaN();
  }

  @Test
  void aQuestionWithoutAnAnswerCountsAmongTheThree() {
    List<EffectRow> rows =
        Confirmatory.rows(
            twoJudges(),
            List.of(
                EffectRow.of(
                    new EffectRow.Key("within-judge-change", "leads", "MAIN"),
                    -.1,
                    new Interval(-.2, -.01),
                    .03,
                    EffectRow.RATES,
                    "")));
    assertThat(rows.get(0).p()).isCloseTo(.09, within(1e-12));
    assertThat(rows.get(2).p()).isNaN();
  }

  @Test
  void rivalReadingsAreAskedToo() {
    List<EffectRow> rows = Sensitivities.rows(twoJudges());
    assertThat(of(rows, "sensitivity", "leads, months of each circuit held fixed").estimate())
        .isCloseTo(-.15, within(1e-12));
    assertThat(rows.stream().map(row -> row.key().population()))
        .contains("leads, filed before 2018-03-07", "leads, against the days right before");
  }

  @Test
  void allOfItIsTheSameJudgesDecidingOtherwise() {
    List<EffectRow> rows = Decompositions.rows(twoJudges());
    assertThat(of(rows, "decomposition-within-judges", "leads").estimate())
        .isCloseTo(-.125, within(1e-12));
    assertThat(of(rows, "decomposition-judges-who-came", "leads").estimate()).isZero();
  }

  @Test
  void specificationsAreThoseOfThePlan() {
    List<Specification> all = Specification.all(List.of("SHORT", "MAIN", "LONG"));
    assertThat(all).hasSize(48).doesNotHaveDuplicates();
    assertThat(all.stream().filter(one -> one.isConfirmatory("MAIN"))).hasSize(1);
  }

  @Test
  void theReferenceIsTheLastWholeQuarterBefore() {
    Analysis analysis = new MadeDecisions().analysis();
    Quarters quarters = Quarters.of(analysis.window("LONG"), analysis.study().event().date());
    assertThat(quarters.names()).startsWith("2016Q4").endsWith("2020Q1");
    assertThat(quarters.name(quarters.reference())).isEqualTo("2018Q1");
    assertThat(quarters.name(quarters.event())).isEqualTo("2018Q2");
    assertThat(quarters.ofMonth(2018 * 12 + 5)).isEqualTo(quarters.event());
  }

  @Test
  void aGroupWithoutItsSubgroundMayBeExposedOrNot() {
    ClaimExposure exposure = ClaimExposure.of(MadeDecisions.study().exposure());
    int none = subground("UNKNOWN");
    int group = ground("particular-social-group");
    assertThat(exposure.traits(0)).isZero();
    assertThat(exposure.traits(group | subground("gang"))).isEqualTo(Trait.CLAIM_EXPOSED.bit());
    assertThat(exposure.traits(group | subground("lgbtq"))).isEqualTo(Trait.CLAIM_OTHER.bit());
    assertThat(exposure.traits(group | none)).isZero();
    assertThat(exposure.traits(ground("religion") | none)).isEqualTo(Trait.CLAIM_OTHER.bit());
    assertThat(exposure.traits(ground("religion") | group | none)).isZero();
    assertThat(exposure.traits(ground("religion") | group | subground("gang") | none))
        .isEqualTo(Trait.CLAIM_EXPOSED.bit());
  }

  private static int ground(String word) {
    return LabelWords.GROUND.bitOf(word) << LabelWords.GROUND.firstBit();
  }

  private static int subground(String word) {
    return LabelWords.SUBGROUND.bitOf(word) << LabelWords.SUBGROUND.firstBit();
  }

  private static EffectRow of(List<EffectRow> rows, String method, String population) {
    return EffectRow.find(rows, method, population, "MAIN").orElseThrow();
  }
}
