package org.asylumrates.stats.placebo;

/**
 * Where does a statistic stand among those of every choice that might as well have been made? The
 * p-values of randomisation inference, as the two whole numbers that they are made of.
 *
 * <p>Ties are decided with a slack of 1e-12, in favour of the null hypothesis. A choice without a
 * statistic (NaN) counts as at least as far on both sides, so that missing data never make a
 * p-value smaller. If the observed choice has none, nothing is counted and every p-value is NaN.
 *
 * <p>Sources: Fisher (1935); Rosenbaum, Observational Studies (2002), chapter 2. The smallest
 * p-value that the data allow is {@code 1 / choices}.
 *
 * @param statistic of the observed choice
 * @param choices how many choices were compared, the observed one included
 * @param isExact whether they are all there are; otherwise they were drawn at random, and the
 *     observed one was added
 * @param twoSided how many are at least as far from 0 as the observed one
 * @param less how many are at most as large
 * @param greater how many are at least as large
 */
public record Placebo(
    double statistic, long choices, boolean isExact, long twoSided, long less, long greater) {
  /** The share at least as far from 0. */
  public double twoSidedP() {
    return share(twoSided);
  }

  /** The share at most as large: for a fall that the analysis plan fixed in advance. */
  public double lessP() {
    return share(less);
  }

  /** The share at least as large: for a rise that the analysis plan fixed in advance. */
  public double greaterP() {
    return share(greater);
  }

  /** The place of the observed choice, 1 being the smallest statistic; 0 if it has none. */
  public long rankFromBelow() {
    return Double.isNaN(statistic) ? 0 : choices - greater + 1;
  }

  private double share(long count) {
    return Double.isNaN(statistic) ? Double.NaN : (double) count / choices;
  }

  /** Counts the statistics of choices against the observed one, which is not counted by itself. */
  static final class Tally {
    private static final double TIE = 1e-12;

    private final double observed;
    private long choices;
    private long twoSided;
    private long less;
    private long greater;

    Tally(double observed) {
      this.observed = observed;
    }

    void add(double statistic) {
      choices++;
      // Negated, so that NaN counts.
      twoSided += Math.abs(statistic) < Math.abs(observed) - TIE ? 0 : 1;
      less += statistic > observed + TIE ? 0 : 1;
      greater += statistic < observed - TIE ? 0 : 1;
    }

    Placebo exact() {
      return result(true);
    }

    Placebo drawn() {
      return result(false);
    }

    private Placebo result(boolean isExact) {
      return Double.isNaN(observed)
          ? new Placebo(observed, 0, isExact, 0, 0, 0)
          : new Placebo(observed, choices, isExact, twoSided, less, greater);
    }
  }
}
