package org.asylumrates.stats.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asylumrates.stats.linear.Coefficients;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.Factor;
import org.asylumrates.stats.linear.Influence;
import org.asylumrates.stats.linear.PrewhitenedScores;
import org.asylumrates.stats.linear.WaldTest;

/**
 * How sure are the changes in an interrupted time series?
 *
 * <p>Two standard errors of everything: the quasi-binomial one, by the square root of the
 * dispersion, and that of Newey and West, which allows each month to depend on those before it;
 * {@link #reported} is the larger. Tested against t with n - k degrees of freedom. Absent months
 * count as if they had never been: the month after a gap follows the one before it. Without an
 * estimate all are NaN.
 *
 * <p>Sources: Newey and West, Econometrica 55:703 (1987), with the number of lags of Newey and West
 * (1994).
 */
public final class SegmentedInference {
  private final SegmentedSeries series;
  private final LogitFit fit;

  private SegmentedInference(SegmentedSeries series) {
    this.series = series;
    this.fit = series.fit();
  }

  /** The inference from a fitted series. */
  public static SegmentedInference of(SegmentedSeries series) {
    return new SegmentedInference(series);
  }

  /** How many months before a month it may depend on: floor(4 (n / 100)^(2/9)). */
  public int lags() {
    return (int) Math.floor(4 * Math.pow(series.counts().size() / 100.0, 2.0 / 9));
  }

  /** The coefficients, in log odds, under one kind of errors. */
  public List<Estimate> coefficients(SeriesErrors errors) {
    return coefficients(covariance(units(), errors));
  }

  private List<Estimate> coefficients(double[][] covariance) {
    Design design = fit.cells().design();
    return IntStream.range(0, design.size())
        .mapToObj(
            k ->
                estimate(
                    design.terms().get(k),
                    fit.coefficients().terms()[k],
                    Math.sqrt(covariance[k][k])))
        .toList();
  }

  /** The coefficients with errors of Newey and West over as many lags as wanted. */
  public List<Estimate> coefficients(int lags) {
    return coefficients(covariance(units(), SeriesErrors.NEWEY_WEST, lags));
  }

  /** The scores of the months, with as many lags as the data ask for: a check of {@link #lags}. */
  public PrewhitenedScores prewhitened() {
    return PrewhitenedScores.of(fit.cells().design(), fit.prediction().residuals());
  }

  /** The coefficients with the errors that {@link #prewhitened} gives. */
  public List<Estimate> prewhitenedCoefficients() {
    return coefficients(
        LogitInference.of(fit, LogitErrors.MODEL).sandwich(prewhitened().covariance()));
  }

  /** One coefficient with the larger of its two errors of record. */
  public Estimate reported(String term) {
    int k = fit.cells().design().indexOf(term);
    return larger(
        coefficients(SeriesErrors.QUASI).get(k), coefficients(SeriesErrors.NEWEY_WEST).get(k));
  }

  /** Is there a change of level or slope at all? */
  public WaldTest changeTest(SeriesErrors errors) {
    Design design = fit.cells().design();
    List<String> names = new ArrayList<>(List.of(SegmentedTerms.LEVEL_CHANGE));
    if (series.terms() != SegmentedTerms.LEVELS) {
      names.add(SegmentedTerms.SLOPE_CHANGE);
    }
    names.retainAll(design.terms());
    List<Coefficients> tested = names.stream().map(name -> unit(design.indexOf(name))).toList();
    double[] values = names.stream().mapToDouble(fit::coefficient).toArray();
    return WaldTest.of(values, covariance(tested, errors), series.degreesOfFreedom());
  }

  /**
   * By how many points did rates after the break differ from the counterfactual, on average over
   * their decisions? A difference of rates, 0 to 1, by the delta method.
   */
  public Estimate averageEffect(SeriesErrors errors) {
    BinomialPrediction with = fit.prediction();
    BinomialPrediction without = series.without();
    double after = 0;
    for (int i = series.firstPlaceAfter(); i < series.counts().size(); i++) {
      after += series.counts().decided()[i];
    }
    double effect = after == 0 ? Double.NaN : 0;
    double[] slopes = new double[series.counts().size()];
    double[] counterSlopes = new double[series.counts().size()];
    for (int i = series.firstPlaceAfter(); i < series.counts().size(); i++) {
      effect += series.counts().decided()[i] / after * (with.rates()[i] - without.rates()[i]);
      slopes[i] = with.weights()[i] / after;
      counterSlopes[i] = -without.weights()[i] / after;
    }
    Design design = fit.cells().design();
    Coefficients gradient =
        new Coefficients(design.weightedSums(slopes), new double[0])
            .plus(
                1,
                new Coefficients(series.withoutBreak().weightedSums(counterSlopes), new double[0]));
    double[][] covariance = covariance(List.of(gradient), errors);
    return estimate("effect", effect, Math.sqrt(covariance[0][0]));
  }

  /** The average effect with the larger of its two errors of record. */
  public Estimate reportedEffect() {
    return larger(averageEffect(SeriesErrors.QUASI), averageEffect(SeriesErrors.NEWEY_WEST));
  }

  private static Estimate larger(Estimate one, Estimate other) {
    return one.standardError() >= other.standardError() ? one : other;
  }

  private Estimate estimate(String name, double value, double error) {
    return new Estimate(name, value, error, series.degreesOfFreedom());
  }

  private List<Coefficients> units() {
    return IntStream.range(0, fit.cells().design().size()).mapToObj(this::unit).toList();
  }

  private Coefficients unit(int term) {
    return Coefficients.unit(fit.cells().design(), Factor.none(), term);
  }

  private double[][] covariance(List<Coefficients> gradients, SeriesErrors errors) {
    return covariance(gradients, errors, lags());
  }

  private double[][] covariance(List<Coefficients> gradients, SeriesErrors errors, int lags) {
    Optional<Influence> influence = fit.influence(gradients);
    if (influence.isEmpty()) {
      return LogitInference.unknown(gradients.size());
    }
    double[][] covariance =
        errors.covariance(
            influence.get(), fit.prediction().weights(), fit.prediction().residuals(), lags);
    double factor =
        errors.factor(series.counts().size(), series.degreesOfFreedom(), series.dispersion());
    for (double[] row : covariance) {
      for (int k = 0; k < row.length; k++) {
        row[k] *= factor;
      }
    }
    return covariance;
  }
}
