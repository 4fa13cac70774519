package org.asylumrates.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asylumrates.model.Column;
import org.asylumrates.model.Table;

/** The Frictionless Table Schema of a declared table, version 1 of the specification. */
final class TableSchema {
  private TableSchema() {}

  static Map<String, Object> of(Table table) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", table.columns().stream().map(column -> field(table, column)).toList());
    schema.put("missingValues", List.of(""));
    if (!table.key().isEmpty()) {
      schema.put("primaryKey", table.key());
    }
    return schema;
  }

  private static Map<String, Object> field(Table table, Column column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", type(column.type()));
    field.put("description", column.description());
    Map<String, Object> constraints = constraints(table, column);
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    return field;
  }

  private static Map<String, Object> constraints(Table table, Column column) {
    Map<String, Object> constraints = new LinkedHashMap<>();
    if (table.key().contains(column.name())) {
      constraints.put("required", true);
    }
    if (!column.words().isEmpty()) {
      constraints.put("enum", column.words());
    }
    if (column.type() == Column.Type.LONG) {
      // Every whole number that is published is a count or a number of the record's own.
      constraints.put("minimum", 0);
    }
    column.measure().least().ifPresent(least -> constraints.put("minimum", least));
    column.measure().most().ifPresent(most -> constraints.put("maximum", most));
    return constraints;
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case STRING, BINARY, STRINGS -> "string";
      case LONG, INTEGER -> "integer";
      case DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
    };
  }
}
