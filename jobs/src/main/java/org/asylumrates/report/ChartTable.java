package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asylumrates.charts.Frame;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The numbers behind a chart as a page shows them. */
record ChartTable(Words words, Frame frame, Table data) {
  /** Columns of tests, which are no rates. */
  private static final String STATISTIC = "statistic";

  /** In tables that have it, numbers are percentage points. */
  private static final String DIFFERENCE = "difference";

  /** A column with this word holds counts, even where it is one of numbers with a fraction. */
  private static final String COUNT = "decisions";

  /** Columns whose texts are codes and no names. */
  private static final Set<String> CODED = Set.of("part", "kind", "population", "role", "window");

  private static final int FILTER_FROM = 40;

  DataTable table() {
    List<DataTable.Column> columns =
        data.columns().stream().map(c -> new DataTable.Column(heading(c.name()), kind(c))).toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < data.rowCount(); row++) {
      int at = row;
      rows.add(data.columns().stream().map(column -> cell(column, at)).toList());
    }
    return new DataTable(
        "data-" + frame.id(),
        words.say("figure.data.caption", frame.headline()),
        rows.size() > FILTER_FROM ? words.say("table.filter") : "",
        Order.FIXED,
        columns,
        rows);
  }

  /**
   * Rates are fractions in a chart's numbers and percent on a page; their differences, with the
   * intervals beside them, are percentage points.
   */
  private Cell cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return Cell.of("");
    }
    if (column instanceof NumericColumn<?> numbers) {
      double value = numbers.getDouble(row);
      if (!isRate(column)) {
        return Cell.of(
            column.name().equals(STATISTIC) ? words.number(value) : words.count((long) value),
            "",
            value);
      }
      boolean points = data.columnNames().contains(DIFFERENCE);
      return Cell.of(points ? words.points(value) : words.percent(value), "", value);
    }
    return Cell.of(text(words, column, row));
  }

  /** A text of a chart's numbers; codes that charts share are told in the page's language. */
  static String text(Words words, Column<?> column, int row) {
    String text = column.getString(row);
    return CODED.contains(column.name()) ? words.named("chart-value", text, text) : text;
  }

  /** Whether a column holds rates or differences of rates. */
  static boolean isRate(Column<?> column) {
    return column.type().equals(ColumnType.DOUBLE)
        && !column.name().contains(COUNT)
        && !column.name().equals(STATISTIC);
  }

  private static Kind kind(Column<?> column) {
    return column instanceof NumericColumn<?> ? Kind.NUMBER : Kind.TEXT;
  }

  private String heading(String column) {
    String plain =
        column
            .replace(DIFFERENCE, DIFFERENCE + ", percentage points")
            .replace("_998", " 99.8% limit")
            .replace("_95", " 95% limit")
            .replace('_', ' ');
    return words.named(
        "chart-column",
        column,
        plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1));
  }
}
