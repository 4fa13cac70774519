package org.asylumrates.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.asylumrates.model.Column;
import org.asylumrates.model.Table;
import org.dhatim.fastexcel.Worksheet;

/**
 * A declared column in a workbook. Only what is declared a number becomes one, so that keys such as
 * {@code NA}, {@code 01}, {@code 1E5} and {@code true} stay as they are.
 *
 * @param column the declaration
 * @param format how its numbers are shown; empty for a spreadsheet's own way
 */
record ExcelColumn(Column column, Optional<String> format) {
  /** A spreadsheet's numbers are doubles, which hold so many digits for certain. */
  private static final int SURE_DIGITS = 15;

  static ExcelColumn of(Table table, Column column) {
    return new ExcelColumn(
        column,
        switch (column.type()) {
          case LONG -> Optional.of(table.key().contains(column.name()) ? "0" : "#,##0");
          case INTEGER -> Optional.of("0");
          case DOUBLE -> ofDouble(column);
          default -> Optional.empty();
        });
  }

  private static Optional<String> ofDouble(Column column) {
    return switch (column.measure()) {
      case SHARE -> Optional.of("0.0%");
      case CHANGE -> Optional.of("+0.0%;-0.0%;0.0%");
      case P_VALUE -> Optional.of("0.0000");
      case ANY -> Optional.empty();
    };
  }

  /** Writes a cell; one without a value stays empty. */
  void write(Worksheet sheet, int row, int place, String text) {
    if (text.isEmpty()) {
      return;
    }
    Optional<BigDecimal> number = number(text);
    if (number.isEmpty()) {
      sheet.value(row, place, ExcelText.of(text));
      return;
    }
    // The digits of the CSV file, so that both read back to the same double.
    sheet.value(row, place, number.get());
    format.ifPresent(f -> sheet.style(row, place).format(f).set());
  }

  /** The number in a cell; empty if it is text, infinite, or has more digits than a double. */
  private Optional<BigDecimal> number(String text) {
    boolean whole = column.type() == Column.Type.LONG || column.type() == Column.Type.INTEGER;
    if (!whole && column.type() != Column.Type.DOUBLE) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      boolean fits =
          Double.isFinite(number.doubleValue()) && (!whole || number.precision() <= SURE_DIGITS);
      return fits ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
