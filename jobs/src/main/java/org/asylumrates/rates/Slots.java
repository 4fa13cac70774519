package org.asylumrates.rates;

import java.util.List;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;
import org.asylumrates.model.Period;

/**
 * Where a decision counts beneath its key. Definition and period make a group; group and outcome
 * make a slot. Decisions outside both windows of a study have a group of their own.
 */
final class Slots {
  private static final List<Definition> DEFINITIONS = List.of(Definition.values());
  private static final List<Period> WINDOWS = List.of(Period.values());

  /** The outcomes by their places in a group. */
  static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  /** The place of the period of decisions in neither window. */
  static final int OUTSIDE = WINDOWS.size();

  private static final int PERIODS = OUTSIDE + 1;

  static final int GROUPS = DEFINITIONS.size() * PERIODS;
  static final int ALL = GROUPS * OUTCOMES.size();

  /** The slots of both windows under one definition; a power of two, as tallies need. */
  static final int OF_WINDOWS = WINDOWS.size() * OUTCOMES.size();

  private Slots() {}

  static int place(Definition definition) {
    return DEFINITIONS.indexOf(definition);
  }

  static int place(Period period) {
    return WINDOWS.indexOf(period);
  }

  /** The group of a definition and a period by their places. */
  static int group(int definition, int period) {
    return definition * PERIODS + period;
  }

  static int group(Definition definition, Period period) {
    return group(place(definition), place(period));
  }

  /** The place of a group's definition. */
  static int definition(int group) {
    return group / PERIODS;
  }

  /** Whether a group's decisions are in one of the windows. */
  static boolean isWithin(int group) {
    return group % PERIODS != OUTSIDE;
  }

  /** The slot of a group in a window, where definitions are not told apart. */
  static int ofWindow(int slot) {
    return slot % (PERIODS * OUTCOMES.size());
  }

  /** The place of the period of a slot of {@link #ofWindow}. */
  static int period(int ofWindow) {
    return ofWindow / OUTCOMES.size();
  }

  /** The outcome of a slot. */
  static Outcome outcome(int slot) {
    return OUTCOMES.get(slot % OUTCOMES.size());
  }

  /** The slot of a group and the place of an outcome. */
  static int slot(int group, int outcome) {
    return group * OUTCOMES.size() + outcome;
  }
}
