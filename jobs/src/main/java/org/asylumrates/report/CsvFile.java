package org.asylumrates.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Table;

/** Reads the CSV form of declared tables. */
final class CsvFile {
  private CsvFile() {}

  /** File name of a table's CSV form. */
  static String name(Table table) {
    return table.name() + ".csv";
  }

  /**
   * The rows of a table in a folder; none if the file is absent or empty.
   *
   * @throws UserException if it cannot be read or lacks a declared column
   */
  static List<CsvRow> read(Path folder, Table table) {
    Path file = folder.resolve(name(table));
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      List<CsvRow> rows = reader.stream().map(cells -> new CsvRow(name(table), cells)).toList();
      rows.stream().findFirst().ifPresent(row -> requireColumns(row, table));
      return rows;
    } catch (IOException | CsvParseException e) {
      throw new UserException(
          "%s cannot be read (%s); make the table again".formatted(file, e.getMessage()), e);
    }
  }

  private static void requireColumns(CsvRow row, Table table) {
    for (String column : table.columnNames()) {
      if (!row.cells().getHeader().contains(column)) {
        throw new UserException(
            "%s has no column '%s'; make the table again or add it".formatted(row.file(), column));
      }
    }
  }
}
