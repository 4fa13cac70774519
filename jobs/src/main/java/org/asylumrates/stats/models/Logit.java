package org.asylumrates.stats.models;

import java.util.List;
import java.util.Optional;
import org.asylumrates.stats.linear.BlockInformation;
import org.asylumrates.stats.linear.Coefficients;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Factor;
import org.asylumrates.stats.linear.IndependentColumns;

/**
 * How does the chance of a grant depend on regressors, holding the judge fixed? Logistic regression
 * by maximum likelihood, with one absorbed factor or none.
 *
 * <p>Newton's method with the exact step, by {@linkplain BlockInformation block elimination},
 * halved while the likelihood falls. It stops when no coefficient moves by 1e-10 and no score is
 * larger than 1e-8 per decision. Terms that say nothing new are dropped, the later ones first. What
 * is {@linkplain Separation separated} has to be removed before; separation that is left ends in
 * the status, as a linear predictor beyond 30 or a standard error beyond 100.
 */
public final class Logit {
  private static final int MOST_STEPS = 50;
  private static final double SMALLEST_STEP = 1e-10;
  private static final double SMALLEST_SCORE = 1e-8;
  private static final double FARTHEST = 30;
  private static final double LARGEST_ERROR = 100;

  /** A step changes no linear predictor by more, so that no step leaps beyond the farthest. */
  private static final double LARGEST_CHANGE = 5;

  private final BinomialCells cells;
  private final Design design;
  private final Factor absorbed;

  private Logit(BinomialCells cells) {
    this.cells = cells;
    this.design = cells.design();
    this.absorbed = cells.absorbed();
  }

  /** Fits the model, or says why it cannot be estimated. */
  public static LogitFit fit(BinomialCells cells) {
    List<String> dependent =
        IndependentColumns.dependent(cells.design(), cells.absorbed(), cells.weights());
    BinomialCells independent = cells.with(cells.design().without(dependent));
    Logit logit = new Logit(independent);
    if (cells.totalDecided() == 0
        || independent.design().size() + independent.absorbed().count() == 0) {
      return logit.none(LogitStatus.NO_DATA, dependent);
    }
    return cells.totalGranted() == 0 || cells.totalGranted() == cells.totalDecided()
        ? logit.none(LogitStatus.UNIFORM_OUTCOME, dependent)
        : logit.iterate(dependent);
  }

  private LogitFit iterate(List<String> dependent) {
    Coefficients coefficients = start();
    BinomialPrediction at = prediction(coefficients);
    for (int step = 0; step < MOST_STEPS; step++) {
      if (at.largestPredictor() > FARTHEST) {
        return none(LogitStatus.SEPARATED, dependent);
      }
      Optional<BlockInformation> information = information(at);
      if (information.isEmpty()) {
        return none(LogitStatus.SEPARATED, dependent);
      }
      Coefficients score = at.score(design, absorbed);
      Coefficients move = information.get().solve(score);
      if (move.largest() < SMALLEST_STEP
          && score.largest() < SMALLEST_SCORE * cells.totalDecided()) {
        return fitted(coefficients.plus(1, move), dependent);
      }
      double scale = scale(move);
      BinomialPrediction next = prediction(coefficients.plus(scale, move));
      // Near the maximum rounding decides between two likelihoods, so a fall that small is none.
      double slack = 1e-12 * Math.abs(at.logLikelihood());
      for (int half = 0; half < 30 && next.logLikelihood() < at.logLikelihood() - slack; half++) {
        scale /= 2;
        next = prediction(coefficients.plus(scale, move));
      }
      coefficients = coefficients.plus(scale, move);
      at = next;
    }
    return none(LogitStatus.NOT_CONVERGED, dependent);
  }

  /** Each absorbed effect starts at the log odds of its level, pulled a little towards 0. */
  private Coefficients start() {
    Coefficients start = Coefficients.zero(design, absorbed);
    if (absorbed.count() > 0) {
      long[] granted = absorbed.sums(cells.granted());
      long[] decided = absorbed.sums(cells.decided());
      for (int level = 0; level < decided.length; level++) {
        start.effects()[level] =
            Math.log((granted[level] + 0.5) / (decided[level] - granted[level] + 0.5));
      }
    }
    return start;
  }

  private double scale(Coefficients move) {
    double largest = 0;
    for (double change : move.predict(design, absorbed)) {
      largest = Math.max(largest, Math.abs(change));
    }
    return largest > LARGEST_CHANGE ? LARGEST_CHANGE / largest : 1;
  }

  private BinomialPrediction prediction(Coefficients coefficients) {
    return BinomialPrediction.of(
        coefficients.predict(design, absorbed), cells.granted(), cells.decided());
  }

  /** Empty where weights have become so small that the matrix is singular: separation. */
  private Optional<BlockInformation> information(BinomialPrediction at) {
    try {
      return Optional.of(new BlockInformation(design, absorbed, at.weights()));
    } catch (IllegalArgumentException singular) {
      return Optional.empty();
    }
  }

  private LogitFit fitted(Coefficients coefficients, List<String> dependent) {
    BinomialPrediction at = prediction(coefficients);
    Optional<BlockInformation> information = information(at);
    if (information.isEmpty()) {
      return none(LogitStatus.SEPARATED, dependent);
    }
    double[][] inverse = information.get().inverse();
    for (int k = 0; k < inverse.length; k++) {
      if (!(Math.sqrt(inverse[k][k]) <= LARGEST_ERROR)) {
        return none(LogitStatus.SEPARATED, dependent);
      }
    }
    return new LogitFit(LogitStatus.ESTIMATED, cells, dependent, coefficients, at, information);
  }

  private LogitFit none(LogitStatus status, List<String> dependent) {
    Coefficients unknown = Coefficients.unknown(design, absorbed);
    return new LogitFit(status, cells, dependent, unknown, prediction(unknown), Optional.empty());
  }
}
