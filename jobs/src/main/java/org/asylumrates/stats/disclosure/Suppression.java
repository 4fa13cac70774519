package org.asylumrates.stats.disclosure;

import java.util.List;

/**
 * Which cells of a table must go so that nobody can work out the sensitive ones from its sums? A
 * table of counts that is published with the sum of each row, of each column and of all.
 *
 * <p>The cells are those of the reference greedy: a second cell for every row and every column that
 * lacks one alone, then one for every sensitive cell that {@linkplain FeasibleRange#protects is not
 * safe}, until all are or nothing is left to hide. Cells are preferred that close a rectangle with
 * others, then small ones, then upper ones, then left ones. Cells of 0 are never hidden for others'
 * sake. It need not be the fewest cells that do; Fischetti and Salazar, Management Science 47:1008
 * (2001), is what that would take.
 *
 * <p>Only the sums of rows, columns and all are taken as known. Where a cell is tied by another
 * published number, such as a total of both periods beside each of them, hide it in both tables and
 * publish no such total, or withhold the table.
 *
 * @param cells every hidden cell with what a reader can work out of it, by row and column
 * @param steps the cells that were hidden for others' sake, in the order chosen
 */
public record Suppression(List<HiddenCell> cells, List<Step> steps) {
  /** Why a cell was hidden for others' sake. */
  public enum Reason {
    /** Its row lacked one cell alone, which the row's sum gives away. */
    ROW_SINGLE,
    /** Its column lacked one cell alone. */
    COL_SINGLE,
    /** A sensitive cell was not safe. */
    AUDIT
  }

  /**
   * A cell hidden for others' sake.
   *
   * @param row from 0
   * @param column from 0
   */
  public record Step(int row, int column, Reason reason) {}

  /**
   * A hidden cell.
   *
   * @param row from 0
   * @param column from 0
   * @param count what it holds
   * @param range what a reader must think possible
   * @param isSensitive whether it is hidden for its own sake
   */
  public record HiddenCell(
      int row, int column, long count, FeasibleRange range, boolean isSensitive) {
    /** Whether nobody can come too close to it. */
    public boolean isSafe() {
      return range.protects(count);
    }
  }

  public Suppression {
    cells = List.copyOf(cells);
    steps = List.copyOf(steps);
  }

  /** Hides what must be hidden of a table whose small counts are sensitive. */
  public static Suppression of(long[][] counts) {
    boolean[][] sensitive = new boolean[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      sensitive[i] = new boolean[counts[i].length];
      for (int j = 0; j < counts[i].length; j++) {
        sensitive[i][j] = SensitiveCount.isSmall(counts[i][j]);
      }
    }
    return of(List.<long[][]>of(counts), sensitive);
  }

  /**
   * Hides what must be hidden of a table in layers, such as granted and denied. The sums of every
   * layer are published and a hidden cell shows none of its layers, so that the possible counts of
   * a cell are the sums of those of its layers.
   *
   * @param layers tables of the same shape that add up to the counts; one for a plain table
   * @param sensitive the cells to hide for their own sake
   */
  public static Suppression of(List<long[][]> layers, boolean[][] sensitive) {
    return new GreedySuppression(new LayeredTable(layers), sensitive).run();
  }

  /** What a reader could work out if these cells alone were hidden, by row and column. */
  public static List<HiddenCell> audit(List<long[][]> layers, boolean[][] sensitive) {
    return new GreedySuppression(new LayeredTable(layers), sensitive).audit();
  }

  /**
   * Whether the table may be published without these cells. Otherwise it must be withheld, or
   * levels of a row or column merged; a table of one row always.
   */
  public boolean isPublishable() {
    return cells.stream().allMatch(cell -> !cell.isSensitive() || cell.isSafe());
  }

  /** The hidden cells as a mask of the table's rows and columns. */
  public boolean[][] mask(int rows, int columns) {
    boolean[][] mask = new boolean[rows][columns];
    cells.forEach(cell -> mask[cell.row()][cell.column()] = true);
    return mask;
  }
}
