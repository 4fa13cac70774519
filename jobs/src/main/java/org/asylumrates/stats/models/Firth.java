package org.asylumrates.stats.models;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.linear.Coefficients;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Factor;
import org.asylumrates.stats.linear.IndependentColumns;
import org.asylumrates.stats.linear.SymmetricMatrix;

/**
 * How does the chance of a grant depend on regressors where few decisions or perfect prediction
 * leave maximum likelihood no finite answer? Logistic regression with the penalty of Firth: the log
 * likelihood plus half the log determinant of the information, whose maximum is finite whatever was
 * granted.
 *
 * <p>Sources: Firth, Biometrika 80:27 (1993); Heinze and Schemper, Statistics in Medicine 21:2409
 * (2002), also for the interval. Effects are terms here, not absorbed, and should be few. Without a
 * decision, or if the iteration does not settle, every number is NaN.
 */
public final class Firth {
  private static final int MOST_STEPS = 500;
  private static final double SMALLEST_STEP = 1e-12;
  private static final double LARGEST_STEP = 2;

  /** A profile is not followed beyond so many log odds from the estimate. */
  private static final double FARTHEST = 200;

  /** The place of no term, to hold none. */
  private static final int NONE = -1;

  private final BinomialCells cells;
  private final List<String> droppedTerms;
  private final LogitStatus status;
  private final Point maximum;

  private Firth(BinomialCells cells) {
    droppedTerms = IndependentColumns.dependent(cells.design(), Factor.none(), cells.weights());
    this.cells = cells.with(cells.design().without(droppedTerms));
    if (cells.totalDecided() == 0 || this.cells.design().size() == 0) {
      status = LogitStatus.NO_DATA;
      maximum = new Point(unknown(), unknown(), Double.NaN);
    } else {
      maximum = maximise(new double[this.cells.design().size()], NONE);
      status =
          Double.isNaN(maximum.logLikelihood) ? LogitStatus.NOT_CONVERGED : LogitStatus.ESTIMATED;
    }
  }

  /** Fits the model, or says why it cannot be estimated. */
  public static Firth fit(BinomialCells cells) {
    if (cells.absorbed().count() > 0) {
      throw new IllegalArgumentException("Firth's regression absorbs no effects");
    }
    return new Firth(cells);
  }

  /** Whether there is an estimate. */
  public LogitStatus status() {
    return status;
  }

  /** The terms of the model. */
  public List<String> terms() {
    return cells.design().terms();
  }

  /** Terms that left the model because earlier ones say the same. */
  public List<String> droppedTerms() {
    return droppedTerms;
  }

  /** The change of the log odds with a term. */
  public double coefficient(String term) {
    return maximum.coefficients[cells.design().indexOf(term)];
  }

  /** Its standard error, from the inverse information; for tests use the interval. */
  public double standardError(String term) {
    return maximum.errors[cells.design().indexOf(term)];
  }

  /** The log likelihood at the estimate, the penalty included. */
  public double penalisedLogLikelihood() {
    return maximum.logLikelihood;
  }

  /** The {@linkplain #interval(String, double) interval} at 95% confidence. */
  public Interval interval(String term) {
    return interval(term, Interval.DEFAULT_CONFIDENCE);
  }

  /**
   * The values of a coefficient that a likelihood-ratio test does not reject, all others being
   * fitted anew; an end may be infinite.
   */
  public Interval interval(String term, double confidence) {
    if (status != LogitStatus.ESTIMATED) {
      return Interval.NONE;
    }
    int held = cells.design().indexOf(term);
    double drop = ChiSquaredDistribution.of(1).inverseSurvivalProbability(1 - confidence) / 2;
    double low = end(held, maximum.logLikelihood - drop, -1);
    double high = end(held, maximum.logLikelihood - drop, 1);
    return new Interval(low, high);
  }

