package org.asylumrates.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.ChartFiles;
import org.asylumrates.charts.Frame;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Figure;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Puts charts into an edition: picture, drawing and numbers as files, words and table for pages.
 */
final class ChartPrinter {
  /** Columns of tests, which are no rates. */
  private static final String STATISTIC = "statistic";

  /** In tables that have it, numbers are percentage points. */
  private static final String DIFFERENCE = "difference";

  private static final int FILTER_FROM = 40;

  /** A column with this word holds counts, even where it is one of numbers with a fraction. */
  private static final String COUNT = "decisions";

  private final EditionFolder folder;

  private final ChartCitation citation;

  ChartPrinter(EditionFolder folder, ChartCitation citation) {
    this.folder = folder;
    this.citation = citation;
  }

  /** Writes the chart's files and says how a page shows it. */
  Figure print(Chart chart) {
    Frame frame = chart.frame();
    Table data = chart.data();
    byte[] svg = ChartFiles.svg(chart);
    String stem = "charts/" + frame.id();
    try {
      folder.write(stem + ".png", ChartFiles.png(chart));
      folder.write(stem + ".svg", svg);
      folder.write(stem + ".csv", ChartCsv.of(data));
      folder.write(stem + ".json", citation.metadata(frame, data.columnNames()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Figure(
        frame.id(),
        frame.headline(),
        frame.subtitle(),
        frame.altText(),
        frame.source(),
        citation.text(frame),
        citation.bibtex(frame),
        chart.width(),
        chart.height(),
        Crop.of(chart, svg).style(chart.width()),
        table(frame, data));
  }

  private static DataTable table(Frame frame, Table data) {
    List<DataTable.Column> columns =
        data.columns().stream().map(c -> new DataTable.Column(heading(c.name()), kind(c))).toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < data.rowCount(); row++) {
      List<Cell> cells = new ArrayList<>();
      for (Column<?> column : data.columns()) {
        cells.add(cell(data, column, row));
      }
      rows.add(cells);
    }
    String filter = rows.size() > FILTER_FROM ? "Filter the table" : "";
    return new DataTable(
        "data-" + frame.id(),
        "The numbers behind: " + frame.headline(),
        filter,
        Order.FIXED,
        columns,
        rows);
  }

  /**
   * Rates are fractions in a chart's numbers and percent on a page; their differences, with the
   * intervals beside them, are percentage points.
   */
  private static Cell cell(Table data, Column<?> column, int row) {
    if (column.isMissing(row)) {
      return Cell.of("");
    }
    if (column instanceof NumericColumn<?> numbers) {
      double value = numbers.getDouble(row);
      if (!column.type().equals(ColumnType.DOUBLE) || column.name().contains(COUNT)) {
        return Cell.of(English.count((long) value), "", value);
      }
      if (column.name().equals(STATISTIC)) {
        return Cell.of(English.number(value), "", value);
      }
      boolean points = data.columnNames().contains(DIFFERENCE);
      return Cell.of(points ? English.points(value) : English.percent(value), "", value);
    }
    return Cell.of(column.getString(row));
  }

  private static Kind kind(Column<?> column) {
    return column instanceof NumericColumn<?> ? Kind.NUMBER : Kind.TEXT;
  }

  private static String heading(String column) {
    String words =
        column
            .replace(DIFFERENCE, DIFFERENCE + ", percentage points")
            .replace("_998", " 99.8% limit")
            .replace("_95", " 95% limit")
            .replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
