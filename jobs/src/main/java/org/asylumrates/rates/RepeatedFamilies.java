package org.asylumrates.rates;

import java.io.Serializable;
import java.util.stream.Stream;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;

/**
 * The families that have more than one decision in a group. Only those can be counted twice; they
 * are few, so that only their rows must be looked at again.
 */
final class RepeatedFamilies implements Serializable {
  private static final long serialVersionUID = 1L;

  private final KeyIndex[] ofGroups;

  /** Those of each group. */
  RepeatedFamilies(KeySet[] ofGroups) {
    this.ofGroups = Stream.of(ofGroups).map(KeyIndex::new).toArray(KeyIndex[]::new);
  }

  /** Whether a family has more than one decision in the group. */
  boolean contains(int group, long family) {
    return ofGroups[group].contains(family);
  }
}
