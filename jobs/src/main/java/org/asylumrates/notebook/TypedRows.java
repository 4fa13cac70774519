package org.asylumrates.notebook;

import java.util.List;
import java.util.function.Function;
import org.asylumrates.model.Column;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A table of Tablesaw that grows row by row, with the types of a declared table. Tablesaw would
 * guess types, and read the code NA of a country as a missing value.
 */
final class TypedRows {
  private final org.asylumrates.model.Table declared;
  private final List<tech.tablesaw.columns.Column<?>> columns;

  TypedRows(org.asylumrates.model.Table declared) {
    this.declared = declared;
    this.columns =
        declared.columns().stream().<tech.tablesaw.columns.Column<?>>map(TypedRows::empty).toList();
  }

  /**
   * Adds a row.
   *
   * @param row each column's value, in the column's own type; null where it is missing
   */
  void add(Function<Column, @Nullable Object> row) {
    for (int i = 0; i < columns.size(); i++) {
      Object value = row.apply(declared.columns().get(i));
      if (value == null) {
        columns.get(i).appendMissing();
      } else {
        columns.get(i).appendObj(value);
      }
    }
  }

  /** All rows so far. */
  Table table() {
    return Table.create(declared.name(), columns);
  }

  private static tech.tablesaw.columns.Column<?> empty(Column column) {
    String name = column.name();
    return switch (column.type()) {
      case LONG -> LongColumn.create(name);
      case INTEGER -> IntColumn.create(name);
      case DOUBLE -> DoubleColumn.create(name);
      case STRING -> StringColumn.create(name);
      case BOOLEAN -> BooleanColumn.create(name);
      case DATE -> DateColumn.create(name);
      case BINARY, STRINGS -> throw unfit(column);
    };
  }

  static IllegalArgumentException unfit(Column column) {
    return new IllegalArgumentException(
        "The column %s holds lists or bytes, which a notebook does not show"
            .formatted(column.name()));
  }
}
