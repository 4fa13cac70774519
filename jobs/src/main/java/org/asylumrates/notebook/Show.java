package org.asylumrates.notebook;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.ChartFiles;
import tech.tablesaw.api.NumberColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** Tables and charts as HTML, which a notebook shows where it is the value of a cell. */
public final class Show {
  private static final int MOST_ROWS = 40;
  private static final double SMALLEST = 0.001;

  private Show() {}

  /** A table with its name as caption; of a long one the first 40 rows, which it says. */
  public static String table(Table table) {
    int shown = Math.min(MOST_ROWS, table.rowCount());
    StringBuilder html =
        new StringBuilder(
            "<table><caption>%s</caption><thead><tr>".formatted(caption(table, shown)));
    table
        .columnNames()
        .forEach(name -> html.append("<th scope=\"col\">%s</th>".formatted(escaped(name))));
    html.append("</tr></thead><tbody>");
    for (int row = 0; row < shown; row++) {
      int at = row;
      html.append(
          table.columns().stream()
              .map(column -> cell(column, at))
              .collect(Collectors.joining("", "<tr>", "</tr>")));
    }
    return html.append("</tbody></table>").toString();
  }

  /** A chart as a picture, with its headline and its alternative text for who cannot see it. */
  public static String chart(Chart chart) {
    return "<img width=\"%d\" alt=\"%s\" src=\"data:image/png;base64,%s\">"
        .formatted(
            chart.width(),
            escaped(chart.frame().headline() + ". " + chart.frame().altText()),
            Base64.getEncoder().encodeToString(ChartFiles.png(chart)));
  }

  /** The table, with these columns of 0 to 1 printed in percent. */
  public static Table percent(Table table, String... columns) {
    return printed(table, new NumberColumnFormatter(format("0.0%"), ""), columns);
  }

  /** The table, with these differences of rates printed in percentage points. */
  public static Table points(Table table, String... columns) {
    DecimalFormat format = format("+0.0 'points';-0.0 'points'");
    format.setMultiplier(100);
    return printed(table, new NumberColumnFormatter(format, ""), columns);
  }

  /** The table, with these p- or q-values printed with three digits, and none of them as zero. */
  public static Table chances(Table table, String... columns) {
    return printed(
        table,
        new NumberColumnFormatter(format("0.000"), "") {
          @Override
          public String format(double chance) {
            return chance < SMALLEST ? "< 0.001" : super.format(chance);
          }
        },
        columns);
  }

  private static Table printed(Table table, NumberColumnFormatter format, String... columns) {
    for (String column : columns) {
      table.numberColumn(column).setPrintFormatter(format);
    }
    return table;
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  private static String caption(Table table, int shown) {
    String name = escaped(table.name());
    return shown < table.rowCount()
        ? "%s: the first %d of %d rows".formatted(name, shown, table.rowCount())
        : name;
  }

  private static String cell(Column<?> column, int row) {
    String align = column instanceof NumberColumn ? "right" : "left";
    return "<td style=\"text-align:%s\">%s</td>".formatted(align, escaped(column.getString(row)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
