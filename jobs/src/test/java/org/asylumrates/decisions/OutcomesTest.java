package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;
import org.junit.jupiter.api.Test;

/** Every kind of completion reaches a rule as it is, and the rule's answer is kept for it. */
class OutcomesTest {
  private static final List<Outcome> NAMES = List.of(Outcome.values());

  @Test
  void eachKindHasWhatTheRuleSaysOfIt() {
    List<Completion> asked = new ArrayList<>();
    Outcomes outcomes = new Outcomes(List.of(new Answers(asked)), NAMES::indexOf);
    for (int flags = 0; flags < 128; flags++) {
      for (int roles = 0; roles < 8; roles++) {
        for (boolean absent : new boolean[] {false, true}) {
          boolean initial = (roles & CaseCourse.INITIAL) != 0;
          boolean latest = (roles & CaseCourse.LATEST) != 0;
          Completion completion = new Completion(flags, absent, initial, latest);
          int expected = answer(completion).map(NAMES::indexOf).orElse(Outcomes.NONE);
          assertThat(outcomes.of(0, Outcomes.kind(flags, roles, absent)))
              .as(completion.toString())
              .isEqualTo(expected);
        }
      }
    }
    assertThat(asked).hasSize(128 * 8).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNotCompletedIsNoDecision() {
    Outcomes outcomes = new Outcomes(List.of(new Answers(new ArrayList<>())), NAMES::indexOf);
    assertThat(outcomes.of(0, Outcomes.NOT_COMPLETED)).isEqualTo(Outcomes.NONE);
  }

  /** Answers that differ between neighbouring kinds; some kinds are no decision. */
  private static Optional<Outcome> answer(Completion c) {
    int number = c.flags() + (c.absent() ? 3 : 0) + (c.initial() ? 7 : 0) + (c.latest() ? 11 : 0);
    int place = number % (NAMES.size() + 1);
    return place == NAMES.size() ? Optional.empty() : Optional.of(NAMES.get(place));
  }

  private record Answers(List<Completion> asked) implements DecisionRule {
    @Override
    public Definition definition() {
      return Definition.TRAC_MERITS;
    }

    @Override
    public Optional<Outcome> outcome(Completion completion) {
      asked.add(completion);
      return answer(completion);
    }
  }
}
