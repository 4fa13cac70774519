package org.asylumrates.stats.models;

/**
 * The log likelihood of one judge's decisions with his own level integrated out, and its
 * derivatives by the coefficients and by the spread of the levels.
 *
 * <p>Adaptive quadrature of Gauss and Hermite: the points are put around the likeliest level, at
 * the width of the likelihood there. One point is Laplace's approximation. The derivatives follow
 * the points as they move with the coefficients. Source: Pinheiro and Bates, Journal of
 * Computational and Graphical Statistics 4:12 (1995).
 */
final class InterceptIntegral {
  private static final int MOST_STEPS = 200;

  private final BinomialCells cells;
  private final GaussHermite quadrature;

  /**
   * What the integral gives.
   *
   * @param mode the likeliest level, in units of the spread
   * @param curvature of the log likelihood there, with its sign turned
   * @param logLikelihood of the decisions
   * @param gradient by the coefficients and, last, by the spread
   */
  record Value(double mode, double curvature, double logLikelihood, double[] gradient) {}

  InterceptIntegral(BinomialCells cells, GaussHermite quadrature) {
    this.cells = cells;
    this.quadrature = quadrature;
  }

  /**
   * Integrates over one judge's level.
   *
   * @param members the judge's cells
   * @param predictors the log odds of every cell at a level of 0
   * @param spread the standard deviation of levels
   */
  Value of(int[] members, double[] predictors, double spread) {
    double mode = mode(members, predictors, spread);
    Point at = point(members, predictors, spread, mode);
    double curvature = -at.second;
    double[] slope = slopeOfMode(at, curvature);
    double[] change = changeOfCurvature(at, slope);
    int count = quadrature.points().length;
    Point[] points = new Point[count];
    double[] logs = new double[count];
    double largest = Double.NEGATIVE_INFINITY;
    for (int q = 0; q < count; q++) {
      double x = Math.sqrt(2) * quadrature.points()[q];
      points[q] = point(members, predictors, spread, mode + x / Math.sqrt(curvature));
      logs[q] = points[q].value + Math.log(quadrature.weights()[q]) + x * x / 2;
      largest = Math.max(largest, logs[q]);
    }
    double sum = 0;
    double[] gradient = new double[slope.length];
    for (int q = 0; q < count; q++) {
      double x = Math.sqrt(2) * quadrature.points()[q];
      double weight = Math.exp(logs[q] - largest);
      sum += weight;
      for (int k = 0; k < gradient.length; k++) {
        double moved = slope[k] - x / 2 * Math.pow(curvature, -1.5) * change[k];
        gradient[k] += weight * (points[q].gradient[k] + points[q].first * moved);
      }
    }
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] = gradient[k] / sum - change[k] / curvature / 2;
    }
    double logLikelihood =
        largest + Math.log(sum) - Math.log(curvature) / 2 - Math.log(Math.PI) / 2;
    return new Value(mode, curvature, logLikelihood, gradient);
  }

  /** Newton's method, with steps of at most 1; the function has one summit. */
  private double mode(int[] members, double[] predictors, double spread) {
    double level = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double score = -level;
      double curvature = 1;
      for (int i : members) {
        double rate = rate(predictors[i] + spread * level);
        score += spread * (cells.granted()[i] - cells.decided()[i] * rate);
        curvature += spread * spread * cells.decided()[i] * rate * (1 - rate);
      }
      double move = Math.max(-1, Math.min(1, score / curvature));
      level += move;
      if (Math.abs(move) < 1e-14) {
        break;
      }
    }
    return level;
  }

  /**
   * The log of the integrand at one level, with its derivatives.
   *
   * @param first by the level
   * @param second by the level, twice
   * @param third by the level, three times
   * @param gradient by the coefficients and the spread
   * @param mixed of {@code first} by the same
   * @param mixedSecond of {@code second} by the same
   */
  private record Point(
      double value,
      double first,
      double second,
      double third,
      double[] gradient,
      double[] mixed,
      double[] mixedSecond) {}

  private Point point(int[] members, double[] predictors, double spread, double level) {
    int terms = cells.design().size();
    double[] gradient = new double[terms + 1];
    double[] mixed = new double[terms + 1];
    double[] mixedSecond = new double[terms + 1];
    double value = -level * level / 2;
    double residuals = 0;
    double weights = 0;
    double skew = 0;
    for (int i : members) {
      double eta = predictors[i] + spread * level;
      double small = Math.exp(-Math.abs(eta));
      double rate = (eta > 0 ? 1 : small) / (1 + small);
      double n = cells.decided()[i];
      double residual = cells.granted()[i] - n * rate;
      double weight = n * rate * (1 - rate);
      double turn = weight * (1 - 2 * rate);
      value += cells.granted()[i] * eta - n * (Math.max(eta, 0) + Math.log1p(small));
      residuals += residual;
      weights += weight;
      skew += turn;
      for (int k = 0; k < terms; k++) {
        double x = cells.design().column(k)[i];
        gradient[k] += residual * x;
        mixed[k] -= spread * weight * x;
        mixedSecond[k] -= spread * spread * turn * x;
      }
    }
    gradient[terms] = residuals * level;
    mixed[terms] = residuals - spread * level * weights;
    mixedSecond[terms] = -2 * spread * weights - spread * spread * level * skew;
    return new Point(
        value,
        spread * residuals - level,
        -spread * spread * weights - 1,
        -spread * spread * spread * skew,
        gradient,
        mixed,
        mixedSecond);
  }

  /** How the likeliest level moves with each coefficient: its score stays 0. */
  private static double[] slopeOfMode(Point at, double curvature) {
    double[] slope = at.mixed.clone();
    for (int k = 0; k < slope.length; k++) {
      slope[k] /= curvature;
    }
    return slope;
  }

  private static double[] changeOfCurvature(Point at, double[] slope) {
    double[] change = new double[slope.length];
    for (int k = 0; k < change.length; k++) {
      change[k] = -at.mixedSecond[k] - at.third * slope[k];
    }
    return change;
  }

  private static double rate(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
