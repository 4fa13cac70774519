package org.asylumrates.stats.models;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.asylumrates.stats.linear.Factor;

/**
 * Takes out what has no finite estimate: a judge who granted all or none, and the cells of a binary
 * regressor's value at which all or none were granted. The likelihood of the rest is the same
 * without them. Each removal can make another level uniform, so this repeats until nothing is left
 * to remove.
 *
 * <p>Source: Correia, Guimaraes and Zylkin, arXiv 1903.01633. Linear combinations of regressors
 * that predict perfectly are not found here; {@link Logit} refuses them.
 *
 * @param kept the cells that are left, maybe none
 * @param drops what was removed, in order
 */
public record Separation(BinomialCells kept, List<Drop> drops) {
  /**
   * One removal.
   *
   * @param level a level of the absorbed factor such as {@code J03}, or a regressor's value such as
   *     {@code rare=1}
   * @param granted how many of its decisions granted: all or none
   * @param decided how many decisions it had left
   */
  public record Drop(String level, long granted, long decided) {}

  /** Copies the list of removals. */
  public Separation {
    drops = List.copyOf(drops);
  }

  /** What is left of some cells, and what was removed from them. */
  public static Separation removedFrom(BinomialCells cells) {
    List<Drop> drops = new ArrayList<>();
    BinomialCells kept = cells.rows(nonEmpty(cells));
    int before;
    do {
      before = drops.size();
      kept = withoutUniformRegressors(kept, drops);
      kept = withoutUniformLevels(kept, drops);
    } while (drops.size() > before);
    return new Separation(kept, drops);
  }

  private static int[] nonEmpty(BinomialCells cells) {
    return IntStream.range(0, cells.size()).filter(i -> cells.decided()[i] > 0).toArray();
  }

  private static BinomialCells withoutUniformRegressors(BinomialCells cells, List<Drop> drops) {
    BinomialCells kept = cells;
    for (String name : cells.design().named().keySet()) {
      for (int value = 0; value <= 1; value++) {
        kept = withoutUniformValue(kept, name, value, drops);
      }
    }
    return kept;
  }

  /**
   * A regressor that takes one value only separates nothing; one with more than two is no level.
   */
  private static BinomialCells withoutUniformValue(
      BinomialCells cells, String name, int value, List<Drop> drops) {
    double[] column = cells.design().named().getOrDefault(name, new double[0]);
    long granted = 0;
    long decided = 0;
    for (int i = 0; i < column.length; i++) {
      if (column[i] != 0 && column[i] != 1) {
        return cells;
      }
      if (column[i] == value) {
        granted += cells.granted()[i];
        decided += cells.decided()[i];
      }
    }
    if (decided == 0 || decided == cells.totalDecided() || (granted > 0 && granted < decided)) {
      return cells;
    }
    drops.add(new Drop(name + "=" + value, granted, decided));
    return cells.rows(IntStream.range(0, column.length).filter(i -> column[i] != value).toArray());
  }

  private static BinomialCells withoutUniformLevels(BinomialCells cells, List<Drop> drops) {
    Factor absorbed = cells.absorbed();
    if (absorbed.count() == 0) {
      return cells;
    }
    long[] granted = absorbed.sums(cells.granted());
    long[] decided = absorbed.sums(cells.decided());
    TreeSet<Integer> uniform = new TreeSet<>();
    for (int level = 0; level < decided.length; level++) {
      if (granted[level] == 0 || granted[level] == decided[level]) {
        uniform.add(level);
        drops.add(new Drop(absorbed.levels().get(level), granted[level], decided[level]));
      }
    }
    return uniform.isEmpty()
        ? cells
        : cells.rows(
            IntStream.range(0, cells.size())
                .filter(i -> !uniform.contains(absorbed.indices()[i]))
                .toArray());
  }
}
