package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.List;

/**
 * An invented judge.
 *
 * @param formerCode the code until the day before {@code codeSince}; the same as {@code code} for
 *     all but the one judge who has an alias
 * @param lean what the judge adds to the logit of a grant
 * @param volume how many decisions the judge takes, relative to colleagues
 * @param wave whether the judge came in the hiring wave of 2018 and 2019
 * @param stints where the judge sat and when, without overlaps
 */
record Judge(
    int number,
    String code,
    String formerCode,
    LocalDate codeSince,
    double lean,
    double volume,
    boolean wave,
    List<Stint> stints) {
  /** A judge's time at one court, both days included. */
  record Stint(Court court, LocalDate first, LocalDate last) {
    boolean covers(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** A name that says that nobody bears it. */
  String name() {
    return "Example, Judge " + number;
  }

  /** The code under which the judge signs on a day. */
  String codeOn(LocalDate day) {
    return day.isBefore(codeSince) ? formerCode : code;
  }

  boolean hasAlias() {
    return !code.equals(formerCode);
  }
}
