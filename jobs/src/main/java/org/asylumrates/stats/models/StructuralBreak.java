package org.asylumrates.stats.models;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.LeastSquares;

/**
 * If no date is assumed, which month would the data choose for a break? The statistic of Chow for a
 * line before and another line after each month, over all but 15% of the months at both ends.
 *
 * <p>Sources: Chow, Econometrica 28:591 (1960); Andrews, Econometrica 61:821 (1993) for the
 * largest. The statistic is on the scale of chi-square, (RSS0 - RSS) / (RSS / (n - 2k)). Its
 * largest value has no chi-square distribution; none is claimed. The path is empty with fewer than
 * 8 months, or where two lines fit every month.
 *
 * @param path the statistic of a break behind each month from the first candidate on
 * @param firstCandidate the place, from 0, of the first month that a break is tried behind
 */
public record StructuralBreak(double[] path, int firstCandidate) {
  private static final double TRIMMED = 0.15;
  private static final int COEFFICIENTS = 2;
  private static final int FEWEST_MONTHS = 8;

  /** The path of a series of rates, each month counting the same. */
  public static StructuralBreak of(MonthlyCounts counts) {
    int n = counts.size();
    if (n < FEWEST_MONTHS) {
      return new StructuralBreak(new double[0], 0);
    }
    double[] months = Arrays.stream(counts.months()).asDoubleStream().toArray();
    double[] rates = counts.rates();
    int first = Math.max(COEFFICIENTS, (int) Math.floor(TRIMMED * n));
    double whole = residualSum(months, rates, 0, n);
    double[] path =
        IntStream.rangeClosed(first, n - first)
            .mapToDouble(
                last -> {
                  double parts =
                      residualSum(months, rates, 0, last) + residualSum(months, rates, last, n);
                  return (whole - parts) / (parts / (n - 2 * COEFFICIENTS));
                })
            .toArray();
    return Arrays.stream(path).allMatch(Double::isFinite)
        ? new StructuralBreak(path, first - 1)
        : new StructuralBreak(new double[0], 0);
  }

  /** The largest statistic; NaN without a path. */
  public double largest() {
    return Arrays.stream(path).max().orElse(Double.NaN);
  }

  /** The mean statistic; NaN without a path. */
  public double mean() {
    return Arrays.stream(path).average().orElse(Double.NaN);
  }

  /** The place, from 0, of the month behind which the largest statistic lies; -1 without a path. */
  public int largestBehind() {
    return IntStream.range(0, path.length)
        .filter(i -> path[i] == largest())
        .map(i -> i + firstCandidate)
        .findFirst()
        .orElse(-1);
  }

  private static double residualSum(double[] months, double[] rates, int from, int to) {
    Design line =
        Design.rows(to - from)
            .intercept()
            .variable("t", Arrays.copyOfRange(months, from, to))
            .build();
    return LeastSquares.fit(line, Arrays.copyOfRange(rates, from, to)).residualSum();
  }
}
