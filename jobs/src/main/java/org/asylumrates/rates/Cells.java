package org.asylumrates.rates;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.asylumrates.model.Breakdown;

/** Decisions by definition, breakdown, key and period, and the families that they belong to. */
final class Cells {
  /** By definition, breakdown, key and period. */
  static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::definition)
          .thenComparing(Cell::breakdown)
          .thenComparing(Cell::key)
          .thenComparing(Cell::period);

  private Cells() {}

  /** The cells of all breakdowns of a study that have decisions, sorted. */
  static List<Cell> of(List<Breakdown> breakdowns, Counted counted) {
    SharedFamilies families = new SharedFamilies(counted.shared(), counted.alone());
    return IntStream.range(0, breakdowns.size())
        .parallel()
        .mapToObj(
            i -> new KeyedCells(breakdowns.get(i), counted.breakdowns().get(i)).cells(families, i))
        .flatMap(List::stream)
        .sorted(ORDER)
        .toList();
  }
}
