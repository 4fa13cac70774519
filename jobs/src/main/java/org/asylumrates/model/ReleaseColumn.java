package org.asylumrates.model;

import java.util.OptionalInt;

/**
 * One column of a file of the case release.
 *
 * @param name its name in the header; empty for the unnamed overflow columns of one table
 * @param type what its values are
 * @param width official width in characters of a text column, where one is known; a longer value is
 *     the sign of a shifted row
 */
public record ReleaseColumn(String name, Type type, OptionalInt width) {
  /** What the values of a column are. */
  public enum Type {
    INTEGER,
    /** {@code YYYY-MM-DD HH:MM:SS.mmm}, midnight where only the day is known. */
    DATE,
    /** {@code M/YYYY}, as in the birth date. */
    MONTH,
    DECIMAL,
    BOOLEAN,
    TEXT
  }
}
