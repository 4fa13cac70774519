package org.asylumrates.stats.disclosure;

import java.util.List;

/**
 * Counts made of layers of the same shape, such as granted and denied, that are hidden together.
 * The sums of one layer say nothing of another, so what a reader can work out of a cell is what can
 * be worked out of each layer, added up.
 */
public final class LayeredTable {
  private final List<HiddenCells> layers;
  private final List<LineSums> sums;
  private final long[][] counts;
  private final boolean[][] hidden;

  /**
   * A table of which every cell is shown.
   *
   * @param layers at least one; counts of 0 or more in the same rows and columns
   */
  public LayeredTable(List<long[][]> layers) {
    this.sums = layers.stream().map(LineSums::of).toList();
    this.layers = layers.stream().map(HiddenCells::new).toList();
    long[][] first = layers.get(0);
    this.counts = new long[first.length][first.length == 0 ? 0 : first[0].length];
    this.hidden = new boolean[rows()][columns()];
    for (long[][] layer : layers) {
      add(layer);
    }
  }

  /** Takes a cell out of what the reader sees; once is enough. */
  public void hide(int row, int column) {
    if (!hidden[row][column]) {
      hidden[row][column] = true;
      layers.forEach(layer -> layer.hide(row, column));
    }
  }

  boolean isHidden(int row, int column) {
    return hidden[row][column];
  }

  /** The number of rows. */
  public int rows() {
    return counts.length;
  }

  /** The number of columns. */
  public int columns() {
    return counts.length == 0 ? 0 : counts[0].length;
  }

  /** What a cell holds. */
  public long count(int row, int column) {
    return counts[row][column];
  }

  /** The counts possible for a hidden cell. */
  FeasibleRange range(int row, int column) {
    return range(row, column, Long.MAX_VALUE);
  }

  /**
   * Whether a hidden cell is as safe as its row's and column's sums let it be: either it is safe,
   * or the cells that are shown add nothing to what those sums give away by themselves.
   */
  public boolean isSafeBesideSums(int row, int column) {
    return range(row, column, SensitiveCount.SMALLEST_SHOWN)
        .protectsBeside(counts[row][column], fromSums(row, column));
  }

  /** The counts possible for a cell to a reader who knows nothing but the sums (Frechet). */
  FeasibleRange fromSums(int row, int column) {
    long low = 0;
    long high = 0;
    for (LineSums layer : sums) {
      low += layer.low(row, column);
      high += layer.high(row, column);
    }
    return new FeasibleRange(low, high);
  }

  /** Whether a hidden cell is safe, for which it suffices to know that the range is wide enough. */
  boolean isSafe(int row, int column) {
    return range(row, column, SensitiveCount.SMALLEST_SHOWN).protects(counts[row][column]);
  }

  private FeasibleRange range(int row, int column, long enough) {
    long below = 0;
    long above = 0;
    for (HiddenCells layer : layers) {
      below += layer.below(row, column, enough);
      above += layer.above(row, column, enough);
    }
    return new FeasibleRange(counts[row][column] - below, counts[row][column] + above);
  }

  private void add(long[][] layer) {
    if (layer.length != counts.length) {
      throw new IllegalArgumentException(
          "Layers of %d and %d rows".formatted(counts.length, layer.length));
    }
    for (int i = 0; i < counts.length; i++) {
      if (layer[i].length != counts[i].length) {
        throw new IllegalArgumentException(
            "Rows of %d and %d cells".formatted(counts[i].length, layer[i].length));
      }
      for (int j = 0; j < counts[i].length; j++) {
        if (layer[i][j] < 0) {
          throw new IllegalArgumentException("Not a count: " + layer[i][j]);
        }
        counts[i][j] += layer[i][j];
      }
    }
  }
}
