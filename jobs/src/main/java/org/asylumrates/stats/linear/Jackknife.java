package org.asylumrates.stats.linear;

/**
 * How much does a coefficient hang on any one unit? The delete-one-unit jackknife (CR3), centred at
 * the estimate from all units and times (G - 1) / G.
 *
 * <p>Source: Bell and McCaffrey (2002); MacKinnon, Nielsen and Webb, Journal of Applied
 * Econometrics 38:671 (2023). The unit's own effect leaves with its decisions, which is why it is
 * refitted rather than updated.
 */
public final class Jackknife {
  private Jackknife() {}

  /**
   * The standard error of every regressor's coefficient.
   *
   * @return NaN with fewer than two units, or where the coefficient cannot be estimated without one
   *     of them
   */
  public static double[] standardErrors(AbsorbedLeastSquares fit) {
    int units = fit.panel().units();
    double[] sums = new double[fit.panel().regressors()];
    for (int unit = 0; unit < units; unit++) {
      AbsorbedLeastSquares rest = fit.without(unit);
      for (int i = 0; i < sums.length; i++) {
        double move = rest.coefficient(i) - fit.coefficient(i);
        sums[i] += move * move;
      }
    }
    double factor = units < 2 ? Double.NaN : (units - 1.0) / units;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.sqrt(factor * sums[i]);
    }
    return sums;
  }
}
