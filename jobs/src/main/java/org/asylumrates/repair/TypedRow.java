package org.asylumrates.repair;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a release after repair: either values by column with the issues they carry, or the
 * reason why the row must be kept aside.
 *
 * @param values one value per column of the table; empty if the row is kept aside
 * @param issues what was repaired or is in doubt, as stored
 * @param quarantined why the row is kept aside, if it is
 */
public record TypedRow(
    List<@Nullable Object> values, List<String> issues, Optional<String> quarantined) {

  /** The key is blank or unreadable, so the row cannot be told from others. */
  public static final String UNREADABLE_KEY = "unreadable-key";

  /** Values stand under the wrong columns, and no single way of putting them back fits. */
  public static final String UNMENDABLE_SHIFT = "unmendable-shift";

  /** A line without anything. */
  public static final String BLANK_LINE = "blank-line";

  /** A row whose key an earlier row of the file has. */
  public static final String DUPLICATE_KEY = "duplicate-key";

  static TypedRow aside(String reason) {
    return new TypedRow(List.of(), List.of(), Optional.of(reason));
  }
}
