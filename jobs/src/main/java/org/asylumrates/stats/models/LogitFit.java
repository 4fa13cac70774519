package org.asylumrates.stats.models;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asylumrates.stats.linear.BlockInformation;
import org.asylumrates.stats.linear.Coefficients;
import org.asylumrates.stats.linear.Influence;

/**
 * A logistic regression that was fitted, or the reason why not. Without an estimate every number is
 * NaN. Likelihoods are those of the single decisions, so they do not depend on how these were
 * gathered into cells.
 */
public final class LogitFit {
  private final LogitStatus status;
  private final BinomialCells cells;
  private final List<String> droppedTerms;
  private final Coefficients coefficients;
  private final BinomialPrediction prediction;
  private final Optional<BlockInformation> information;

  LogitFit(
      LogitStatus status,
      BinomialCells cells,
      List<String> droppedTerms,
      Coefficients coefficients,
      BinomialPrediction prediction,
      Optional<BlockInformation> information) {
    this.status = status;
    this.cells = cells;
    this.droppedTerms = List.copyOf(droppedTerms);
    this.coefficients = coefficients;
    this.prediction = prediction;
    this.information = information;
  }

  /** Whether there is an estimate. */
  public LogitStatus status() {
    return status;
  }

  /** The cells, with the terms that are in the model. */
  public BinomialCells cells() {
    return cells;
  }

  /** Terms that left the model because earlier ones say the same. */
  public List<String> droppedTerms() {
    return droppedTerms;
  }

  /** The change of the log odds with a term. */
  public double coefficient(String term) {
    return coefficients.terms()[cells.design().indexOf(term)];
  }

  /** The log odds of each level of the absorbed factor where every term is 0. */
  public double[] effects() {
    return coefficients.effects().clone();
  }

  /** The chance of a grant in each cell. */
  public double[] rates() {
    return prediction.rates().clone();
  }

  /**
   * The median number of decisions by level of the absorbed factor; NaN without one. With fewer
   * than about 30 the coefficients are too far from 0, because each level's effect takes its share
   * of the little there is; {@link ConditionalLogit} is free of that.
   */
  public double medianDecidedByEffect() {
    long[] decided = cells.absorbed().sums(cells.decided());
    Arrays.sort(decided);
    int half = decided.length / 2;
    if (decided.length == 0) {
      return Double.NaN;
    }
    return decided.length % 2 == 1
        ? (double) decided[half]
        : (decided[half - 1] + decided[half]) / 2.0;
  }

  /** How many coefficients are estimated, absorbed effects included. */
  public int parameters() {
    return cells.design().size() + cells.absorbed().count();
  }

  /** The log likelihood of the decisions. */
  public double logLikelihood() {
    return status == LogitStatus.ESTIMATED ? prediction.logLikelihood() : Double.NaN;
  }

  /** Minus twice the log likelihood. */
  public double deviance() {
    return -2 * logLikelihood();
  }

  /** The deviance of a model that says the same of every decision. */
  public double nullDeviance() {
    double decided = cells.totalDecided();
    double granted = cells.totalGranted();
    double denied = decided - granted;
    return status == LogitStatus.ESTIMATED
        ? -2 * (granted * Math.log(granted / decided) + denied * Math.log(denied / decided))
        : Double.NaN;
  }

  /** Akaike's criterion: the deviance, and 2 for each coefficient. */
  public double aic() {
    return deviance() + 2.0 * parameters();
  }

  /** The share of the null deviance that the model takes away (McFadden 1974). */
  public double mcFaddenR2() {
    return 1 - deviance() / nullDeviance();
  }

  /** The same cells without an estimate, because there is a reason against it. */
  LogitFit refused(LogitStatus reason) {
    Coefficients unknown = Coefficients.unknown(cells.design(), cells.absorbed());
    BinomialPrediction none =
        BinomialPrediction.of(
            unknown.predict(cells.design(), cells.absorbed()), cells.granted(), cells.decided());
    return new LogitFit(reason, cells, droppedTerms, unknown, none, Optional.empty());
  }

  Coefficients coefficients() {
    return coefficients;
  }

  BinomialPrediction prediction() {
    return prediction;
  }

  /** The influence of each cell on functions of the coefficients; empty without an estimate. */
  Optional<Influence> influence(List<Coefficients> gradients) {
    return information.map(
        solved -> Influence.on(gradients, cells.design(), cells.absorbed(), solved));
  }
}
