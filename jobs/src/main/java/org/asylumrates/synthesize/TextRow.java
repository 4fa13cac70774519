package org.asylumrates.synthesize;

import java.util.List;
import java.util.Locale;

/**
 * A line of a release's file, read by the names of its header.
 *
 * @param names the header's names
 * @param fields the line's fields, blanks and all
 */
record TextRow(List<String> names, List<String> fields) {
  static TextRow of(List<String> names, String line) {
    return new TextRow(names, List.of(line.split("\t", -1)));
  }

  /** Whether it has a field for each name, so that each name means what it says. */
  boolean whole() {
    return names.size() == fields.size() && fields.get(0).matches("\\d+");
  }

  boolean has(String column) {
    return place(column) >= 0;
  }

  /** The value without blanks around it; empty if there is no such column. */
  String value(String column) {
    int at = place(column);
    return at < 0 ? "" : fields.get(at).strip();
  }

  /** Whether a value stands beside a column's, so that a stray tab between them can be seen. */
  boolean follows(String column) {
    int at = place(column) + 1;
    return at < fields.size() && !fields.get(at).isBlank();
  }

  /** The line with another value, padded as the old one was. */
  String with(String column, String value) {
    int at = place(column);
    String padding = " ".repeat(Math.max(0, fields.get(at).length() - value.length()));
    boolean padded = fields.get(at).endsWith(" ");
    return with(at, padded ? value + padding : value);
  }

  /** The line under another key. */
  String withKey(long key) {
    return with(0, Long.toString(key));
  }

  String key() {
    return fields.get(0).strip();
  }

  String line() {
    return String.join("\t", fields);
  }

  private String with(int at, String value) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      line.append(i == 0 ? "" : "\t").append(i == at ? value : fields.get(i));
    }
    return line.toString();
  }

  private int place(String column) {
    return names.stream()
        .map(n -> n.toLowerCase(Locale.ROOT))
        .toList()
        .indexOf(column.toLowerCase(Locale.ROOT));
  }
}
