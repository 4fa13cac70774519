package org.asylumrates.stats.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What can a reader work out of a table of counts from which some cells are missing, but whose sums
 * by row and by column are there? For each missing cell the smallest and the largest count that the
 * sums allow.
 *
 * <p>To raise one cell, others of its row must fall, others of their columns rise, and so on back
 * to its own column: the most it can rise is the largest flow from its row to its column through
 * the other missing cells, where a cell can give up what it has and take any amount. To lower it
 * the two directions change places. The limits are those of the linear program over the missing
 * cells, whose matrix of rows and columns is totally unimodular, so they are whole numbers and
 * exact (Cox, JASA 75:377, 1980; Edmonds and Karp, JACM 19:248, 1972, for the flow).
 */
final class HiddenCells {
  private static final long UNLIMITED = Long.MAX_VALUE / 4;
  private static final int UNSEEN = -1;

  private final long[][] counts;
  private final List<List<Integer>> columnsOfRow = new ArrayList<>();
  private final List<List<Integer>> rowsOfColumn = new ArrayList<>();

  /** By how much each cell differs from its count in the flow found so far. */
  private final long[][] change;

  private final boolean[][] isHidden;
  private final List<int[]> changed = new ArrayList<>();

  /** Audits counts of 0 or more in equally long rows, none of them missing yet. */
  HiddenCells(long[][] counts) {
    this.counts = counts;
    int columns = counts.length == 0 ? 0 : counts[0].length;
    this.change = new long[counts.length][columns];
    this.isHidden = new boolean[counts.length][columns];
    for (int i = 0; i < counts.length; i++) {
      columnsOfRow.add(new ArrayList<>());
    }
    for (int j = 0; j < columns; j++) {
      rowsOfColumn.add(new ArrayList<>());
    }
  }

  /** Takes a cell out of what the reader sees. */
  void hide(int row, int column) {
    columnsOfRow.get(row).add(column);
    rowsOfColumn.get(column).add(row);
    isHidden[row][column] = true;
  }

  /**
   * By how much a missing cell could be larger than it is.
   *
   * @param enough a number beyond which the answer does not matter
   */
  long above(int row, int column, long enough) {
    return flow(row, column, enough, -1);
  }

  /** By how much a missing cell could be smaller than it is, which is never more than all of it. */
  long below(int row, int column, long enough) {
    return flow(row, column, Math.min(enough, counts[row][column]), 1);
  }

  /**
   * The flow from a row to a column through the other cells, in augmenting shortest paths.
   *
   * @param sign whether a cell that is passed from its row to its column rises (1) or falls (-1)
   */
  private long flow(int row, int column, long enough, int sign) {
    long flow = 0;
    while (flow < enough) {
      int[] from = shortestPath(row, column, sign);
      if (from.length == 0) {
        break;
      }
      flow += push(from, row, column, sign, enough - flow);
    }
    changed.forEach(cell -> change[cell[0]][cell[1]] = 0);
    changed.clear();
    return flow;
  }

  /** Where each row, and after them each column, is reached from; empty if there is no way. */
  private int[] shortestPath(int row, int column, int sign) {
    int rows = counts.length;
    int[] from = new int[rows + rowsOfColumn.size()];
    Arrays.fill(from, UNSEEN);
    int[] queue = new int[from.length];
    int tail = 1;
    queue[0] = row;
    from[row] = row;
    for (int head = 0; head < tail; head++) {
      int node = queue[head];
      boolean isRow = node < rows;
      for (int other : isRow ? columnsOfRow.get(node) : rowsOfColumn.get(node - rows)) {
        int next = isRow ? rows + other : other;
        int i = isRow ? node : other;
        int j = isRow ? other : node - rows;
        boolean isTarget = i == row && j == column;
        if (from[next] == UNSEEN && !isTarget && room(i, j, isRow ? sign : -sign) > 0) {
          from[next] = node;
          // Asked of a row as soon as it is reached, since most ways have but three steps.
          if (!isRow && isHidden[next][column] && room(next, column, sign) > 0) {
            from[rows + column] = next;
            return from;
          }
          queue[tail++] = next;
        }
      }
    }
    return new int[0];
  }

  /** How far a cell can still go in a direction: down to 0, or up without limit. */
  private long room(int row, int column, int direction) {
    return direction > 0 ? UNLIMITED : counts[row][column] + change[row][column];
  }

  private long push(int[] from, int row, int column, int sign, long most) {
    int rows = counts.length;
    long amount = most;
    for (int node = rows + column; node != row; node = from[node]) {
      boolean isColumn = node >= rows;
      int i = isColumn ? from[node] : node;
      int j = (isColumn ? node : from[node]) - rows;
      amount = Math.min(amount, room(i, j, isColumn ? sign : -sign));
    }
    for (int node = rows + column; node != row; node = from[node]) {
      boolean isColumn = node >= rows;
      int i = isColumn ? from[node] : node;
      int j = (isColumn ? node : from[node]) - rows;
      change[i][j] += isColumn ? sign * amount : -sign * amount;
      changed.add(new int[] {i, j});
    }
    return amount;
  }
}
