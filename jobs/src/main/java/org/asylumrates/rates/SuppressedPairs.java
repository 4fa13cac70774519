package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Definition;

/**
 * Cells as they may be published: of breakdowns by two attributes those that could point to an
 * applicant, and others that would give them away, hold no number (M21).
 *
 * <p>Where the row of a key that nobody has must be hidden too, it is added, for its absence would
 * say that nobody is there. The number of families is not given in such breakdowns at all: it ties
 * keys together in ways that no audit of decisions sees.
 */
final class SuppressedPairs {
  private final List<Cell> cells;

  /** The names of rows and of columns by their keys, which are their places. */
  private final TreeMap<String, String> rows = new TreeMap<>();

  private final TreeMap<String, String> columns = new TreeMap<>();
  private final TreeMap<String, PairTable> tables = new TreeMap<>();

  /** Of one breakdown in one period. */
  private SuppressedPairs(List<Cell> cells) {
    this.cells = cells;
    for (Cell cell : cells) {
      LabelPair pair = LabelPair.of(cell);
      rows.putIfAbsent(pair.left().key(), pair.left().name());
      columns.putIfAbsent(pair.right().key(), pair.right().name());
    }
    for (Cell cell : cells) {
      tables.computeIfAbsent(cell.definition(), this::emptyTable).cells()[row(cell)][column(cell)] =
          cell.counts();
    }
  }

  /** The cells in the order of {@link Cells}. */
  static List<Cell> of(List<Cell> cells) {
    Map<List<String>, List<Cell>> pairs =
        cells.stream()
            .filter(SuppressedPairs::isPair)
            .collect(Collectors.groupingBy(cell -> List.of(cell.breakdown(), cell.period())));
    return Stream.concat(
            cells.stream().filter(cell -> !isPair(cell)),
            pairs.values().stream().flatMap(of -> new SuppressedPairs(of).published().stream()))
        .sorted(Cells.ORDER)
        .toList();
  }

  private static boolean isPair(Cell cell) {
    return Breakdown.byId(cell.breakdown())
        .filter(breakdown -> breakdown.small() == Breakdown.Small.SUPPRESSED)
        .isPresent();
  }

  private List<Cell> published() {
    boolean[][] hidden = PairSuppression.of(List.copyOf(tables.values()));
    List<Cell> published = new ArrayList<>();
    for (Cell cell : cells) {
      boolean goes = hidden[row(cell)][column(cell)];
      published.add(goes ? cell.suppressed() : cell.withoutFamilies());
    }
    for (Map.Entry<String, PairTable> table : tables.entrySet()) {
      for (Label added : silent(table.getValue(), hidden)) {
        Cell like = cells.get(0);
        published.add(
            new Cell(
                table.getKey(),
                like.breakdown(),
                added.key(),
                added.name(),
                like.period(),
                Cell.Counts.WITHHELD));
      }
    }
    return published;
  }

  /** Hidden cells where nobody is although there are others in the row and in the column. */
  private List<Label> silent(PairTable table, boolean[][] hidden) {
    List<Label> silent = new ArrayList<>();
    int i = 0;
    for (Map.Entry<String, String> row : rows.entrySet()) {
      int j = 0;
      for (Map.Entry<String, String> column : columns.entrySet()) {
        if (hidden[i][j] && table.isSilent(i, j)) {
          silent.add(new LabelPair(label(row), label(column)).together());
        }
        j++;
      }
      i++;
    }
    return silent;
  }

  private static Label label(Map.Entry<String, String> entry) {
    return new Label(entry.getKey(), entry.getValue());
  }

  private PairTable emptyTable(String definition) {
    return PairTable.empty(Definition.byId(definition).orElseThrow(), rows.size(), columns.size());
  }

  private int row(Cell cell) {
    return rows.headMap(LabelPair.of(cell).left().key()).size();
  }

  private int column(Cell cell) {
    return columns.headMap(LabelPair.of(cell).right().key()).size();
  }
}
