package org.asylumrates.stats.judges;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.asylumrates.stats.ChiSquare;
import org.asylumrates.stats.Contingency;
import org.asylumrates.stats.linear.QuadraticForm;

/**
 * Inside a court and half-year of filing, is what a judge hears (nationality, language) unrelated
 * to which judge it is? The generalised test of Cochran, Mantel and Haenszel of judge by category
 * over strata; leads only, with detained, juvenile and specialised dockets taken out before.
 *
 * <p>Strata with one judge or one category say nothing and do not count. Without another stratum
 * there is no test. What happens after a case is assigned, such as representation later on, is no
 * category to test.
 *
 * <p>Sources: Landis, Heyman and Koch, International Statistical Review 46:237 (1978); as R's
 * {@code mantelhaen.test} for larger tables.
 *
 * @param strata strata that count
 * @param judges judges in them
 * @param categories categories in them
 * @param cases cases in them
 * @param general the test to use: the summed counts minus what was expected, against their
 *     hypergeometric covariance, as many degrees of freedom as its rank
 * @param pearson the sum of the strata's Pearson statistics, which is not to be trusted where a
 *     fifth of the cells expect fewer than 5
 * @param shareBelowFive the mean over strata of the share of cells that expect fewer than 5
 */
public record RandomAssignment(
    int strata,
    int judges,
    int categories,
    long cases,
    ChiSquare general,
    ChiSquare pearson,
    double shareBelowFive) {
  private static final double BALANCED = 0.10;

  /**
   * The test of one court.
   *
   * @param strata one table per half-year, judges in rows and categories in columns, the same
   *     judges and categories in the same order in every table
   */
  public static RandomAssignment of(List<long[][]> strata) {
    List<long[][]> counting = strata.stream().filter(RandomAssignment::saysSomething).toList();
    if (counting.isEmpty()) {
      return new RandomAssignment(0, 0, 0, 0, ChiSquare.NONE, ChiSquare.NONE, Double.NaN);
    }
    int[] judges = used(counting, false);
    int[] categories = used(counting, true);
    double pearson = 0;
    int degrees = 0;
    double small = 0;
    for (long[][] table : counting) {
      Contingency test = Contingency.of(table);
      pearson += test.pearson().statistic();
      degrees += test.pearson().degrees();
      small += test.shareBelowFive() / counting.size();
    }
    return new RandomAssignment(
        counting.size(),
        judges.length,
        categories.length,
        counting.stream().flatMap(Arrays::stream).flatMapToLong(Arrays::stream).sum(),
        general(counting, judges, categories),
        new ChiSquare(pearson, degrees),
        small);
  }

  /**
   * Whether the judges of this court may be held against each other: their dockets look alike, with
   * a q-value of 0.10 or more among the courts tested, and there are enough cases to have seen an
   * association of 0.1 with 80% power.
   */
  public boolean isComparable(double qValue) {
    return qValue >= BALANCED && cases >= casesNeeded();
  }

  /** The cases that the general test needs to see an association of 0.1; without a test, no end. */
  public long casesNeeded() {
    return general.degrees() == 0
        ? Long.MAX_VALUE
        : AssociationPower.casesNeeded(general.degrees(), Math.min(judges, categories));
  }

  private static boolean saysSomething(long[][] table) {
    return Contingency.of(table).pearson().degrees() > 0;
  }

  /** The rows, or the columns, that have a case in some stratum. */
  private static int[] used(List<long[][]> strata, boolean columns) {
    int size = columns ? strata.get(0)[0].length : strata.get(0).length;
    return IntStream.range(0, size)
        .filter(
            i ->
                strata.stream()
                    .anyMatch(t -> Arrays.stream(columns ? column(t, i) : t[i]).sum() > 0))
        .toArray();
  }

  /** The last judge and the last category follow from the others, so they are left out. */
  private static ChiSquare general(List<long[][]> strata, int[] judges, int[] categories) {
    int rows = judges.length - 1;
    int columns = categories.length - 1;
    double[] gaps = new double[rows * columns];
    double[][] covariance = new double[rows * columns][rows * columns];
    for (long[][] table : strata) {
      double[] row =
          Arrays.stream(judges).mapToDouble(i -> Arrays.stream(table[i]).sum()).toArray();
      double[] column =
          Arrays.stream(categories)
              .mapToDouble(j -> Arrays.stream(column(table, j)).sum())
              .toArray();
      double all = Arrays.stream(row).sum();
      for (int k = 0; k < gaps.length; k++) {
        int i = k % rows;
        int j = k / rows;
        gaps[k] += table[judges[i]][categories[j]] - row[i] * column[j] / all;
        for (int l = 0; l < gaps.length; l++) {
          covariance[k][l] +=
              spread(row, i, l % rows, all)
                  * spread(column, j, l / rows, all)
                  / (all * all * (all - 1));
        }
      }
    }
    QuadraticForm form = QuadraticForm.of(gaps, covariance);
    return new ChiSquare(form.value(), form.rank());
  }

  /** One factor of the hypergeometric covariance of two cells, by their rows or columns. */
  private static double spread(double[] margin, int one, int other, double all) {
    return (one == other ? all * margin[one] : 0) - margin[one] * margin[other];
  }

  private static long[] column(long[][] table, int column) {
    return Arrays.stream(table).mapToLong(row -> row[column]).toArray();
  }
}
