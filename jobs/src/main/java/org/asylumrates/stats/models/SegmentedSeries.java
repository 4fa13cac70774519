package org.asylumrates.stats.models;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Factor;

/**
 * Did the monthly rate jump or bend at a date, beyond its own trend? Segmented regression of the
 * log odds on the month, the counts of a month being over-dispersed.
 *
 * <p>How sure its numbers are says {@link SegmentedInference}. With fewer than 12 months on either
 * side there are no slopes, only two levels, and with fewer than 30 in all no season. Sources:
 * Lopez Bernal, Cummins and Gasparrini, IJE 46:348 (2017).
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
    LogitFit found =
        Logit.fit(
            new BinomialCells(
                terms.design(counts.months(), firstAfter),
                Factor.none(),
                new Factor(
                    Arrays.stream(counts.months()).mapToObj(Integer::toString).toList(),
                    IntStream.range(0, counts.size()).toArray()),
                counts.granted(),
                counts.decided()));
    // A term that says nothing new is one side without a month: there is no change to speak of.
    this.fit = found.droppedTerms().isEmpty() ? found : found.refused(LogitStatus.NO_DATA);
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
    return fit.status();
  }

  /** The terms that were taken. */
  public SegmentedTerms terms() {
    return terms;
  }

  /** Months less coefficients. */
  public int degreesOfFreedom() {
    return counts.size() - fit.parameters();
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

  Design withoutBreak() {
    return terms.withoutBreak(fit.cells().design());
  }

  BinomialPrediction without() {
    return BinomialPrediction.of(
        fit.coefficients().predict(withoutBreak(), Factor.none()),
        counts.granted(),
        counts.decided());
  }

  MonthlyCounts counts() {
    return counts;
  }

  LogitFit fit() {
    return fit;
  }

  /** The place of the first month after the break. */
  int firstPlaceAfter() {
    return counts.countBefore(firstAfter);
  }
}
