package org.asylumrates.repair;

import org.asylumrates.model.Issue;
import org.jspecify.annotations.Nullable;

/**
 * One value after repair.
 *
 * @param value String, Long, LocalDate, Boolean or Double by its column's type; null where the
 *     release has nothing, or nothing that can be read
 * @param issue what was repaired or is in doubt, if anything
 */
record Cell(@Nullable Object value, @Nullable Issue issue) {
  static final Cell BLANK = new Cell(null, null);

  static Cell of(Object value) {
    return new Cell(value, null);
  }

  /** Whether the value stood in the way of its column's type. */
  boolean unreadable() {
    return value == null && issue != null && issue != Issue.PLACEHOLDER;
  }
}
