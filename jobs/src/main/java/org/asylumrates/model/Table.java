package org.asylumrates.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One declared table. From this one declaration follow the Spark schema, the CSV header, the
 * Frictionless descriptor, the sheet of the workbook and the page of the data dictionary.
 *
 * @param name its name, which is also its folder or file name
 * @param description what one row is
 * @param columns its columns, in order
 * @param key the columns that together tell its rows apart and are never blank; empty if there are
 *     none such
 */
public record Table(String name, String description, List<Column> columns, List<String> key) {
  public Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** A table without columns yet. */
  public static Table named(String name, String description) {
    return new Table(name, description, List.of(), List.of());
  }

  /** This table with one more column at its end. */
  public Table column(String column, Column.Type type, String columnDescription) {
    return with(new Column(column, type, columnDescription));
  }

  /** This table with a column of shares, 0 to 1. */
  public Table share(String column, String columnDescription) {
    return measured(column, Measure.SHARE, columnDescription);
  }

  /** This table with a rate: decisions, granted, the rate itself and its interval. */
  public Table rate() {
    return column("decisions", Column.Type.LONG, "Decisions in the rate's denominator")
        .column("granted", Column.Type.LONG, "Granted")
        .share("grant_rate", "granted / decisions, 0 to 1; blank if too few")
        .share("interval_low", "Lower end of the 95% Wilson interval")
        .share("interval_high", "Upper end of the 95% Wilson interval");
  }

  /** This table with a column of differences of shares, -1 to 1. */
  public Table change(String column, String columnDescription) {
    return measured(column, Measure.CHANGE, columnDescription);
  }

  /** This table with a column of p-values. */
  public Table pValue(String column, String columnDescription) {
    return measured(column, Measure.P_VALUE, columnDescription);
  }

  /** This table with a column that holds one of a few words, or is blank. */
  public Table word(String column, List<String> words, String columnDescription) {
    return with(new Column(column, Column.Type.STRING, columnDescription, Measure.ANY, words));
  }

  /** This table, whose rows these columns tell apart. */
  public Table key(String... columnNames) {
    return new Table(name, description, columns, List.of(columnNames));
  }

  private Table measured(String column, Measure measure, String columnDescription) {
    return with(new Column(column, Column.Type.DOUBLE, columnDescription, measure, List.of()));
  }

  private Table with(Column column) {
    List<Column> more = new ArrayList<>(columns);
    more.add(column);
    return new Table(name, description, more, key);
  }

  /** The names of its columns, in order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
