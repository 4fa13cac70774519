package org.asylumrates.stats.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.asylumrates.stats.linear.AbsorbedLeastSquares;
import org.asylumrates.stats.linear.BiasReducedErrors;
import org.asylumrates.stats.linear.ClusterCovariance;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.Jackknife;
import org.asylumrates.stats.linear.Panel;
import org.asylumrates.stats.linear.PanelCell;

/**
 * Did exposed claims fall more than unexposed claims decided by the same judges in the same months?
 * A linear probability model of a grant on judge, month, exposure, exposure after the event, and
 * covariates; the coefficient of exposure after the event, 0.01 being one percentage point.
 *
 * <p>It says what the event did only if the two kinds of claims would have run in parallel without
 * it: {@link EventStudy} shows how they ran before. Where the exposed are a few nationalities their
 * shocks are shared, judges as clusters overstate how sure the estimate is, and the p-value of
 * record is that of randomisation inference.
 *
 * <p>Sources: Bertrand, Duflo and Mullainathan (2004); Cameron and Miller (2015) for CR1; see
 * {@link BiasReducedErrors} for CR2 and {@link Jackknife} for CR3.
 *
 * @param status whether there is an estimate and an error
 * @param headline the estimate with CR2 and Satterthwaite's degrees of freedom
 * @param cr1 with CR1, every parameter counted, and judges less 1 degrees of freedom
 * @param cr1Nested the same with judge effects not counted
 * @param cr3Error the error by leaving out each judge in turn
 * @param twoWayError the error with judges and months as clusters
 * @param judges how many judges decided
 * @param informativeJudges how many of them decided claims of both kinds; the others say nothing of
 *     the difference between kinds
 * @param decisions how many decisions there are
 */
public record DifferenceInDifferences(
    Status status,
    Estimate headline,
    Estimate cr1,
    Estimate cr1Nested,
    double cr3Error,
    double twoWayError,
    int judges,
    int informativeJudges,
    long decisions) {
  /** Whether there is an estimate and an error. */
  public enum Status {
    /** Both. */
    ESTIMATED,
    /**
     * An estimate without an error by judge, because it hangs on one judge alone or the model
     * explains every decision.
     */
    NO_ERROR,
    /**
     * None, because exposure after the event cannot be told from judge, month and exposure: a kind
     * or a side of the event is missing, or no judge or month has what it takes.
     */
    NOT_ESTIMABLE
  }

  private static final String NAME = "exposed after the event";

  static final int EXPOSED = 0;
  static final int EXPOSED_AFTER = 1;
  static final int FIRST_COVARIATE = 2;

  /** The estimate from cells that have this many covariates each. */
  public static DifferenceInDifferences of(int covariates, List<ExposureCell> cells) {
    Panel panel = panel(covariates, cells);
    AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(panel);
    // Exposure stands first, so that without a period before it is the effect that is dropped.
    if (fit.state(EXPOSED_AFTER) != AbsorbedLeastSquares.State.ESTIMATED) {
      return withoutError(fit, cells);
    }
    double cr3 = Jackknife.standardErrors(fit)[EXPOSED_AFTER];
    ClusterCovariance covariance = ClusterCovariance.of(fit);
    double cr1 = covariance.cr1().getEntry(EXPOSED_AFTER, EXPOSED_AFTER);
    return Double.isNaN(cr3 + cr1)
        ? withoutError(fit, cells)
        : withErrors(fit, covariance, cr3, cells);
  }

  /**
   * The estimate with errors by judge (CR1) alone, for models of hundreds of times: CR2 takes each
   * judge's part of every time apart.
   *
   * @return NaN without an estimate or an error
   */
  public static Estimate plain(int covariates, List<ExposureCell> cells) {
    AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(panel(covariates, cells));
    boolean found = fit.state(EXPOSED_AFTER) == AbsorbedLeastSquares.State.ESTIMATED;
    double error = found ? error(ClusterCovariance.of(fit).cr1()) : Double.NaN;
    return Double.isNaN(error)
        ? new Estimate(NAME, Double.NaN, Double.NaN, Double.NaN)
        : new Estimate(NAME, fit.coefficient(EXPOSED_AFTER), error, fit.panel().units() - 1.0);
  }

  private static DifferenceInDifferences withErrors(
      AbsorbedLeastSquares fit,
      ClusterCovariance covariance,
      double cr3,
      List<ExposureCell> cells) {
    BiasReducedErrors cr2 = BiasReducedErrors.of(fit);
    double freedom = fit.panel().units() - 1.0;
    double estimate = fit.coefficient(EXPOSED_AFTER);
    return new DifferenceInDifferences(
        Status.ESTIMATED,
        new Estimate(
            NAME,
            estimate,
            cr2.standardErrors()[EXPOSED_AFTER],
            cr2.degreesOfFreedom()[EXPOSED_AFTER]),
        new Estimate(NAME, estimate, error(covariance.cr1()), freedom),
        new Estimate(NAME, estimate, error(covariance.cr1Nested()), freedom),
        cr3,
        covariance.twoWayError(EXPOSED_AFTER),
        fit.panel().units(),
        informative(cells),
        fit.panel().decisions());
  }

  private static double error(RealMatrix covariance) {
    return Math.sqrt(covariance.getEntry(EXPOSED_AFTER, EXPOSED_AFTER));
  }

  /** The estimate, which is NaN if there is none, and nothing that could make it look sure. */
  private static DifferenceInDifferences withoutError(
      AbsorbedLeastSquares fit, List<ExposureCell> cells) {
    double value = fit.coefficient(EXPOSED_AFTER);
    Estimate estimate = new Estimate(NAME, value, Double.NaN, Double.NaN);
    return new DifferenceInDifferences(
        Double.isNaN(value) ? Status.NOT_ESTIMABLE : Status.NO_ERROR,
        estimate,
        estimate,
        estimate,
        Double.NaN,
        Double.NaN,
        fit.panel().units(),
        informative(cells),
        fit.panel().decisions());
  }

  /** The regressors: exposure, exposure after the event, then the covariates. */
  static Panel panel(int covariates, List<ExposureCell> cells) {
    return Panel.of(
        FIRST_COVARIATE + covariates,
        cells.stream().map(DifferenceInDifferences::panelCell).toList());
  }

  private static PanelCell panelCell(ExposureCell cell) {
    double[] regressors = new double[FIRST_COVARIATE + cell.covariates().length];
    regressors[EXPOSED] = cell.isExposed() ? 1 : 0;
    regressors[EXPOSED_AFTER] = cell.isExposed() && cell.isAfter() ? 1 : 0;
    System.arraycopy(cell.covariates(), 0, regressors, FIRST_COVARIATE, cell.covariates().length);
    return new PanelCell(cell.judge(), cell.month(), regressors, cell.granted(), cell.n());
  }

  private static int informative(List<ExposureCell> cells) {
    Map<Integer, Integer> kinds = new HashMap<>();
    for (ExposureCell cell : cells) {
      if (cell.n() > 0) {
        kinds.merge(cell.judge(), cell.isExposed() ? 1 : 2, (a, b) -> a | b);
      }
    }
    return (int) kinds.values().stream().filter(both -> both == 3).count();
  }
}
