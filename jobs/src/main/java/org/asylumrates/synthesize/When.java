package org.asylumrates.synthesize;

import java.time.LocalDate;

/**
 * The days of a proceeding.
 *
 * @param charged the charging document
 * @param opened when the court entered it
 * @param moved when it changed court, if it does
 * @param received when the applications came
 * @param day the decision, or the next hearing of a pending proceeding
 * @param pending whether no decision has been taken by the end of the records
 */
record When(
    LocalDate charged,
    LocalDate opened,
    LocalDate moved,
    LocalDate received,
    LocalDate day,
    boolean pending) {
  private static final double PENDING_SHARE = 0.25;
  private static final LocalDate OLDEST_PENDING = LocalDate.of(2016, 1, 1);

  /** The days of a case's course; people in custody wait weeks, others years. */
  static When of(DecisionDays days, boolean detained, Draw draw) {
    LocalDate last = DecisionDays.LAST;
    if (draw.chance(detained ? PENDING_SHARE / 5 : PENDING_SHARE)) {
      long age = Math.min(last.toEpochDay() - OLDEST_PENDING.toEpochDay(), waiting(detained, draw));
      LocalDate hearing = DecisionDays.workday(last.plusDays(draw.between(5, 900)));
      return between(last.minusDays(age), hearing, true, draw);
    }
    LocalDate day = days.draw(draw);
    return between(day.minusDays(waiting(detained, draw)), day, false, draw);
  }

  /** The days of a proceeding that the Board sent back. */
  static When remanded(LocalDate charged, LocalDate opened, LocalDate day) {
    return new When(charged, opened, opened, opened, day, day.isAfter(DecisionDays.LAST));
  }

  /** The day on which someone sits who can be named: no later than the records go. */
  LocalDate sitting() {
    return pending ? DecisionDays.LAST : day;
  }

  private static When between(LocalDate opened, LocalDate day, boolean pending, Draw draw) {
    LocalDate end = pending ? DecisionDays.LAST : day;
    LocalDate quarter = opened.plusDays((end.toEpochDay() - opened.toEpochDay()) / 4);
    LocalDate half = opened.plusDays((end.toEpochDay() - opened.toEpochDay()) / 2);
    return new When(
        opened.minusDays(draw.between(5, 90)),
        opened,
        DecisionDays.workday(draw.day(quarter, half)),
        draw.day(opened, half),
        day,
        pending);
  }

  private static long waiting(boolean detained, Draw draw) {
    return detained
        ? 30 + (long) draw.exponential(70)
        : 150 + (long) Math.min(3000, draw.exponential(750));
  }
}