  /** Where the profile falls to a level, found between a value above it and one below. */
  private double end(int held, double level, int direction) {
    double inside = maximum.coefficients[held];
    double reach = maximum.errors[held];
    Point start = maximum;
    while (true) {
      double outside = inside + direction * reach;
      Point there = profile(start, held, outside);
      if (!(there.logLikelihood > level)) {
        return bisect(start, held, level, inside, outside);
      }
      if (Math.abs(outside - maximum.coefficients[held]) > FARTHEST) {
        return direction * Double.POSITIVE_INFINITY;
      }
      inside = outside;
      reach *= 2;
      start = there;
    }
  }

  private double bisect(Point from, int held, double level, double inside, double outside) {
    Point start = from;
    double near = inside;
    double far = outside;
    while (Math.abs(far - near) > 1e-12 * Math.max(1, Math.abs(near))) {
      double middle = near + (far - near) / 2;
      Point there = profile(start, held, middle);
      if (Double.isNaN(there.logLikelihood)) {
        return Double.NaN;
      }
      if (there.logLikelihood > level) {
        near = middle;
        start = there;
      } else {
        far = middle;
      }
    }
    return near;
  }

  private Point profile(Point start, int held, double value) {
    double[] coefficients = start.coefficients.clone();
    coefficients[held] = value;
    return maximise(coefficients, held);
  }

  /** A point on the penalised likelihood; NaN throughout if the iteration did not settle. */
  private record Point(double[] coefficients, double[] errors, double logLikelihood) {}

  /** Follows the modified score, with all coefficients free but the one held, if any. */
  private Point maximise(double[] start, int held) {
    Design design = cells.design();
    double[] coefficients = start.clone();
    for (int step = 0; step < MOST_STEPS; step++) {
      BinomialPrediction at = prediction(coefficients);
      double[][] information = design.gram(at.weights());
      SymmetricMatrix solved = new SymmetricMatrix(information);
      double[][] inverse = solved.inverse();
      double[] move = move(information, design.weightedSums(modified(at, inverse)), held);
      double largest = new Coefficients(move, new double[0]).largest();
      double scale = Math.min(1, LARGEST_STEP / largest);
      for (int k = 0; k < move.length; k++) {
        coefficients[k] += largest == 0 ? 0 : scale * move[k];
      }
      if (largest < SMALLEST_STEP) {
        return new Point(
            coefficients, roots(inverse), at.logLikelihood() + solved.logDeterminant() / 2);
      }
    }
    return new Point(unknown(), unknown(), Double.NaN);
  }

  private BinomialPrediction prediction(double[] coefficients) {
    return BinomialPrediction.of(
        cells.design().times(coefficients), cells.granted(), cells.decided());
  }

  /** Residuals plus the pull of the penalty towards one half, by how much each cell decides. */
  private double[] modified(BinomialPrediction at, double[][] inverse) {
    double[] modified = at.residuals().clone();
    for (int i = 0; i < modified.length; i++) {
      double hat = 0;
      for (int k = 0; k < inverse.length; k++) {
        for (int l = 0; l < inverse.length; l++) {
          hat += cells.design().column(k)[i] * inverse[k][l] * cells.design().column(l)[i];
        }
      }
      modified[i] += at.weights()[i] * hat * (0.5 - at.rates()[i]);
    }
    return modified;
  }

  /** The step of the free coefficients; 0 for the one held. */
  private static double[] move(double[][] information, double[] score, int held) {
    double[][] bordered = information.clone();
    double[] right = score.clone();
    if (held != NONE) {
      right[held] = 0;
      for (int k = 0; k < bordered.length; k++) {
        bordered[k] = information[k].clone();
        bordered[k][held] = 0;
      }
      bordered[held] = new double[right.length];
      bordered[held][held] = 1;
    }
    return new SymmetricMatrix(bordered).solve(right);
  }

  private static double[] roots(double[][] inverse) {
    double[] roots = new double[inverse.length];
    for (int k = 0; k < roots.length; k++) {
      roots[k] = Math.sqrt(inverse[k][k]);
    }
    return roots;
  }

  private double[] unknown() {
    return Coefficients.unknown(cells.design(), Factor.none()).terms();
  }
}
