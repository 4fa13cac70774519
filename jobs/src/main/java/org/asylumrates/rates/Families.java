package org.asylumrates.rates;

import java.io.Serializable;
import java.util.stream.Stream;
import org.asylumrates.keys.KeySet;

/**
 * The families of the decisions in each group, and which of them have more than one decision there.
 */
final class Families implements Serializable {
  private static final long serialVersionUID = 1L;

  private final KeySet[] met = sets();
  private final KeySet[] repeated = sets();

  private static KeySet[] sets() {
    return Stream.generate(KeySet::new).limit(Slots.GROUPS).toArray(KeySet[]::new);
  }

  /** Says that a decision of the family is in the group; in the order of families it is fast. */
  void add(int group, long family) {
    if (!met[group].add(family)) {
      repeated[group].add(family);
    }
  }

  /** These with others. */
  Families plus(Families others) {
    for (int group = 0; group < Slots.GROUPS; group++) {
      repeated[group].plus(others.repeated[group]).plus(met[group].and(others.met[group]));
      met[group].plus(others.met[group]);
    }
    return this;
  }

  /** Those with more than one decision in a group. */
  RepeatedFamilies repeated() {
    return new RepeatedFamilies(repeated);
  }
}
