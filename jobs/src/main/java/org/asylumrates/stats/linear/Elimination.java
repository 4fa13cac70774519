package org.asylumrates.stats.linear;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which columns of a design are independent, taken in order? Gaussian elimination of the products
 * of columns: a column that those before it explain up to rounding is dropped, the later of two
 * that say the same.
 */
final class Elimination {
  /**
   * What is left of a dropped column's sum of squares, as a share of what it was. Products carry
   * rounding of some 1e-15, so a column whose norm shrinks to less than a few millionths cannot be
   * told from one that is explained.
   */
  private static final double NOTHING_LEFT = 1e-11;

  private final double[][] left;
  private final double[] squares;
  private final boolean[] kept;

  private Elimination(UnitMoments moments) {
    this.left = Arrays.stream(moments.products()).map(double[]::clone).toArray(double[][]::new);
    this.squares = moments.squares();
    this.kept = new boolean[squares.length];
  }

  /** The independent columns among all but the last, which is the outcome. */
  static int[] independent(UnitMoments moments) {
    Elimination elimination = new Elimination(moments);
    elimination.explainBy(0, elimination.squares.length - 1);
    return elimination.kept();
  }

  /** The columns from {@code first} on, with the part that the columns before explain taken off. */
  static Elimination partial(UnitMoments moments, int first) {
    Elimination elimination = new Elimination(moments);
    elimination.explainBy(0, first);
    return elimination;
  }

  /**
   * How much of each column from {@code first} on the columns before it explain: the coefficients
   * of a regression on them, 0 for those of them that are dropped. A row for each column before.
   */
  static double[][] shares(UnitMoments moments, int first) {
    Elimination elimination = partial(moments, first);
    int columns = elimination.left.length;
    double[][] shares = new double[first][columns - first];
    for (int row = first - 1; row >= 0; row--) {
      if (elimination.kept[row]) {
        for (int i = 0; i < columns - first; i++) {
          double value = elimination.left[row][first + i];
          for (int k = row + 1; k < first; k++) {
            value -= elimination.left[row][k] * shares[k][i];
          }
          shares[row][i] = value / elimination.left[row][row];
        }
      }
    }
    return shares;
  }

  /** The sum of squares that is left of a column. */
  double left(int column) {
    return left[column][column];
  }

  /** Whether nothing but rounding is left of a column. */
  boolean isExplained(int column) {
    return !(left(column) > NOTHING_LEFT * squares[column]);
  }

  private int[] kept() {
    return IntStream.range(0, kept.length).filter(i -> kept[i]).toArray();
  }

  private void explainBy(int from, int to) {
    for (int column = from; column < to; column++) {
      if (!isExplained(column)) {
        kept[column] = true;
        eliminate(column);
      }
    }
  }

  private void eliminate(int column) {
    double[] pivot = left[column];
    for (int i = column + 1; i < left.length; i++) {
      double share = pivot[i] / pivot[column];
      if (share != 0) {
        for (int j = i; j < left.length; j++) {
          left[i][j] -= share * pivot[j];
        }
      }
    }
  }
}
