package org.asylumrates.effects;

/**
 * What may be said of a decision, as one bit each of a number. Of a pair of opposites neither holds
 * where the record is blank.
 */
enum Trait {
  GRANTED(0),
  DENIED(1),
  ABSENTIA(2),
  /** Stands for its whole family: the lead's own decision, or that of a person alone. */
  LEAD(3),
  REPRESENTED(4),
  UNREPRESENTED(5),
  AFFIRMATIVE(6),
  DEFENSIVE(7),
  DETAINED(8),
  NOT_DETAINED(9),
  /** A label names a ground that the ruling was about. */
  CLAIM_EXPOSED(10),
  /** Labels name other grounds only. */
  CLAIM_OTHER(11),
  /** Of a nationality that stands in for exposed claims. */
  NATIONALITY_EXPOSED(12),
  /** Of another nationality; neither if it is unknown. */
  NATIONALITY_OTHER(13);

  private final int bit;

  Trait(int place) {
    this.bit = 1 << place;
  }

  /** This trait alone. */
  int bit() {
    return bit;
  }

  /** This trait if it holds, else nothing. */
  int bit(boolean holds) {
    return holds ? bit : 0;
  }

  /** Whether it is among a decision's. */
  boolean in(int traits) {
    return (traits & bit) != 0;
  }
}
