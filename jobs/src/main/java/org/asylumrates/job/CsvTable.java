package org.asylumrates.job;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import org.asylumrates.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * A declared table as CSV text: UTF-8, comma, header, LF, rows sorted by their text. Numbers are
 * written with the fewest digits that read back to the same double; NaN and null are empty. A text
 * that a spreadsheet would run as a formula gets an apostrophe before it.
 */
public final class CsvTable {
  private static final int SURE_DIGITS = 15;
  private static final int ALL_DIGITS = 17;
  private static final int SMALLEST_PLAIN_EXPONENT = 6;

  private CsvTable() {}

  /** The table with rows as given, one value per column. */
  public static String text(Table table, List<List<@Nullable Object>> rows) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(table.columnNames());
      rows.stream().map(row -> row.stream().map(CsvTable::cell).toList()).forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written", e);
    }
    return out.toString();
  }

  /** The table with rows sorted by their first columns as text. */
  public static String sorted(Table table, int keyColumns, List<List<@Nullable Object>> rows) {
    return text(table, sort(keyColumns, rows));
  }

  /** Rows sorted by their first columns as text. */
  public static List<List<@Nullable Object>> sort(
      int keyColumns, List<List<@Nullable Object>> rows) {
    Comparator<List<@Nullable Object>> order = Comparator.comparing(row -> at(row, 0));
    for (int i = 1; i < keyColumns; i++) {
      int column = i;
      order = order.thenComparing(row -> at(row, column));
    }
    return rows.stream().sorted(order).toList();
  }

  private static String at(List<@Nullable Object> row, int column) {
    return String.valueOf(row.get(column));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return number(number);
    }
    return value instanceof String text ? neutral(text) : value.toString();
  }

  private static String neutral(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The fewest digits that read back to the same double; empty for NaN. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Inf" : "-Inf";
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = SURE_DIGITS; digits < ALL_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return plain(rounded);
      }
    }
    return plain(exact.round(new MathContext(ALL_DIGITS)));
  }

  private static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    return exponent < -SMALLEST_PLAIN_EXPONENT ? stripped.toString() : stripped.toPlainString();
  }
}
