package org.asylumrates.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A table as people read it.
 *
 * @param id slug, unique on its page
 * @param caption what one row is
 * @param filter label of the box that filters its rows; empty for a short table without one
 * @param order whether readers may sort it
 * @param columns its columns
 * @param rows its rows, each with one cell per column; the first cell is the row's heading
 */
public record DataTable(
    String id,
    String caption,
    String filter,
    Order order,
    List<Column> columns,
    List<List<Cell>> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * The same table, whose rows lead to pages.
   *
   * @param page the page of a row by its number from 0, relative to the folder of its language;
   *     empty for none
   */
  public DataTable linked(IntFunction<String> page) {
    List<List<Cell>> linked = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Cell> cells = new ArrayList<>(rows.get(i));
      cells.set(0, cells.get(0).to(page.apply(i)));
      linked.add(cells);
    }
    return new DataTable(id, caption, filter, order, columns, linked);
  }

  /** The same table in its own order, which readers cannot change. */
  public DataTable inOrder() {
    return new DataTable(id, caption, filter, Order.FIXED, columns, rows);
  }

  /** Whether readers may sort a table. */
  public enum Order {
    /** By any column. */
    SORTABLE,
    /** The order is part of what the table says. */
    FIXED
  }

  /** How a column's cells stand and sort. */
  public enum Kind {
    TEXT,
    NUMBER,
    CODE;

    /** The class of its cells in the style sheet. */
    public String css() {
      return switch (this) {
        case TEXT -> "text";
        case NUMBER -> "number";
        case CODE -> "code";
      };
    }
  }

  /** A column: its heading and how its cells stand. */
  public record Column(String label, Kind kind) {}

  /**
   * A cell.
   *
   * @param text what it says
   * @param note smaller words after it, such as an interval; may be empty
   * @param sort what it sorts by if not by its text; may be empty
   * @param href the page it leads to, relative to the folder of its language; may be empty
   */
  public record Cell(String text, String note, String sort, String href) {
    /** A cell that leads nowhere. */
    public Cell(String text, String note, String sort) {
      this(text, note, sort, "");
    }

    /** The same cell as a link to a page. */
    public Cell to(String page) {
      return new Cell(text, note, sort, page);
    }

    /** A cell that sorts by its own text. */
    public static Cell of(String text) {
      return new Cell(text, "", "");
    }

    /** A cell that sorts by a number. */
    public static Cell of(String text, String note, double sort) {
      return new Cell(text, note, Double.toString(sort));
    }
  }
}
