package org.asylumrates.model;

/**
 * One column of a stored or published table.
 *
 * @param name its name, as files carry it
 * @param type its type
 * @param description what it holds, with its unit, for the data dictionary
 */
public record Column(String name, Type type, String description) {
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
