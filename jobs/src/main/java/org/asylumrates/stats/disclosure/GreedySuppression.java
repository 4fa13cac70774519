package org.asylumrates.stats.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.asylumrates.stats.disclosure.Suppression.HiddenCell;
import org.asylumrates.stats.disclosure.Suppression.Reason;
import org.asylumrates.stats.disclosure.Suppression.Step;

/**
 * One run of the reference greedy of {@link Suppression}. Hiding more only widens what is possible,
 * so a sensitive cell that was once safe stays so, and each is asked until it is.
 */
final class GreedySuppression {
  private final LayeredTable table;
  private final boolean[][] sensitive;
  private final long[] hiddenInRow;
  private final long[] hiddenInColumn;
  private final List<Step> steps = new ArrayList<>();
  private int safe;

  GreedySuppression(LayeredTable table, boolean[][] sensitive) {
    this.table = table;
    this.sensitive = sensitive;
    this.hiddenInRow = new long[table.rows()];
    this.hiddenInColumn = new long[table.columns()];
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        if (sensitive[i][j]) {
          hide(i, j);
        }
      }
    }
  }

  Suppression run() {
    boolean isGoingOn = true;
    while (isGoingOn) {
      isGoingOn = hideSecondOfLines() || hideForUnsafe();
    }
    return new Suppression(audit(), steps);
  }

  /** Every hidden cell with what is possible for it now. */
  List<HiddenCell> audit() {
    List<HiddenCell> cells = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        if (table.isHidden(i, j)) {
          cells.add(new HiddenCell(i, j, table.count(i, j), table.range(i, j), sensitive[i][j]));
        }
      }
    }
    return cells;
  }

  /** One pass over rows, then over columns, that lack one cell alone. */
  private boolean hideSecondOfLines() {
    int before = steps.size();
    for (int i = 0; i < table.rows(); i++) {
      int row = i;
      if (hiddenInRow[i] == 1) {
        hideBest(cell -> cell.row() == row, Reason.ROW_SINGLE);
      }
    }
    for (int j = 0; j < table.columns(); j++) {
      int column = j;
      if (hiddenInColumn[j] == 1) {
        hideBest(cell -> cell.column() == column, Reason.COL_SINGLE);
      }
    }
    return steps.size() > before;
  }

  /** A cell for the first sensitive one that is not safe: of its row, else its column, else any. */
  private boolean hideForUnsafe() {
    while (safe < table.rows() * table.columns()) {
      int row = safe / table.columns();
      int column = safe % table.columns();
      if (sensitive[row][column] && !table.isSafe(row, column)) {
        return hideBest(cell -> cell.row() == row, Reason.AUDIT)
            || hideBest(cell -> cell.column() == column, Reason.AUDIT)
            || hideBest(cell -> true, Reason.AUDIT);
      }
      safe++;
    }
    return false;
  }

  /** A cell that may be hidden for others' sake. */
  private record Candidate(int row, int column, long count, int linesWithHidden) {
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingInt(Candidate::linesWithHidden)
            .reversed()
            .thenComparingLong(Candidate::count)
            .thenComparingInt(Candidate::row)
            .thenComparingInt(Candidate::column);
  }

  private boolean hideBest(Predicate<Candidate> among, Reason reason) {
    Optional<Candidate> best = candidates().stream().filter(among).min(Candidate.BEST_FIRST);
    best.ifPresent(
        cell -> {
          hide(cell.row(), cell.column());
          steps.add(new Step(cell.row(), cell.column(), reason));
        });
    return best.isPresent();
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        if (!table.isHidden(i, j) && table.count(i, j) > 0) {
          int lines = (hiddenInRow[i] > 0 ? 1 : 0) + (hiddenInColumn[j] > 0 ? 1 : 0);
          candidates.add(new Candidate(i, j, table.count(i, j), lines));
        }
      }
    }
    return candidates;
  }

  private void hide(int row, int column) {
    table.hide(row, column);
    hiddenInRow[row]++;
    hiddenInColumn[column]++;
  }
}
