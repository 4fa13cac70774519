package org.asylumrates.stats.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asylumrates.stats.linear.Coefficients;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.Factor;
import org.asylumrates.stats.linear.Influence;
import org.asylumrates.stats.linear.WaldTest;

/**
 * Did the monthly rate jump or bend at a date, beyond its own trend? Segmented regression of the
 * log odds on the month, the counts of a month being over-dispersed.
 *
 * <p>Two standard errors of everything: the quasi-binomial one, by the square root of the
 * dispersion, and that of Newey and West, which allows each month to depend on those before it;
 * {@link #reported} is the larger. Tested against t with n - k degrees of freedom. Absent months
 * count as if they had never been: the month after a gap follows the one before it.
 *
 * <p>With fewer than 12 months on either side there are no slopes, only two levels, and with fewer
 * than 30 in all no season. Sources: Lopez Bernal, Cummins and Gasparrini, IJE 46:348 (2017); Newey
 * and West (1987), with the number of lags of Newey and West (1994).
 */
public final class SegmentedSeries {
  /** On each side of the break. */
  public static final int FEWEST_MONTHS_FOR_SLOPES = 12;

  /** In all. */
  public static final int FEWEST_MONTHS_FOR_SEASON = 30;

  private final MonthlyCounts counts;
  private final int firstAfter;
  private final SegmentedTerms terms;
  private final LogitFit fit;

  private SegmentedSeries(MonthlyCounts counts, int firstAfter, SegmentedTerms terms) {
    this.counts = counts;
    this.firstAfter = firstAfter;
    this.terms = terms;
    this.fit =
        Logit.fit(
            new BinomialCells(
                terms.design(counts.months(), firstAfter),
                Factor.none(),
                new Factor(
                    Arrays.stream(counts.months()).mapToObj(Integer::toString).toList(),
                    IntStream.range(0, counts.size()).toArray()),
                counts.granted(),
                counts.decided()));
  }

  /**
   * Fits a series with a break.
   *
   * @param counts the months, without those that belong to neither side
   * @param firstAfter the first month after the break
   * @param asked the terms wanted, of which as many are taken as there are months for
   */
  public static SegmentedSeries fit(MonthlyCounts counts, int firstAfter, SegmentedTerms asked) {
    int before = counts.countBefore(firstAfter);
    SegmentedTerms terms = asked;
    if (counts.size() < FEWEST_MONTHS_FOR_SEASON && terms == SegmentedTerms.SLOPES_AND_SEASON) {
      terms = SegmentedTerms.SLOPES;
    }
    if (Math.min(before, counts.size() - before) < FEWEST_MONTHS_FOR_SLOPES) {
      terms = SegmentedTerms.LEVELS;
    }
    return new SegmentedSeries(counts, firstAfter, terms);
  }

  /** Whether there is an estimate. */
  public LogitStatus status() {
    return fit.status() == LogitStatus.ESTIMATED && !fit.droppedTerms().isEmpty()
        ? LogitStatus.NO_DATA
        : fit.status();
  }

  /** The terms that were taken. */
  public SegmentedTerms terms() {
    return terms;
  }

  /** Months less coefficients. */
  public int degreesOfFreedom() {
    return counts.size() - fit.parameters();
  }

  /** How many months before a month it may depend on: floor(4 (n / 100)^(2/9)). */
  public int lags() {
    return (int) Math.floor(4 * Math.pow(counts.size() / 100.0, 2.0 / 9));
  }

  /** Pearson's chi-square by degree of freedom: 1 if chance alone moves the months. */
  public double dispersion() {
    double sum = Arrays.stream(pearsonResiduals()).map(residual -> residual * residual).sum();
    return degreesOfFreedom() > 0 ? sum / degreesOfFreedom() : Double.NaN;
  }

  /** The deviance of the months' counts against a model that fits each. */
  public double deviance() {
    double deviance = fit.deviance();
    for (int i = 0; i < counts.size(); i++) {
      double n = counts.decided()[i];
      double x = counts.granted()[i];
      deviance +=
          2 * ((x == 0 ? 0 : x * Math.log(x / n)) + (x == n ? 0 : (n - x) * Math.log1p(-x / n)));
    }
    return deviance;
  }

  /** Observed less fitted, in standard deviations of a binomial count. */
  public double[] pearsonResiduals() {
    double[] residuals = fit.prediction().residuals().clone();
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] /= Math.sqrt(fit.prediction().weights()[i]);
    }
    return residuals;
  }

  /** The fitted rate of each month. */
  public double[] fitted() {
    return fit.rates();
  }

  /** The rate of each month if the line before the break had gone on. */
  public double[] counterfactual() {
    return without().rates();
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
    if (terms != SegmentedTerms.LEVELS) {
      names.add(SegmentedTerms.SLOPE_CHANGE);
    }
    names.retainAll(design.terms());
    List<Coefficients> tested = names.stream().map(name -> unit(design.indexOf(name))).toList();
    double[] values = names.stream().mapToDouble(fit::coefficient).toArray();
    return WaldTest.of(values, covariance(tested, errors), degreesOfFreedom());
  }

  /**
   * By how many points did rates after the break differ from the counterfactual, on average over
   * their decisions? A difference of rates, 0 to 1, by the delta method.
   */
  public Estimate averageEffect(SeriesErrors errors) {
    BinomialPrediction with = fit.prediction();
    BinomialPrediction without = without();
    double after = 0;
    for (int i = counts.countBefore(firstAfter); i < counts.size(); i++) {
      after += counts.decided()[i];
    }
    double effect = 0;
    double[] slopes = new double[counts.size()];
    double[] counterSlopes = new double[counts.size()];
    for (int i = counts.countBefore(firstAfter); i < counts.size(); i++) {
      effect += counts.decided()[i] / after * (with.rates()[i] - without.rates()[i]);
      slopes[i] = with.weights()[i] / after;
      counterSlopes[i] = -without.weights()[i] / after;
    }
    Design design = fit.cells().design();
    Coefficients gradient =
        new Coefficients(design.weightedSums(slopes), new double[0])
            .plus(1, new Coefficients(withoutBreak().weightedSums(counterSlopes), new double[0]));
    double[][] covariance = covariance(List.of(gradient), errors);
    return estimate("effect", effect, Math.sqrt(covariance[0][0]));
  }

  /** The average effect with the larger of its two errors of record. */
  public Estimate reportedEffect() {
    return larger(averageEffect(SeriesErrors.QUASI), averageEffect(SeriesErrors.NEWEY_WEST));
  }

  private Design withoutBreak() {
    return terms.withoutBreak(fit.cells().design());
  }

  private BinomialPrediction without() {
    return BinomialPrediction.of(
        fit.coefficients().predict(withoutBreak(), Factor.none()),
        counts.granted(),
        counts.decided());
  }

  private static Estimate larger(Estimate one, Estimate other) {
    return one.standardError() >= other.standardError() ? one : other;
  }

  private Estimate estimate(String name, double value, double error) {
    return new Estimate(name, value, error, degreesOfFreedom());
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
    double[][] covariance =
        influence.isEmpty() || status() != LogitStatus.ESTIMATED
            ? new double[gradients.size()][gradients.size()]
            : errors.covariance(
                influence.get(), fit.prediction().weights(), fit.prediction().residuals(), lags);
    double factor =
        influence.isEmpty() || status() != LogitStatus.ESTIMATED
            ? Double.NaN
            : errors.factor(counts.size(), degreesOfFreedom(), dispersion());
    for (double[] row : covariance) {
      for (int k = 0; k < row.length; k++) {
        row[k] *= factor;
      }
    }
    return covariance;
  }
}
