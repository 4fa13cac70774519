package org.asylumrates.decisions;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.asylumrates.model.Outcome;

/**
 * What each rule makes of each kind of completion. There are few kinds, so each rule is asked once
 * for each rather than for millions of proceedings.
 */
final class Outcomes {
  private static final int FLAG_BITS = 7;
  private static final int ABSENT = 1 << FLAG_BITS;
  private static final int INITIAL = ABSENT << 1;
  private static final int LATEST = INITIAL << 1;
  private static final int KINDS = LATEST << 1;

  /** The kind of whatever is not completed; no rule makes a decision of it. */
  static final int NOT_COMPLETED = KINDS;

  /** Stands for no decision. */
  static final int NONE = -1;

  private final int[][] byRule;

  /**
   * Asks the rules.
   *
   * @param number gives each outcome its number
   */
  Outcomes(List<DecisionRule> rules, ToIntFunction<Outcome> number) {
    byRule = new int[rules.size()][KINDS + 1];
    for (int rule = 0; rule < rules.size(); rule++) {
      for (int kind = 0; kind < KINDS; kind++) {
        Optional<Outcome> outcome = rules.get(rule).outcome(completion(kind));
        byRule[rule][kind] = outcome.isPresent() ? number.applyAsInt(outcome.get()) : NONE;
      }
      byRule[rule][NOT_COMPLETED] = NONE;
    }
  }

  private static Completion completion(int kind) {
    return new Completion(
        kind & (ABSENT - 1), (kind & ABSENT) != 0, (kind & INITIAL) != 0, (kind & LATEST) != 0);
  }

  /**
   * The number of a kind of completion.
   *
   * @param flags what its applications were decided to
   * @param roles of {@link CaseCourse}
   * @param absent whether it was decided in the person's absence
   */
  static int kind(int flags, int roles, boolean absent) {
    return flags
        | (absent ? ABSENT : 0)
        | ((roles & CaseCourse.INITIAL) != 0 ? INITIAL : 0)
        | ((roles & CaseCourse.LATEST) != 0 ? LATEST : 0);
  }

  /** Number of the outcome of a kind of completion under a rule; NONE if it is no decision. */
  int of(int rule, int kind) {
    return byRule[rule][kind];
  }
}
