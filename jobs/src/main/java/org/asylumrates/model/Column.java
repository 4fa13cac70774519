package org.asylumrates.model;

import java.util.List;

/**
 * One column of a stored or published table.
 *
 * @param name its name, as files carry it
 * @param type its type
 * @param description what it holds, with its unit, for the data dictionary
 * @param measure what its numbers are numbers of
 * @param words the only words that it may hold; empty if it may hold any
 */
public record Column(
    String name, Type type, String description, Measure measure, List<String> words) {
  public Column {
    words = List.copyOf(words);
  }

  /** A column of which only the type is known. */
  public Column(String name, Type type, String description) {
    this(name, type, description, Measure.ANY, List.of());
  }

  /** The types that tables use; each has one form in Parquet and one in CSV. */
  public enum Type {
    STRING,
    LONG,
    INTEGER,
    DOUBLE,
    BOOLEAN,
    DATE,
    BINARY,
    STRINGS
  }
}
