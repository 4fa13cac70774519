package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.model.Period;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;

/** The table of a breakdown: decisions and rate on each side that there is, and the change. */
final class BreakdownTable {
  /** A table longer than this has a box that filters its rows. */
  private static final int FILTER_FROM = 15;

  private BreakdownTable() {}

  /**
   * The table.
   *
   * @param id its anchor
   * @param heading heading of its first column
   * @param caption what one row is, under which definition
   * @param rows its rows, in the order in which they are shown
   * @param periods the sides that have any row
   */
  static DataTable of(
      String id, String heading, String caption, List<Comparison> rows, List<Period> periods) {
    boolean changes = rows.stream().anyMatch(row -> row.change().isPresent());
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(heading, Kind.TEXT));
    for (Period period : periods) {
      // Figures of one period only have no side to tell from another.
      String side = periods.size() > 1 ? " " + period.code() : "";
      columns.add(new Column("Decisions" + side, Kind.NUMBER));
      columns.add(new Column("Grant rate" + side, Kind.NUMBER));
    }
    if (changes) {
      columns.add(new Column("Change, percentage points", Kind.NUMBER));
      columns.add(new Column("Detectable fall", Kind.NUMBER));
      columns.add(new Column("q\u2011value", Kind.NUMBER));
    }
    List<List<Cell>> cells = rows.stream().map(row -> cells(row, periods, changes)).toList();
    String filter = rows.size() > FILTER_FROM ? "Filter the table" : "";
    return new DataTable(id, caption, filter, Order.SORTABLE, columns, cells);
  }

  private static List<Cell> cells(Comparison row, List<Period> periods, boolean changes) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(name(row)));
    for (Period period : periods) {
      cells.add(Cells.decisions(row.side(period)));
      cells.add(Cells.rate(row.side(period)));
    }
    if (changes) {
      cells.add(Cells.change(row));
      cells.add(Cells.detectableFall(row));
      cells.add(Cells.q(row));
    }
    return cells;
  }

  /** The name of a key for people; the unknown key has the same name everywhere. */
  static String name(Comparison row) {
    return row.isUnknown() ? "Not known" : row.name();
  }
}
