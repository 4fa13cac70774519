package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asylumrates.model.ReleaseColumn;
import org.jspecify.annotations.Nullable;

/** A row of one table, filled by column name; what is not filled is blank. */
final class Row {
  private final List<ReleaseColumn> columns;
  private final Map<String, Integer> ordinals;
  private final String[] values;

  Row(List<ReleaseColumn> columns) {
    this.columns = columns;
    this.ordinals = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      ordinals.put(columns.get(i).name(), i);
    }
    this.values = new String[columns.size()];
    clear();
  }

  private Row(Row other) {
    this.columns = other.columns;
    this.ordinals = other.ordinals;
    this.values = other.values.clone();
  }

  void clear() {
    Arrays.fill(values, "");
  }

  Row copy() {
    return new Row(this);
  }

  Row put(String column, String value) {
    values[ordinal(column)] = value;
    return this;
  }

  Row put(String column, long value) {
    return put(column, Long.toString(value));
  }

  /** A day as the release writes it, with its midnight; blank without one. */
  Row put(String column, @Nullable LocalDate day) {
    return put(column, day == null ? "" : day + " 00:00:00.000");
  }

  /** A code with the trailing blanks of a column of fixed width. */
  Row padded(String column, String code) {
    int width = columns.get(ordinal(column)).width().orElse(0);
    return put(column, code.isEmpty() ? "" : code + " ".repeat(Math.max(0, width - code.length())));
  }

  String value(String column) {
    return values[ordinal(column)];
  }

  String value(int ordinal) {
    return values[ordinal];
  }

  void put(int ordinal, String value) {
    values[ordinal] = value;
  }

  List<ReleaseColumn> columns() {
    return columns;
  }

  int ordinal(String column) {
    Integer ordinal = ordinals.get(column);
    if (ordinal == null) {
      throw new IllegalArgumentException("No column " + column + " in " + columns);
    }
    return ordinal;
  }

  /** The key: the first column. */
  String key() {
    return values[0];
  }

  /** The fields with tabs between them. */
  String line() {
    return String.join("\t", values);
  }
}
