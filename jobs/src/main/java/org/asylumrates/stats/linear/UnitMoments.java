package org.asylumrates.stats.linear;

/**
 * Sums of products of the columns of a panel, each less its mean in the unit: all that least
 * squares with absorbed units needs to know of a unit. The columns are one indicator for each time
 * but the first, then the regressors, then the outcome.
 *
 * @param products the products, symmetric, the outcome last
 * @param squares the sum of squares of each column before its mean was taken off
 */
record UnitMoments(double[][] products, double[] squares) {
  /** Moments of no decisions, to be added to. */
  static UnitMoments zero(Panel panel) {
    int columns = columns(panel);
    return new UnitMoments(new double[columns][columns], new double[columns]);
  }

  /** The moments of one unit. */
  static UnitMoments of(Panel panel, int unit) {
    UnitMoments moments = zero(panel);
    double[] sums = new double[columns(panel)];
    double n = 0;
    for (int at = panel.start(unit); at < panel.start(unit + 1); at++) {
      moments.addCell(panel, at, sums);
      n += panel.cell(at).n();
    }
    for (int i = 0; i < sums.length; i++) {
      moments.squares[i] = moments.products[i][i];
    }
    moments.centre(sums, n);
    return moments;
  }

  /** The moments of every unit together. */
  static UnitMoments total(Panel panel) {
    UnitMoments total = zero(panel);
    for (int unit = 0; unit < panel.units(); unit++) {
      total.add(of(panel, unit));
    }
    return total;
  }

  /** How many columns there are: times but one, regressors, and the outcome. */
  static int columns(Panel panel) {
    return Math.max(0, panel.times() - 1) + panel.regressors() + 1;
  }

  /**
   * These moments less those of a unit. The squares stay those of all, because what is left of a
   * column is rounding measured against what it was.
   */
  UnitMoments without(UnitMoments unit) {
    double[][] rest = new double[squares.length][squares.length];
    for (int i = 0; i < squares.length; i++) {
      for (int j = 0; j < squares.length; j++) {
        rest[i][j] = products[i][j] - unit.products[i][j];
      }
    }
    return new UnitMoments(rest, squares);
  }

  private void add(UnitMoments other) {
    for (int i = 0; i < squares.length; i++) {
      squares[i] += other.squares[i];
      for (int j = 0; j < squares.length; j++) {
        products[i][j] += other.products[i][j];
      }
    }
  }

  private void addCell(Panel panel, int at, double[] sums) {
    PanelCell cell = panel.cell(at);
    double n = cell.n();
    double granted = cell.granted();
    int time = panel.time(at) - 1;
    int first = Math.max(0, panel.times() - 1);
    int outcome = sums.length - 1;
    addPair(time, 1, time, 1, n);
    for (int i = 0; i < panel.regressors(); i++) {
      double value = cell.regressors()[i];
      addPair(time, 1, first + i, value, n);
      addPair(first + i, value, outcome, 1, granted);
      for (int j = i; j < panel.regressors(); j++) {
        addPair(first + i, value, first + j, cell.regressors()[j], n);
      }
      sums[first + i] += value * n;
    }
    addPair(time, 1, outcome, 1, granted);
    addPair(outcome, 1, outcome, 1, granted);
    sums[outcome] += granted;
    if (time >= 0) {
      sums[time] += n;
    }
  }

  /** Adds to the upper triangle; the first time has no column. */
  private void addPair(int i, double ofI, int j, double ofJ, double count) {
    if (i >= 0) {
      products[i][j] += ofI * ofJ * count;
    }
  }

  private void centre(double[] sums, double n) {
    for (int i = 0; i < sums.length; i++) {
      for (int j = i; j < sums.length; j++) {
        products[i][j] -= sums[i] * sums[j] / n;
        products[j][i] = products[i][j];
      }
    }
  }
}
