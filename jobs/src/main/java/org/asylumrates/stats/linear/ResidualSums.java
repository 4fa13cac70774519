package org.asylumrates.stats.linear;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * What each cell of a panel adds to the coefficients' errors: the influence of one of its decisions
 * on each coefficient, and the sums of its residuals and of their squares. Every covariance by
 * clusters is made of these.
 *
 * @param influence for each cell and regressor, the row of (X'X)^-1 X' of one decision; NaN for a
 *     regressor that was dropped
 * @param sum for each cell, the sum of the residuals of its decisions
 * @param squares for each cell, the sum of the squares of these residuals
 */
record ResidualSums(double[][] influence, double[] sum, double[] squares) {
  static ResidualSums of(AbsorbedLeastSquares fit) {
    Panel panel = fit.panel();
    ResidualSums sums =
        new ResidualSums(
            new double[panel.size()][], new double[panel.size()], new double[panel.size()]);
    for (int unit = 0; unit < panel.units(); unit++) {
      sums.addUnit(fit, unit);
    }
    return sums;
  }

  private void addUnit(AbsorbedLeastSquares fit, int unit) {
    Panel panel = fit.panel();
    int from = panel.start(unit);
    int to = panel.start(unit + 1);
    double[] means = new double[fit.kept().length];
    double n = 0;
    double granted = 0;
    for (int at = from; at < to; at++) {
      PanelCell cell = panel.cell(at);
      addTo(means, columns(fit, at), (double) cell.n());
      n += cell.n();
      granted += cell.granted();
    }
    for (int i = 0; i < means.length; i++) {
      means[i] /= n;
    }
    for (int at = from; at < to; at++) {
      double[] columns = columns(fit, at);
      addTo(columns, means, -1);
      setCell(fit, at, columns, granted / n);
    }
  }

  private void setCell(AbsorbedLeastSquares fit, int at, double[] columns, double meanOfUnit) {
    PanelCell cell = fit.panel().cell(at);
    double fitted = meanOfUnit + dot(fit.kept(), columns);
    long denied = cell.n() - cell.granted();
    sum[at] = cell.granted() - cell.n() * fitted;
    squares[at] = cell.granted() * (1 - fitted) * (1 - fitted) + denied * fitted * fitted;
    influence[at] = new double[fit.panel().regressors()];
    RealMatrix inverse = fit.inverse();
    for (int regressor = 0; regressor < influence[at].length; regressor++) {
      int row = fit.place(regressor);
      influence[at][regressor] = row < 0 ? Double.NaN : dot(inverse.getRow(row), columns);
    }
  }

  private static double[] columns(AbsorbedLeastSquares fit, int at) {
    Panel panel = fit.panel();
    double[] columns = new double[fit.kept().length];
    set(columns, fit.placeOfTime(panel.time(at)), 1);
    for (int regressor = 0; regressor < panel.regressors(); regressor++) {
      set(columns, fit.place(regressor), panel.cell(at).regressors()[regressor]);
    }
    return columns;
  }

  private static void set(double[] columns, int place, double value) {
    if (place >= 0) {
      columns[place] = value;
    }
  }

  private static void addTo(double[] sums, double[] values, double factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * values[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
