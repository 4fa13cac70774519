package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
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
   * @param words the language of the page
   * @param id its anchor
   * @param heading heading of its first column
   * @param caption what one row is, under which definition
   * @param rows its rows, in the order in which they are shown
   * @param periods the sides that have any row
   */
  static DataTable of(
      Words words,
      String id,
      String heading,
      String caption,
      List<Comparison> rows,
      List<Period> periods) {
    boolean changes = rows.stream().anyMatch(row -> row.change().isPresent());
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(heading, Kind.TEXT));
    for (Period period : periods) {
      // Figures of one period only have no side to tell from another.
      columns.addAll(
          periods.size() > 1
              ? sides(words, period)
              : List.of(
                  new Column(words.say("column.decisions"), Kind.NUMBER),
                  new Column(words.say("column.rate"), Kind.NUMBER)));
    }
    if (changes) {
      columns.add(new Column(words.say("column.change"), Kind.NUMBER));
    }
    boolean tests = areTested(rows);
    if (tests) {
      columns.add(new Column(words.say("column.detectable-fall"), Kind.NUMBER));
      columns.add(new Column(words.say("column.q-value"), Kind.NUMBER));
    }
    List<List<Cell>> cells =
        rows.stream().map(row -> cells(words, row, periods, changes, tests)).toList();
    String filter = rows.size() > FILTER_FROM ? words.say("table.filter") : "";
    return new DataTable(id, caption, filter, Order.SORTABLE, columns, cells);
  }

  /** The columns of one side of two. */
  static List<Column> sides(Words words, Period period) {
    return List.of(
        new Column(words.of("column.decisions-in", period.code()), Kind.NUMBER),
        new Column(words.of("column.rate-in", period.code()), Kind.NUMBER));
  }

  /** Whether changes have been tested; those that a page alone works out have not. */
  private static boolean areTested(List<Comparison> rows) {
    return rows.stream()
        .flatMap(row -> row.change().stream())
        .anyMatch(change -> change.q().isPresent());
  }

  private static List<Cell> cells(
      Words words, Comparison row, List<Period> periods, boolean changes, boolean tests) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(name(words, row)));
    for (Period period : periods) {
      cells.add(Cells.decisions(words, row.side(period)));
      cells.add(Cells.rate(words, row.side(period)));
    }
    if (changes) {
      cells.add(Cells.change(words, row));
    }
    if (tests) {
      cells.add(Cells.detectableFall(words, row));
      cells.add(Cells.q(words, row));
    }
    return cells;
  }

  /** Of a breakdown by parts of one ground, whoever asked on another ground is in it, too. */
  private static String unknown(Words words, Comparison row) {
    return row.after()
        .or(row::before)
        .map(Rate::breakdown)
        .filter(Breakdown.SUBGROUND.id()::equals)
        .map(breakdown -> words.say("key.unknown.subground"))
        .orElseGet(() -> words.say("key.unknown"));
  }

  /** The name of a key for people. */
  static String name(Words words, Comparison row) {
    return row.isUnknown() ? unknown(words, row) : row.name();
  }
}
