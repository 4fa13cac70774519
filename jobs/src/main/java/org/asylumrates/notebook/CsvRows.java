package org.asylumrates.notebook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.asylumrates.model.Column;
import org.asylumrates.model.Table;
import org.jspecify.annotations.Nullable;

/** The CSV form of a result table as a table of Tablesaw, with the types that it declares. */
final class CsvRows {
  private CsvRows() {}

  /** All rows of a text; what is blank there is missing. */
  static tech.tablesaw.api.Table of(Table table, String text) {
    TypedRows rows = new TypedRows(table);
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : csv) {
        rows.add(column -> value(row.getField(column.name()), column));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be read", e);
    }
    return rows.table();
  }

  private static @Nullable Object value(String text, Column column) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (column.type()) {
      case LONG -> Long.valueOf(text);
      case INTEGER -> Integer.valueOf(text);
      case DOUBLE -> number(text);
      case STRING -> text;
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case BINARY, STRINGS -> throw TypedRows.unfit(column);
    };
  }

  /** As the tables of results write it, in which an infinite ratio is a word. */
  private static double number(String text) {
    return switch (text) {
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
