package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;
import org.asylumrates.batches.Beside;
import org.asylumrates.batches.Shared;
import org.asylumrates.keys.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * What is known of cases rather than of one proceeding. Each table is looked up by case number for
 * itself, so that a case whose own row is missing keeps its lawyer and its family.
 */
final class CaseKnowledge implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PersonIndex people;
  private final @Nullable BitSet lawyers;
  private final Families families;

  CaseKnowledge(PersonIndex people, Optional<BitSet> lawyers, Families families) {
    this.people = people;
    this.lawyers = lawyers.orElse(null);
    this.families = families;
  }

  /** All that is known of some cases, which are known by their places from then on. */
  static CaseKnowledge of(TypedTables tables, KeyIndex cases) {
    try (Shared<KeyIndex> wanted = tables.share(cases);
        Beside beside = new Beside()) {
      Supplier<Optional<BitSet>> lawyers = beside.start(() -> Lawyers.of(tables, wanted));
      Supplier<Families> families = beside.start(() -> Families.of(tables, wanted));
      PersonIndex people = PersonIndex.of(tables, wanted);
      return new CaseKnowledge(people, lawyers.get(), families.get());
    }
  }

  PersonIndex people() {
    return people;
  }

  Families families() {
    return families;
  }

  /**
   * Whether a lawyer appeared for the person: {@link Picked#YES}, {@link Picked#NO}, or {@link
   * Picked#UNKNOWN} because neither the table of lawyers nor the case's own row tells.
   */
  byte represented(int place) {
    if (lawyers != null) {
      return lawyers.get(place) ? Picked.YES : Picked.NO;
    }
    return people.has(place) ? people.lawyer(place) : Picked.UNKNOWN;
  }
}
