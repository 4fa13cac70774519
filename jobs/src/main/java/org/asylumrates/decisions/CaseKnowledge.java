package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.Optional;
import org.asylumrates.keys.KeySet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of cases rather than of one proceeding. Each table is looked up by case number for
 * itself, so that a case whose own row is missing keeps its lawyer and its family.
 */
final class CaseKnowledge implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PersonIndex people;
  private final @Nullable KeySet lawyers;
  private final Families families;

  CaseKnowledge(PersonIndex people, Optional<KeySet> lawyers, Families families) {
    this.people = people;
    this.lawyers = lawyers.orElse(null);
    this.families = families;
  }

  /** All that is known of some cases. */
  static CaseKnowledge of(TypedTables tables, KeySet wanted) {
    return new CaseKnowledge(
        PersonIndex.of(tables, wanted), Lawyers.of(tables, wanted), Families.of(tables, wanted));
  }

  PersonIndex people() {
    return people;
  }

  Families families() {
    return families;
  }

  /**
   * Whether a lawyer appeared for the person; empty if that cannot be known, because neither the
   * table of lawyers nor the case's own row tells.
   */
  Optional<Boolean> represented(long id) {
    if (lawyers != null) {
      return Optional.of(lawyers.contains(id));
    }
    int person = people.place(id);
    return person < 0 ? Optional.empty() : people.lawyer(person);
  }
}
