package org.asylumrates.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The numbers behind a chart as CSV: UTF-8, comma, header, LF, full precision. */
final class ChartCsv {
  /** What a spreadsheet would run as a formula. */
  static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");

  private ChartCsv() {}

  static String of(Table table) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(table.columnNames());
      for (int row = 0; row < table.rowCount(); row++) {
        int at = row;
        csv.writeRecord(table.columns().stream().map(column -> cell(column, at)).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    String text = column.getUnformattedString(row);
    boolean number = column instanceof NumericColumn<?>;
    return !number && FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
