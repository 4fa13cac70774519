package org.asylumrates.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Do the rows of a table of counts have the same shares in its columns? For judges by outcome,
 * whether the judges of a court are interchangeable; for periods by outcome, whether the rate
 * changed.
 *
 * <p>Rows and columns that are all zero are left out first. With fewer than two rows or columns
 * left there is no test: {@link ChiSquare#NONE} and NaN.
 *
 * <p>Sources: Pearson (1900); Wilks (1935) for the likelihood ratio; Cramér (1946) for V.
 *
 * @param rows rows with a count
 * @param columns columns with a count
 * @param pearson the sum of (observed - expected)^2 / expected over cells, (rows - 1)(columns - 1)
 *     degrees of freedom, without correction
 * @param likelihoodRatio twice the sum of observed log(observed / expected), called G
 * @param cramersV how strong the association is, 0 to 1, whatever the size of the table
 * @param smallestExpected the smallest expected count
 * @param shareBelowFive the share of cells with an expected count below 5
 * @param shareBelowOne the share of cells with an expected count below 1
 */
public record Contingency(
    int rows,
    int columns,
    ChiSquare pearson,
    ChiSquare likelihoodRatio,
    double cramersV,
    double smallestExpected,
    double shareBelowFive,
    double shareBelowOne) {
  private static final double TOO_MANY_BELOW_ONE = 0.2;

  /** The table's tests; its rows are as long as one another and hold counts of 0 or more. */
  public static Contingency of(long[][] table) {
    double[][] counts = withoutEmpty(table);
    int rows = counts.length;
    int columns = rows == 0 ? 0 : counts[0].length;
    if (rows < 2 || columns < 2) {
      return new Contingency(
          rows, columns, ChiSquare.NONE, ChiSquare.NONE, Double.NaN, Double.NaN, 0, 0);
    }
    return of(counts, expected(counts));
  }

  /** The table of units such as judges by granted and not granted. */
  public static Contingency ofRates(long[] x, long[] n) {
    return of(
        IntStream.range(0, n.length)
            .mapToObj(i -> new long[] {x[i], n[i] - x[i]})
            .toArray(long[][]::new));
  }

  /**
   * Whether chi-square is a fair approximation: no more than a fifth of the cells expect less than
   * 1. Otherwise merge small rows or permute.
   */
  public boolean isReliable() {
    return pearson.degrees() > 0 && shareBelowOne <= TOO_MANY_BELOW_ONE;
  }

  private static Contingency of(double[][] counts, double[][] expected) {
    int rows = counts.length;
    int columns = counts[0].length;
    double pearson = 0;
    double ratio = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double gap = counts[i][j] - expected[i][j];
        pearson += gap * gap / expected[i][j];
        ratio += counts[i][j] == 0 ? 0 : counts[i][j] * Math.log(counts[i][j] / expected[i][j]);
      }
    }
    int degrees = (rows - 1) * (columns - 1);
    double all = Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
    double[] cells = Arrays.stream(expected).flatMapToDouble(Arrays::stream).sorted().toArray();
    return new Contingency(
        rows,
        columns,
        new ChiSquare(pearson, degrees),
        new ChiSquare(2 * ratio, degrees),
        Math.sqrt(pearson / (all * (Math.min(rows, columns) - 1))),
        cells[0],
        shareBelow(5, cells),
        shareBelow(1, cells));
  }

  private static double shareBelow(double bound, double[] cells) {
    return Arrays.stream(cells).filter(cell -> cell < bound).count() / (double) cells.length;
  }

  private static double[][] expected(double[][] counts) {
    double[] rows = Arrays.stream(counts).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double all = Arrays.stream(rows).sum();
    double[][] expected = new double[counts.length][counts[0].length];
    for (int j = 0; j < counts[0].length; j++) {
      double column = columnSum(counts, j);
      for (int i = 0; i < counts.length; i++) {
        expected[i][j] = rows[i] * column / all;
      }
    }
    return expected;
  }

  private static double columnSum(double[][] counts, int column) {
    return Arrays.stream(counts).mapToDouble(row -> row[column]).sum();
  }

  private static double[][] withoutEmpty(long[][] table) {
    for (long[] row : table) {
      if (row.length != table[0].length || Arrays.stream(row).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("Not a row of counts: " + Arrays.toString(row));
      }
    }
    int[] columns =
        IntStream.range(0, table.length == 0 ? 0 : table[0].length)
            .filter(j -> Arrays.stream(table).anyMatch(row -> row[j] > 0))
            .toArray();
    return Arrays.stream(table)
        .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
        .map(row -> Arrays.stream(columns).mapToDouble(j -> (double) row[j]).toArray())
        .toArray(double[][]::new);
  }
}
