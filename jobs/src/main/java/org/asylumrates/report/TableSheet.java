package org.asylumrates.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.asylumrates.language.Words;
import org.asylumrates.model.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A published table as a sheet.
 *
 * @param table the declaration
 * @param rows the texts of its declared columns, row by row
 */
record TableSheet(Table table, List<List<String>> rows) {
  /** After so many rows a sheet is written on, so that it never stands in memory as a whole. */
  private static final int AT_ONCE = 1000;

  static TableSheet of(Table table, byte[] csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofNamedCsvRecord(
                new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))) {
      return new TableSheet(
          table,
          reader.stream()
              .map(
                  row ->
                      table.columnNames().stream().map(c -> row.findField(c).orElse("")).toList())
              .toList());
    }
  }

  /**
   * How many rows a workbook shows whose sheets have so many lines; a cut needs a line of words.
   */
  int shown(int lines) {
    return rows.size() < lines ? rows.size() : lines - 2;
  }

  boolean isCut(int lines) {
    return shown(lines) < rows.size();
  }

  /** Writes the sheet. */
  void write(Workbook workbook, int lines) throws IOException {
    int shown = shown(lines);
    List<ExcelColumn> columns =
        table.columns().stream().map(column -> ExcelColumn.of(table, column)).toList();
    Worksheet sheet =
        ExcelSheet.begin(workbook, table.name(), table.columnNames(), rows.subList(0, shown));
    for (int row = 0; row < shown; row++) {
      for (int place = 0; place < columns.size(); place++) {
        columns.get(place).write(sheet, row + 1, place, rows.get(row).get(place));
      }
      if (row % AT_ONCE == AT_ONCE - 1) {
        sheet.flush();
      }
    }
    if (isCut(lines)) {
      sheet.value(
          lines - 1, 0, Words.all().stream().map(this::cut).collect(Collectors.joining(" ")));
    }
    sheet.finish();
  }

  private String cut(Words words) {
    return words.say("workbook.cut", words.count(rows.size()), CsvFile.name(table));
  }
}
