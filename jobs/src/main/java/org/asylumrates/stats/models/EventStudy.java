package org.asylumrates.stats.models;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;
import org.asylumrates.stats.linear.AbsorbedLeastSquares;
import org.asylumrates.stats.linear.AbsorbedLeastSquares.State;
import org.asylumrates.stats.linear.ClusterCovariance;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.Jackknife;
import org.asylumrates.stats.linear.Panel;
import org.asylumrates.stats.linear.PanelCell;

/**
 * How did exposed claims run against unexposed ones in each span of time, and did they part before
 * the event? The model of {@link DifferenceInDifferences} with an effect of exposure in every span,
 * such as a quarter, against a span of reference.
 *
 * <p>Errors are CR1 by judge with every parameter counted, and Student's t with judges less 1
 * degrees of freedom. A span without exposed claims, or whose exposed claims cannot be told from
 * their months, has no estimate. Without exposed claims in the reference there is no study: every
 * estimate is NaN. A span that one judge alone decides has an estimate and no error.
 *
 * @param isEstimable whether there is a study
 * @param spans the estimate of each span, in order of time; the reference is 0 without error
 * @param preTrend what the spans before the reference say
 */
public record EventStudy(boolean isEstimable, List<Estimate> spans, PreTrend preTrend) {
  private static final int EXPOSED = 0;

  /**
   * The study of cells that have this many covariates each.
   *
   * @param spans how many spans there are
   * @param spanOfMonth the span of a month, 0 to {@code spans - 1}, rising with time
   * @param reference the span that the others are held against
   */
  public static EventStudy of(
      int covariates,
      List<ExposureCell> cells,
      int spans,
      IntUnaryOperator spanOfMonth,
      int reference) {
    Panel panel = panel(covariates, cells, spans, spanOfMonth, reference);
    AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(panel);
    RealMatrix covariance = ClusterCovariance.of(fit).cr1();
    double[] cr3 = Jackknife.standardErrors(fit);
    boolean isEstimable = isEstimable(fit, spans, reference);
    List<Estimate> estimates = new ArrayList<>();
    for (int span = 0; span < spans; span++) {
      if (!isEstimable) {
        estimates.add(none(span));
      } else if (span == reference) {
        estimates.add(new Estimate(name(span), 0, 0, panel.units() - 1.0));
      } else {
        estimates.add(estimate(fit, covariance, cr3, span, column(span, reference)));
      }
    }
    int[] columns = leads(estimates, reference);
    return new EventStudy(
        isEstimable,
        List.copyOf(estimates),
        PreTrend.of(
            estimates.subList(0, reference), submatrix(covariance, columns), panel.units()));
  }

  /** The regressors: exposure, exposure in each span but the reference, then the covariates. */
  static Panel panel(
      int covariates,
      List<ExposureCell> cells,
      int spans,
      IntUnaryOperator spanOfMonth,
      int reference) {
    List<PanelCell> made = new ArrayList<>();
    for (ExposureCell cell : cells) {
      double[] regressors = new double[spans + covariates];
      int span = spanOfMonth.applyAsInt(cell.month());
      if (cell.isExposed()) {
        regressors[EXPOSED] = 1;
        if (span != reference) {
          regressors[column(span, reference)] = 1;
        }
      }
      System.arraycopy(cell.covariates(), 0, regressors, spans, cell.covariates().length);
      made.add(new PanelCell(cell.judge(), cell.month(), regressors, cell.granted(), cell.n()));
    }
    return Panel.of(spans + covariates, made);
  }

  /** A span that earlier ones explain would take its meaning from them, and they theirs from it. */
  private static boolean isEstimable(AbsorbedLeastSquares fit, int spans, int reference) {
    boolean any = false;
    for (int span = 0; span < spans; span++) {
      if (span != reference) {
        State state = fit.state(column(span, reference));
        if (state == State.COLLINEAR) {
          return false;
        }
        any |= state == State.ESTIMATED;
      }
    }
    return any;
  }

  private static Estimate estimate(
      AbsorbedLeastSquares fit, RealMatrix covariance, double[] cr3, int span, int column) {
    return fit.state(column) == State.ESTIMATED
        ? new Estimate(
            name(span),
            fit.coefficient(column),
            // NaN if the span cannot be estimated without one of the judges.
            Double.isNaN(cr3[column]) ? Double.NaN : Math.sqrt(covariance.getEntry(column, column)),
            fit.panel().units() - 1.0)
        : none(span);
  }

  private static Estimate none(int span) {
    return new Estimate(name(span), Double.NaN, Double.NaN, Double.NaN);
  }

  private static String name(int span) {
    return "span " + span;
  }

  private static int column(int span, int reference) {
    return span < reference ? span + 1 : span;
  }

  private static int[] leads(List<Estimate> estimates, int reference) {
    List<Integer> columns = new ArrayList<>();
    for (int span = 0; span < reference; span++) {
      if (PreTrend.isLead(estimates.get(span))) {
        columns.add(column(span, reference));
      }
    }
    return columns.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[][] submatrix(RealMatrix matrix, int[] columns) {
    double[][] part = new double[columns.length][columns.length];
    for (int i = 0; i < columns.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        part[i][j] = matrix.getEntry(columns[i], columns[j]);
      }
    }
    return part;
  }
}
