package org.asylumrates.synthesize;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a release's file, read by the names of its header.
 *
 * @param header the header's names
 * @param fields the line's fields, blanks and all
 */
record TextRow(Header header, List<String> fields) {
  /** The names of a file's columns, whatever their case. */
  static final class Header {
    private final String line;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Header(String line) {
      this.line = line;
      this.names = split(line);
    }

    String line() {
      return line;
    }

    /** The place of a column; -1 if there is none. */
    int place(String column) {
      return places.computeIfAbsent(
          column,
          wanted -> {
            for (int i = 0; i < names.size(); i++) {
              if (names.get(i).strip().equalsIgnoreCase(wanted)) {
                return i;
              }
            }
            return -1;
          });
    }

    TextRow row(String text) {
      return new TextRow(this, split(text));
    }

    private static List<String> split(String text) {
      return Arrays.asList(text.split("\t", -1));
    }
  }

  /** Whether it has a field for each name, so that each name means what it says. */
  boolean whole() {
    String key = fields.get(0);
    return header.names.size() == fields.size()
        && !key.isEmpty()
        && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  boolean has(String column) {
    return header.place(column) >= 0;
  }

  /** The value without blanks around it; empty if there is no such column. */
  String value(String column) {
    int at = header.place(column);
    return at < 0 ? "" : fields.get(at).strip();
  }

  /** Whether a value stands beside a column's, so that a stray tab between them can be seen. */
  boolean follows(String column) {
    int at = header.place(column) + 1;
    return at < fields.size() && !fields.get(at).isBlank();
  }

  /** The line with another value, padded as the old one was. */
  String with(String column, String value) {
    int at = header.place(column);
    String old = fields.get(at);
    String padding = " ".repeat(Math.max(0, old.length() - value.length()));
    return with(at, old.endsWith(" ") ? value + padding : value);
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
}
