package org.asylumrates.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One declared table. From this one declaration follow the Spark schema, the CSV header, the
 * Frictionless descriptor and the page of the data dictionary.
 *
 * @param name its name, which is also its folder or file name
 * @param description what one row is
 * @param columns its columns, in order
 */
public record Table(String name, String description, List<Column> columns) {
  public Table {
    columns = List.copyOf(columns);
  }

  /** A table without columns yet. */
  public static Table named(String name, String description) {
    return new Table(name, description, List.of());
  }

  /** This table with one more column at its end. */
  public Table column(String column, Column.Type type, String columnDescription) {
    List<Column> more = new ArrayList<>(columns);
    more.add(new Column(column, type, columnDescription));
    return new Table(name, description, more);
  }

  /** The names of its columns, in order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
