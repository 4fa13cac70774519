package org.asylumrates.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asylumrates.model.Status;
import org.asylumrates.stats.Interval;
import org.junit.jupiter.api.Test;

/** What cannot be estimated has a status and no number that looks real. */
class DegenerateEffectsTest {
  private static final LocalDate BEFORE = LocalDate.of(2017, 8, 15);
  private static final LocalDate AFTER = LocalDate.of(2018, 8, 15);

  /** Counts, gates and shares exist whatever the data are. */
  private static final Set<String> ALWAYS = Set.of("gate", "claim-level");

  @Test
  void noDecisionsAtAll() {
    assertThat(estimated(new MadeDecisions())).isEmpty();
  }

  @Test
  void oneJudgeHasNoErrorByJudge() {
    MadeDecisions made =
        new MadeDecisions()
            .add("A", BEFORE, "ES", 20, 40)
            .add("A", AFTER, "ES", 10, 40)
            .add("A", BEFORE, "CH", 20, 40)
            .add("A", AFTER, "CH", 20, 40);
    assertThat(estimated(made))
        .doesNotContain(
            "within-judge-change", "difference-in-differences", "specification", "event-study")
        .contains("before-after");
  }

  @Test
  void allGrantsLeaveNothingToTell() {
    MadeDecisions made = new MadeDecisions();
    for (String judge : List.of("A", "B", "C")) {
      for (LocalDate day : List.of(BEFORE, AFTER)) {
        made.add(judge, day, "ES", 30, 30).add(judge, day, "CH", 30, 30);
      }
    }
    assertThat(estimated(made)).doesNotContain("adjusted-change", "series-level-change");
    for (EffectRow row : rows(made)) {
      boolean certain = row.interval().isDefined() && row.interval().low() == row.interval().high();
      assertThat(certain).as(row.toString()).isFalse();
    }
  }

  @Test
  void noDecisionsAfter() {
    MadeDecisions made =
        new MadeDecisions()
            .add("A", BEFORE, "ES", 20, 40)
            .add("B", BEFORE, "ES", 10, 40)
            .add("A", BEFORE, "CH", 20, 40)
            .add("B", BEFORE, "CH", 30, 40);
    assertThat(estimated(made))
        .doesNotContain(
            "before-after",
            "within-judge-change",
            "difference-in-differences",
            "difference-of-four-rates",
            "placebo-nationalities",
            "decomposition-change",
            "adjusted-change");
  }

  @Test
  void threeMonthsAreNoSeries() {
    MadeDecisions made = new MadeDecisions();
    for (String judge : List.of("A", "B", "C")) {
      made.add(judge, LocalDate.of(2018, 5, 2), "ES", 10, 20)
          .add(judge, LocalDate.of(2018, 7, 2), "ES", 10, 20)
          .add(judge, LocalDate.of(2018, 8, 2), "ES", 5, 20);
    }
    assertThat(estimated(made)).doesNotContain("series-slope-change", "placebo-dates");
  }

  @Test
  void noLabelsAtAllLeaveNoBounds() {
    MadeDecisions made = new MadeDecisions();
    for (String judge : List.of("A", "B", "C")) {
      for (LocalDate day : List.of(BEFORE, AFTER)) {
        made.add(judge, day, "ES", 10, 30).add(judge, day, "CH", 15, 30);
      }
    }
    for (String method :
        List.of("complete-case-change", "bounds-change", "bounds-difference-in-differences")) {
      assertThat(main(made, method).status()).isEqualTo(Status.NOT_ESTIMABLE);
      assertThat(main(made, method).interval()).isEqualTo(Interval.NONE);
    }
    assertThat(rows(made))
        .filteredOn(row -> row.key().population().equals("6 bounds shown"))
        .singleElement()
        .satisfies(row -> assertThat(row.estimate()).isZero());
  }

  /** Checks that cannot be made are not met, whatever else there is. */
  @Test
  void oneWindowHasNoCheckAgainstRivals() {
    assertThat(rows(new MadeDecisions()))
        .filteredOn(row -> row.key().method().equals("gate"))
        .hasSize(6)
        .allSatisfy(row -> assertThat(row.estimate()).isZero());
  }

  private static EffectRow main(MadeDecisions made, String method) {
    return EffectRow.find(rows(made), method, "leads, labelled exposed", "MAIN").orElseThrow();
  }

  private static Set<String> estimated(MadeDecisions made) {
    return rows(made).stream()
        .filter(row -> Double.isFinite(row.estimate()))
        .map(row -> row.key().method())
        .filter(method -> !ALWAYS.contains(method))
        .collect(Collectors.toSet());
  }

  private static List<EffectRow> rows(MadeDecisions made) {
    return EstimateEffects.estimates(made.analysis(), () -> {});
  }
}
