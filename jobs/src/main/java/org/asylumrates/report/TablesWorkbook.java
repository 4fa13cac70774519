package org.asylumrates.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asylumrates.language.Words;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * All published tables in one Excel workbook, between sheets that say in each language what they
 * are and what their columns hold. The tables themselves are in the language of their codes.
 */
final class TablesWorkbook {
  static final String FILE = "tables.xlsx";

  /** The program that Excel names as the author, with a version in the form that it asks for. */
  private static final String PROGRAM = "asylum-rates";

  private static final String PROGRAM_VERSION = "1.0";

  private TablesWorkbook() {}

  static byte[] of(Results results, String edition) throws IOException {
    return of(results, edition, Worksheet.MAX_ROWS);
  }

  /**
   * The workbook.
   *
   * @param lines how many lines a sheet may have, its header included
   */
  static byte[] of(Results results, String edition, int lines) throws IOException {
    List<TableSheet> sheets = new ArrayList<>();
    for (Table table : Tables.PUBLISHED) {
      Optional<byte[]> csv = results.csv(table);
      if (csv.isPresent()) {
        sheets.add(TableSheet.of(table, csv.get()));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, PROGRAM, PROGRAM_VERSION)) {
      for (Words words : Words.all()) {
        AboutSheet.write(workbook, words, results.figures(), edition, sheets, lines);
      }
      for (TableSheet sheet : sheets) {
        sheet.write(workbook, lines);
      }
      for (Words words : Words.all()) {
        dictionary(workbook, words, sheets);
      }
    }
    return FixedZip.of(bytes.toByteArray());
  }

  private static void dictionary(Workbook workbook, Words words, List<TableSheet> sheets)
      throws IOException {
    Names names = new Names(words);
    List<List<String>> rows = new ArrayList<>();
    for (TableSheet sheet : sheets) {
      sheet
          .table()
          .columns()
          .forEach(
              column ->
                  rows.add(
                      List.of(
                          sheet.table().name(),
                          column.name(),
                          column.type().name().toLowerCase(Locale.ROOT),
                          names.column(sheet.table(), column))));
    }
    List<String> header =
        List.of(
            words.say("dictionary.table"),
            words.say("dictionary.column"),
            words.say("dictionary.type"),
            words.say("dictionary.meaning"));
    ExcelSheet.ofTexts(workbook, words.say("workbook.dictionary"), header, rows);
  }
}
