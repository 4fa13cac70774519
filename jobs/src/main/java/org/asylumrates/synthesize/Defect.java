package org.asylumrates.synthesize;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One kind of defect in one table.
 *
 * @param realRate share of the table's rows that had it in real releases; 0 if only hostile
 *     releases get it
 * @param expected what a reader should make of it
 * @param change what it does to a row
 */
record Defect(String kind, String table, double realRate, Expected expected, Change change) {
  /** What becomes of a row with a defect when the release is read as the contract says. */
  enum Expected {
    /** The clean row comes back. */
    MENDED,
    /** The value is lost and null, the rest of the row is as it was. */
    NULLED,
    /** The row cannot be read and is set aside. */
    QUARANTINED,
    /** An additional row goes; the clean one stays. */
    DROPPED,
    /** What stands there is data, odd as it is. */
    KEPT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Makes a defect of a row, if the row lends itself to it. */
  @FunctionalInterface
  interface Change {
    Optional<Planted> apply(Row row, Draw draw);
  }

  /**
   * A row after a defect: the lines in its place, and where they differ.
   *
   * @param column the column, or empty if the defect is not in one
   */
  record Planted(List<String> lines, String column, String from, String to) {}
}
