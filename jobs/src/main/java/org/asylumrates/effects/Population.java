package org.asylumrates.effects;

import java.util.Arrays;

/** Whose decisions an analysis looks at. */
enum Population {
  /** Every decision, as TRAC counts them. */
  PERSONS("persons"),
  /** One decision of each family: that of its lead. The population of tests and models. */
  LEADS("leads", Trait.LEAD),
  AFFIRMATIVE("leads, affirmative", Trait.LEAD, Trait.AFFIRMATIVE),
  DEFENSIVE("leads, defensive", Trait.LEAD, Trait.DEFENSIVE),
  DETAINED("leads, detained", Trait.LEAD, Trait.DETAINED),
  NOT_DETAINED("leads, not detained", Trait.LEAD, Trait.NOT_DETAINED),
  /** Those for whom nationality stands in, because the records do not state the ground. */
  EXPOSED("leads, exposed nationalities", Trait.LEAD, Trait.NATIONALITY_EXPOSED),
  OTHER("leads, other nationalities", Trait.LEAD, Trait.NATIONALITY_OTHER),
  LABELLED_EXPOSED("leads, labelled exposed", Trait.LEAD, Trait.CLAIM_EXPOSED),
  LABELLED_OTHER("leads, labelled other", Trait.LEAD, Trait.CLAIM_OTHER);

  private static final String STAND_IN =
      "Nationality is used as a stand-in because the records do not state the ground.";

  private final String words;

  /** Bits of the traits that its decisions have. */
  private final int traits;

  Population(String words, Trait... traits) {
    this.words = words;
    this.traits = Arrays.stream(traits).mapToInt(Trait::bit).sum();
  }

  /** How result tables name it. */
  String words() {
    return words;
  }

  /** What must be said of a figure about it; empty if nothing. */
  String caution() {
    return this == EXPOSED || this == OTHER ? STAND_IN : "";
  }

  /** Those of a sample that belong to it. */
  Sample of(Sample all) {
    Decided decided = all.decided();
    return all.where(row -> (decided.get(Field.TRAITS, row) & traits) == traits);
  }
}
