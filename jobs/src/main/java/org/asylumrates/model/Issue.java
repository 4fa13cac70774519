package org.asylumrates.model;

import java.util.Locale;

/** A repair made to a row of a release, or a doubt that it carries; counted on the quality page. */
public enum Issue {
  /** A stray tab had pushed values to the right; they were put back. */
  SHIFT_MENDED("A stray tab had pushed values to the right; they were put back"),
  /** The row ended early; what is missing is null. */
  SHORT_ROW("The row ended early; what is missing is blank"),
  /** More tabs than columns at the end of the row, with nothing between them. */
  EXTRA_TABS("Empty fields beyond the last column were left out"),
  /** NUL bytes were taken out of a value. */
  NUL_BYTES("NUL bytes were taken out"),
  /** The letter O stood for a zero in a number. */
  LETTER_O("The letter O stood for a zero in a number"),
  /** A number that cannot be read became null. */
  UNREADABLE_NUMBER("A number that cannot be read was left blank"),
  /** A date that does not exist or cannot be read became null. */
  UNREADABLE_DATE("A date that does not exist or cannot be read was left blank"),
  /** A date before 1950 or after 2035 stays, with this doubt. */
  IMPLAUSIBLE_DATE("A date before 1950 or after 2035 was kept as it stands"),
  /** A code longer than its official width became null. */
  TOO_LONG("A code longer than its column allows was left blank"),
  /** A placeholder for a missing or withheld value became null. */
  PLACEHOLDER("A placeholder such as b6 or N/A was left blank"),
  /** A yes/no value that is neither became null. */
  UNREADABLE_FLAG("A yes/no value that is neither was left blank");

  private final String description;

  Issue(String description) {
    this.description = description;
  }

  /** What it means, in a sentence without a full stop. */
  public String description() {
    return description;
  }

  /** The word stored in tables, such as {@code shift-mended}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The word stored for an issue of one column, such as {@code unreadable-date:COMP_DATE}. */
  public String in(String column) {
    return code() + ":" + column;
  }
}
