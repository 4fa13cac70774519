package org.asylumrates.rates;

import java.io.Serializable;
import org.asylumrates.model.Period;
import org.asylumrates.model.Study;

/** The windows of a study as days since 1970, first and last included. */
record Windows(int beforeFirst, int beforeLast, int afterFirst, int afterLast)
    implements Serializable {
  private static final int BEFORE = Slots.place(Period.BEFORE);
  private static final int AFTER = Slots.place(Period.AFTER);

  static Windows of(Study study) {
    return new Windows(
        (int) study.before().first().toEpochDay(),
        (int) study.before().last().toEpochDay(),
        (int) study.after().first().toEpochDay(),
        (int) study.after().last().toEpochDay());
  }

  /** The place of a day's period: see Slots. */
  int period(int day) {
    if (day >= beforeFirst && day <= beforeLast) {
      return BEFORE;
    }
    return day >= afterFirst && day <= afterLast ? AFTER : Slots.OUTSIDE;
  }
}
