package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.model.Definition;
import org.asylumrates.stats.disclosure.LayeredTable;
import org.asylumrates.stats.disclosure.SensitiveCount;

/**
 * Which cells of two attributes must go so that no applicant can be worked out (M21)? The counts of
 * all definitions in one period, whose rows and columns are published as sums elsewhere.
 *
 * <p>A cell that goes under one definition goes under all, because definitions share most of their
 * decisions. Beside the sums of each definition by itself the audit takes as known how much one
 * definition has beyond another that is part of it. A row whose sum is small by itself can be no
 * safer than that sum, which stands in another table; all of it goes, where nobody is too.
 */
final class PairSuppression {
  /** Definitions with others that are part of them, decision by decision. */
  private static final Map<Definition, List<Definition>> PARTS =
      Map.of(
          Definition.TRAC_MERITS,
          List.of(Definition.LATEST_MERITS, Definition.TRAC_MERITS_PRESENT),
          Definition.ANY_PROTECTION,
          List.of(Definition.TRAC_MERITS));

  /** The counts of each table, by row and column. */
  private final List<Cell.Counts[][]> tables;

  private final List<LayeredTable> views;
  private final boolean[][] hidden;
  private final boolean[][] sensitive;

  /** What was found safe, which hiding more does not undo. */
  private final boolean[][] safe;

  private PairSuppression(List<Cell.Counts[][]> tables, List<LayeredTable> views) {
    this.tables = tables;
    this.views = views;
    int rows = tables.get(0).length;
    int columns = rows == 0 ? 0 : tables.get(0)[0].length;
    this.hidden = new boolean[rows][columns];
    this.sensitive = new boolean[rows][columns];
    this.safe = new boolean[rows][columns];
  }

  /** The cells to hide, by row and column. */
  static boolean[][] of(List<PairTable> tables) {
    PairSuppression suppression =
        new PairSuppression(tables.stream().map(PairTable::cells).toList(), views(tables));
    suppression.run();
    return suppression.hidden;
  }

  /**
   * The cells to hide alike in several tables of the same rows and columns, none of which is known
   * to be part of another.
   *
   * @param given cells that are not shown for some other reason
   */
  static boolean[][] alike(List<Cell.Counts[][]> tables, boolean[][] given) {
    List<LayeredTable> views =
        tables.stream().map(cells -> new LayeredTable(PairTable.layers(cells))).toList();
    PairSuppression suppression = new PairSuppression(tables, views);
    suppression.places(place -> given[place.row][place.column]).forEach(suppression::hide);
    suppression.run();
    return suppression.hidden;
  }

  private static List<LayeredTable> views(List<PairTable> tables) {
    Map<Definition, PairTable> byDefinition =
        tables.stream().collect(Collectors.toMap(PairTable::definition, table -> table));
    List<LayeredTable> views = new ArrayList<>();
    for (PairTable table : tables) {
      views.add(new LayeredTable(table.layers()));
      PARTS.getOrDefault(table.definition(), List.of()).stream()
          .flatMap(part -> Stream.ofNullable(byDefinition.get(part)))
          .forEach(part -> views.add(new LayeredTable(table.layersBeyond(part))));
    }
    return views;
  }

  private void run() {
    for (Place place : places(this::isSensitive)) {
      sensitive[place.row][place.column] = true;
      hide(place);
    }
    boolean isGoingOn = true;
    while (isGoingOn) {
      isGoingOn = hideSecondOfLines() || hideForUnsafe();
    }
  }

  private boolean isSensitive(Place place) {
    return tables.stream()
        .map(table -> table[place.row][place.column])
        .anyMatch(n -> SensitiveCount.isSensitive(n.granted(), n.decisions()));
  }

  private boolean hideSecondOfLines() {
    boolean found = false;
    for (int i = 0; i < hidden.length; i++) {
      int row = i;
      if (places(p -> p.row == row && p.isHidden).size() == 1) {
        found |= hideBest(p -> p.row == row);
      }
    }
    for (int j = 0; hidden.length > 0 && j < hidden[0].length; j++) {
      int column = j;
      if (places(p -> p.column == column && p.isHidden).size() == 1) {
        found |= hideBest(p -> p.column == column);
      }
    }
    return found;
  }

  /**
   * A cell for each sensitive one that is not safe: of its row, else of any other, and cells where
   * nobody is only if there is no other. When all are hidden, all are as safe as their sums.
   */
  private boolean hideForUnsafe() {
    boolean found = false;
    for (Place place : places(p -> sensitive[p.row][p.column] && !safe[p.row][p.column])) {
      if (isSafe(place)) {
        safe[place.row][place.column] = true;
      } else {
        found |=
            hideBest(p -> p.row == place.row && p.count > 0)
                || hideBest(p -> p.count > 0)
                || hideBest(p -> p.row == place.row)
                || hideBest(p -> true);
      }
    }
    return found;
  }

  private boolean isSafe(Place place) {
    return views.stream().allMatch(view -> view.isSafeBesideSums(place.row, place.column));
  }

  private boolean hideBest(Predicate<Place> among) {
    Optional<Place> best = places(among.and(p -> !p.isHidden)).stream().min(Place.BEST_FIRST);
    best.ifPresent(this::hide);
    return best.isPresent();
  }

  private void hide(Place place) {
    hidden[place.row][place.column] = true;
    views.forEach(view -> view.hide(place.row, place.column));
  }

  /** A cell as the choice sees it; its count is the largest of any definition. */
  private record Place(int row, int column, long count, int linesWithHidden, boolean isHidden) {
    /** Cells where nobody is come last; then as the reference greedy of {@code Suppression}. */
    static final Comparator<Place> BEST_FIRST =
        Comparator.comparing((Place place) -> place.count == 0)
            .thenComparing(Place::linesWithHidden, Comparator.reverseOrder())
            .thenComparingLong(Place::count)
            .thenComparingInt(Place::row)
            .thenComparingInt(Place::column);
  }

  private List<Place> places(Predicate<Place> wanted) {
    boolean[] inRow = new boolean[hidden.length];
    boolean[] inColumn = new boolean[hidden.length == 0 ? 0 : hidden[0].length];
    for (int i = 0; i < inRow.length; i++) {
      for (int j = 0; j < inColumn.length; j++) {
        inRow[i] |= hidden[i][j];
        inColumn[j] |= hidden[i][j];
      }
    }
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < inRow.length; i++) {
      for (int j = 0; j < inColumn.length; j++) {
        int lines = (inRow[i] ? 1 : 0) + (inColumn[j] ? 1 : 0);
        Place place = new Place(i, j, count(i, j), lines, hidden[i][j]);
        if (wanted.test(place)) {
          places.add(place);
        }
      }
    }
    return places;
  }

  private long count(int row, int column) {
    return tables.stream().mapToLong(table -> table[row][column].decisions()).max().orElse(0);
  }
}
