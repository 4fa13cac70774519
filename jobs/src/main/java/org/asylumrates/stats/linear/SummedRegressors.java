package org.asylumrates.stats.linear;

import java.util.stream.IntStream;

/**
 * Least squares of a panel on sums of its regressors instead of the regressors themselves, for many
 * choices of what is summed: the indicators of nationalities of which some are taken together, say.
 * Effects of unit and time, and regressors held fixed, are taken off once (Frisch, Waugh and
 * Lovell), so that each choice costs one pass over sums of products by unit.
 */
public final class SummedRegressors {
  /** What is left of a sum's squares when times and what is held fixed explain it is rounding. */
  private static final double NOTHING_LEFT = 1e-11;

  private final double[] squares;
  private final double[][] total;
  private final double[][][] byUnit;
  private final int outcome;

  private SummedRegressors(double[] squares, double[][] total, double[][][] byUnit) {
    this.squares = squares;
    this.total = total;
    this.byUnit = byUnit;
    this.outcome = total.length - 1;
  }

  /**
   * The sums of a panel.
   *
   * @param fixed how many of the regressors, from the first, are held fixed in every choice; the
   *     others are what can be summed, numbered from 0
   */
  public static SummedRegressors of(Panel panel, int fixed) {
    UnitMoments all = UnitMoments.total(panel);
    int first = UnitMoments.columns(panel) - 1 - panel.regressors() + fixed;
    double[][] shares = Elimination.shares(all, first);
    double[][][] byUnit = new double[panel.units()][][];
    for (int unit = 0; unit < byUnit.length; unit++) {
      byUnit[unit] = partial(UnitMoments.of(panel, unit).products(), shares, first);
    }
    double[] squares = new double[all.squares().length - first];
    System.arraycopy(all.squares(), first, squares, 0, squares.length);
    return new SummedRegressors(squares, partial(all.products(), shares, first), byUnit);
  }

  /**
   * The coefficient of a sum over its error by unit (CR0), with another sum beside it in the model.
   *
   * @param asked the regressors whose sum is asked about
   * @param beside those whose sum is in the model too
   * @return NaN if the first sum says nothing that the second, units, times and what is held fixed
   *     do not, or if it has no error
   */
  public double studentised(int[] asked, int[] beside) {
    double besides = sum(total, beside, beside);
    double both = sum(total, asked, beside);
    double share = nothingLeft(besides, beside) ? 0 : both / besides;
    double left = sum(total, asked, asked) - share * both;
    if (nothingLeft(left, asked)) {
      return Double.NaN;
    }
    double ofOutcome = toOutcome(total, asked) - share * toOutcome(total, beside);
    double coefficient = ofOutcome / left;
    double coefficientBeside =
        nothingLeft(besides, beside)
            ? 0
            : (toOutcome(total, beside) - coefficient * both) / besides;
    double squaredScores = 0;
    for (double[][] unit : byUnit) {
      double across = sum(unit, asked, beside);
      double score =
          toOutcome(unit, asked)
              - coefficient * sum(unit, asked, asked)
              - coefficientBeside * across
              - share
                  * (toOutcome(unit, beside)
                      - coefficient * across
                      - coefficientBeside * sum(unit, beside, beside));
      squaredScores += score * score;
    }
    double error = Math.sqrt(squaredScores) / left;
    return error > 0 ? coefficient / error : Double.NaN;
  }

  private boolean nothingLeft(double left, int[] of) {
    return !(left > NOTHING_LEFT * IntStream.of(of).mapToDouble(i -> squares[i]).sum());
  }

  private double toOutcome(double[][] products, int[] columns) {
    double sum = 0;
    for (int column : columns) {
      sum += products[column][outcome];
    }
    return sum;
  }

  private static double sum(double[][] products, int[] rows, int[] columns) {
    double sum = 0;
    for (int row : rows) {
      for (int column : columns) {
        sum += products[row][column];
      }
    }
    return sum;
  }

  /** Products of the columns from {@code first} on, each less its share of the columns before. */
  private static double[][] partial(double[][] products, double[][] shares, int first) {
    int size = products.length - first;
    double[][] half = new double[first][size];
    for (int row = 0; row < first; row++) {
      for (int i = 0; i < size; i++) {
        double value = products[row][first + i];
        for (int k = 0; k < first; k++) {
          value -= products[row][k] * shares[k][i];
        }
        half[row][i] = value;
      }
    }
    double[][] left = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double value = products[first + i][first + j];
        for (int k = 0; k < first; k++) {
          value -= products[first + i][k] * shares[k][j] + shares[k][i] * half[k][j];
        }
        left[i][j] = value;
      }
    }
    return left;
  }
}
