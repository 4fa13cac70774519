package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.asylumrates.model.Definition;

/**
 * Counts of one definition in one period by two attributes, such as nationality and sex.
 *
 * @param cells by row and column; {@link Cell.Counts#NONE} where nobody is
 */
record PairTable(Definition definition, Cell.Counts[][] cells) {
  static final List<ToLongFunction<Cell.Counts>> OUTCOMES =
      List.of(
          Cell.Counts::granted, Cell.Counts::otherRelief, Cell.Counts::denied, Cell.Counts::other);

  /** A table in which nobody is yet. */
  static PairTable empty(Definition definition, int rows, int columns) {
    Cell.Counts[][] cells = new Cell.Counts[rows][columns];
    for (Cell.Counts[] row : cells) {
      Arrays.fill(row, Cell.Counts.NONE);
    }
    return new PairTable(definition, cells);
  }

  /** One table of counts for each outcome. */
  List<long[][]> layers() {
    return layers(cells);
  }

  /** One table for each outcome of some cells. */
  static List<long[][]> layers(Cell.Counts[][] cells) {
    return OUTCOMES.stream().map(outcome -> layer(cells, outcome)).toList();
  }

  /**
   * One table for each outcome of another definition whose decisions are all among these, and one
   * for what is here beyond it. An outcome that this definition does not have is left out.
   */
  List<long[][]> layersBeyond(PairTable part) {
    List<long[][]> layers = new ArrayList<>();
    for (ToLongFunction<Cell.Counts> outcome : OUTCOMES) {
      long[][] all = layer(cells, outcome);
      if (Arrays.stream(all).flatMapToLong(Arrays::stream).sum() > 0) {
        long[][] within = layer(part.cells, outcome);
        layers.add(within);
        layers.add(less(all, within));
      }
    }
    return layers;
  }

  /** Whether nobody is in a cell although there is somebody in its row and in its column. */
  boolean isSilent(int row, int column) {
    return cells[row][column].decisions() == 0
        && Arrays.stream(cells[row]).anyMatch(n -> n.decisions() > 0)
        && Arrays.stream(cells).anyMatch(of -> of[column].decisions() > 0);
  }

  private static long[][] layer(Cell.Counts[][] cells, ToLongFunction<Cell.Counts> outcome) {
    return Arrays.stream(cells)
        .map(row -> Arrays.stream(row).mapToLong(outcome).toArray())
        .toArray(long[][]::new);
  }

  private static long[][] less(long[][] all, long[][] part) {
    long[][] rest = new long[all.length][];
    for (int i = 0; i < all.length; i++) {
      rest[i] = new long[all[i].length];
      for (int j = 0; j < all[i].length; j++) {
        rest[i][j] = all[i][j] - part[i][j];
      }
    }
    return rest;
  }
}
