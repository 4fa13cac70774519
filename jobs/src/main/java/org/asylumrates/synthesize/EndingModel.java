package org.asylumrates.synthesize;

import java.time.LocalDate;

/** Draws how proceedings end. */
final class EndingModel {
  /** Share of heard asylum cases that are decided on their merits. */
  static final double MERITS = 0.74;

  /** Share of merits denials of asylum in which withholding or torture relief is given. */
  static final double OTHER_RELIEF = 0.045;

  /** Share of orders in absentia that deny the application rather than call it abandoned. */
  static final double ABSENT_DENIED = 0.40;

  private static final LocalDate CASTRO_TUM = LocalDate.of(2018, 5, 17);
  private static final LocalDate CRUZ_VALDEZ = LocalDate.of(2021, 7, 15);

  private EndingModel() {}

  /** Share of people who do not come to their hearing. */
  static double absent(Person person) {
    if (person.custody().equals("D")) {
      return 0.01;
    }
    return person.represented() ? 0.02 : 0.20;
  }

  /** The ending of a case in which protection is sought. */
  static Ending protection(Person person, Odds odds, LocalDate day, Draw draw) {
    if (draw.chance(absent(person))) {
      return draw.chance(ABSENT_DENIED) ? Ending.ABSENT_DENIED : Ending.ABSENT_ABANDONED;
    }
    return draw.chance(MERITS) ? merits(person, odds, draw) : unheard(day, draw);
  }

  /** The ending of a claim that a judge decides. */
  static Ending merits(Person person, Odds odds, Draw draw) {
    if (draw.chance(odds.grant()) && !person.withholdingOnly()) {
      return Ending.GRANTED;
    }
    if (draw.chance(OTHER_RELIEF)) {
      return draw.chance(0.5) ? Ending.WITHHOLDING : Ending.TORTURE_CONVENTION;
    }
    return draw.chance(0.06) ? Ending.DEPARTURE : Ending.DENIED;
  }

  /** The ending of a case in which nobody seeks protection. */
  static Ending plain(Person person, Draw draw) {
    if (draw.chance(person.custody().equals("D") ? 0.01 : 0.35)) {
      return Ending.ABSENT_DENIED;
    }
    double at = draw.uniform();
    if (at < 0.60) {
      return Ending.DENIED;
    }
    return at < 0.80 ? Ending.DEPARTURE : at < 0.88 ? Ending.GRANTED : Ending.NOT_ADJUDICATED;
  }

  /** OTHER_COMP of an administrative closure; code Y is for removal cases after Cruz-Valdez. */
  static String closure(String caseType, LocalDate day) {
    return day.isBefore(CASTRO_TUM) || !caseType.equals("RMV") ? "A" : "Y";
  }

  /** Matter of Castro-Tum forbade administrative closure until Matter of Cruz-Valdez. */
  private static Ending unheard(LocalDate day, Draw draw) {
    double at = draw.uniform();
    if (at < 0.40) {
      return Ending.WITHDRAWN;
    }
    if (at < 0.62) {
      return Ending.ABANDONED;
    }
    boolean closes = day.isBefore(CASTRO_TUM) || day.isAfter(CRUZ_VALDEZ);
    return at < 0.80 && closes ? Ending.CLOSED : Ending.NOT_ADJUDICATED;
  }
}
