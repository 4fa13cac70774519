package org.asylumrates.report;

import java.util.List;
import org.asylumrates.language.Words;
import org.asylumrates.model.Tables;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;

/** What reading a release met, as tables show it; see {@link Tables#QUALITY}. */
final class QualityItems {
  private QualityItems() {}

  /** The headings of table, item and column. */
  static List<Column> columns(Words words) {
    return Cells.text(
        words.say("column.table"), words.say("quality.met"), words.say("column.column"));
  }

  /** Table, item and column of a row. */
  static List<Cell> cells(Words words, CsvRow row) {
    return List.of(
        Cell.of(row.text("table")),
        Cell.of(new Names(words).item(row.text("item"))),
        Cell.of(row.text("column")));
  }
}
