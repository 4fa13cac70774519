package org.asylumrates.stats.models;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.asylumrates.stats.linear.AbsorbedLeastSquares;
import org.asylumrates.stats.linear.ClusterCovariance;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.Panel;
import org.asylumrates.stats.linear.WaldTest;

/**
 * Did exposed claims change against others each time a rule was switched on, off and on again? The
 * linear probability model of judge, month, exposure, and exposure after each switch. A rule that
 * does all of it gives changes of one size and alternating signs.
 *
 * <p>Errors are CR1 by judge with every parameter counted and judges less 1 degrees of freedom. A
 * switch without exposed claims on both sides has no estimate, and then there is no joint test;
 * with fewer than two judges there is no error.
 *
 * @param judges how many judges decided
 * @param changes the change of exposed against others at each switch, in order of time, 0.01 being
 *     one percentage point
 * @param undoing whether each switch undoes the one before in full: all sums of neighbouring
 *     changes are 0; a small p-value speaks against it
 */
public record OnOffOn(int judges, List<Estimate> changes, WaldTest undoing) {
  /** Copies the list of changes. */
  public OnOffOn {
    changes = List.copyOf(changes);
  }

  /**
   * The model of a panel.
   *
   * @param switches how many switches there are
   * @param panel judges over months; the regressors are exposure, then one for each switch that is
   *     1 for exposed claims from its day on
   */
  public static OnOffOn of(int switches, Panel panel) {
    AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(panel);
    RealMatrix covariance = ClusterCovariance.of(fit).cr1();
    double freedom = panel.units() - 1.0;
    List<Estimate> changes = new ArrayList<>();
    for (int at = 1; at <= switches; at++) {
      double error = Math.sqrt(covariance.getEntry(at, at));
      changes.add(new Estimate("switch " + at, fit.coefficient(at), error, freedom));
    }
    int sums = Math.max(0, switches - 1);
    double[] sum = new double[sums];
    double[][] variance = new double[sums][sums];
    for (int i = 0; i < sums; i++) {
      sum[i] = fit.coefficient(i + 1) + fit.coefficient(i + 2);
      for (int j = 0; j < sums; j++) {
        variance[i][j] = ofSums(covariance, i + 1, j + 1);
      }
    }
    return new OnOffOn(panel.units(), changes, WaldTest.of(sum, variance, freedom));
  }

  /** The covariance of two sums of neighbouring coefficients. */
  private static double ofSums(RealMatrix covariance, int i, int j) {
    return covariance.getEntry(i, j)
        + covariance.getEntry(i, j + 1)
        + covariance.getEntry(i + 1, j)
        + covariance.getEntry(i + 1, j + 1);
  }
}
