package org.asylumrates.effects;

import java.util.List;

/** A column of {@link Decided}. */
enum Field {
  /** Days from 1970-01-01 to the decision. */
  DAY(0),
  JUDGE(1),
  COURT(2),
  CIRCUIT(3),
  NATIONALITY(4),
  /** Days from the application to the decision; {@link Decided#NOT_KNOWN} without a date. */
  WAITED(5),
  /** Bits of {@link Trait}. */
  TRAITS(6);

  /** Those whose numbers are places in a list of texts. */
  static final List<Field> CODED = List.of(JUDGE, COURT, CIRCUIT, NATIONALITY);

  private final int place;

  Field(int place) {
    this.place = place;
  }

  /** Where it stands among the columns, from 0. */
  int place() {
    return place;
  }
}
