package org.asylumrates.stats.linear;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How many points of time depend on each other, judged by the data instead of a rule; and the
 * covariance of a model's score under it. The scores are first fitted by those of the point before
 * (a vector autoregression, "prewhitening"); what that leaves is weighed as Newey and West do, and
 * the dependence that was taken out is put back.
 *
 * <p>Sources: Andrews and Monahan, Econometrica 60:953 (1992); Newey and West, Review of Economic
 * Studies 61:631 (1994), for the bandwidth. As R's {@code sandwich::NeweyWest} does by default; a
 * check beside the fixed rule, not a replacement, because a short series can drive it anywhere.
 *
 * @param bandwidth the number of lags that the data ask for, before rounding down; NaN with too few
 *     points, or if the scores depend on each other without end
 * @param covariance of the sum of the scores; NaN throughout without a bandwidth
 */
public record PrewhitenedScores(double bandwidth, double[][] covariance) {
  /**
   * The scores of a design's rows, which are in the order of time.
   *
   * @param residuals observed minus expected
   */
  public static PrewhitenedScores of(Design design, double[] residuals) {
    int n = design.rows();
    int terms = design.size();
    if (n < terms + 2) {
      return unknown(terms);
    }
    RealMatrix scores = new Array2DRowRealMatrix(n, terms);
    for (int k = 0; k < terms; k++) {
      for (int t = 0; t < n; t++) {
        scores.setEntry(t, k, residuals[t] * design.column(k)[t]);
      }
    }
    RealMatrix before = scores.getSubMatrix(0, n - 2, 0, terms - 1);
    RealMatrix after = scores.getSubMatrix(1, n - 1, 0, terms - 1);
    try {
      RealMatrix inverse =
          MatrixUtils.createRealMatrix(new SymmetricMatrix(gram(before).getData()).inverse());
      RealMatrix slopes = inverse.multiply(before.transpose()).multiply(after);
      RealMatrix left = after.subtract(before.multiply(slopes));
      RealMatrix back =
          new LUDecomposition(MatrixUtils.createRealIdentityMatrix(terms).subtract(slopes))
              .getSolver()
              .getInverse();
      double bandwidth = bandwidth(left, design.terms().indexOf(Design.INTERCEPT));
      RealMatrix covariance =
          back.transpose().multiply(weighed(left, Math.floor(bandwidth))).multiply(back);
      return new PrewhitenedScores(bandwidth, covariance.getData());
    } catch (IllegalArgumentException dependent) {
      return unknown(terms);
    }
  }

  private static PrewhitenedScores unknown(int terms) {
    double[][] covariance = new double[terms][terms];
    for (double[] row : covariance) {
      Arrays.fill(row, Double.NaN);
    }
    return new PrewhitenedScores(Double.NaN, covariance);
  }

  private static RealMatrix gram(RealMatrix matrix) {
    return matrix.transpose().multiply(matrix);
  }

  /** From how the sums of the scores, without the intercept's, depend over a few lags. */
  private static double bandwidth(RealMatrix left, int intercept) {
    double[] weights = new double[left.getColumnDimension()];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = k == intercept ? 0 : 1;
    }
    double[] sums = left.operate(weights);
    int n = sums.length + 1;
    int most = (int) Math.floor(3 * Math.pow(n / 100.0, 2.0 / 9));
    double level = autocovariance(sums, 0);
    double slope = 0;
    for (int lag = 1; lag <= most; lag++) {
      level += 2 * autocovariance(sums, lag);
      slope += 2 * lag * autocovariance(sums, lag);
    }
    return 1.1447 * Math.cbrt(Math.pow(slope / level, 2) * n);
  }

  private static double autocovariance(double[] values, int lag) {
    double sum = 0;
    for (int t = lag; t < values.length; t++) {
      sum += values[t] * values[t - lag];
    }
    return sum / values.length;
  }

  /** Weights fall to 0 behind the last lag, which may lie beyond the series. */
  private static RealMatrix weighed(RealMatrix left, double lags) {
    int n = left.getRowDimension();
    int last = left.getColumnDimension() - 1;
    RealMatrix sum = gram(left);
    for (int lag = 1; lag <= Math.min(lags, n - 1.0); lag++) {
      RealMatrix products =
          left.getSubMatrix(0, n - 1 - lag, 0, last)
              .transpose()
              .multiply(left.getSubMatrix(lag, n - 1, 0, last));
      sum = sum.add(products.add(products.transpose()).scalarMultiply(1 - lag / (lags + 1.0)));
    }
    return sum;
  }
}
