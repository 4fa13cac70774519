package org.asylumrates.report;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet with a bold header that stays in sight and lets readers filter. */
final class ExcelSheet {
  /** Rows that decide how wide a column is. */
  private static final int LOOKED_AT = 200;

  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;

  /** Room for the button of the filter. */
  private static final int BUTTON = 4;

  private ExcelSheet() {}

  /**
   * Begins a sheet.
   *
   * @param name its name; Excel allows 31 characters, none of them {@code []:*?/\}
   * @param header the names of its columns
   * @param rows the texts of its rows
   */
  static Worksheet begin(
      Workbook workbook, String name, List<String> header, List<List<String>> rows) {
    Worksheet sheet = workbook.newWorksheet(name);
    for (int place = 0; place < header.size(); place++) {
      sheet.value(0, place, ExcelText.of(header.get(place)));
      sheet.style(0, place).bold().set();
      sheet.width(place, width(header.get(place), rows, place));
    }
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, rows.size(), header.size() - 1);
    return sheet;
  }

  /** A sheet of texts. */
  static void ofTexts(Workbook workbook, String name, List<String> header, List<List<String>> rows)
      throws IOException {
    Worksheet sheet = begin(workbook, name, header, rows);
    for (int row = 0; row < rows.size(); row++) {
      for (int place = 0; place < header.size(); place++) {
        sheet.value(row + 1, place, ExcelText.of(rows.get(row).get(place)));
      }
    }
    sheet.finish();
  }

  private static int width(String header, List<List<String>> rows, int place) {
    int longest =
        rows.stream().limit(LOOKED_AT).mapToInt(row -> row.get(place).length()).max().orElse(0);
    return Math.min(WIDEST, Math.max(Math.max(NARROWEST, longest + 1), header.length() + BUTTON));
  }
}
