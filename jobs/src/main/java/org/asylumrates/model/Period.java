package org.asylumrates.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The side of a study's event on which a decision falls; the event's own day is after. */
public enum Period {
  BEFORE,
  AFTER;

  /** The word stored in tables: {@code before} or {@code after}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of both. */
  public static List<String> codes() {
    return Stream.of(values()).map(Period::code).toList();
  }
}
