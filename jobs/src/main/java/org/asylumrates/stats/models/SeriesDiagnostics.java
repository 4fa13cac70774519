package org.asylumrates.stats.models;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Do the residuals of successive months depend on each other, which would make standard errors too
 * small? With fewer than three residuals, or residuals that are all 0, every number is NaN.
 *
 * @param durbinWatson of Durbin and Watson (1950): about 2 if they do not, below it if neighbours
 *     are alike
 * @param autocorrelation of each residual with the one before
 * @param ljungBox of Ljung and Box (1978), over all lags
 * @param lags how many lags it goes over: 12, or fewer in a short series
 */
public record SeriesDiagnostics(
    double durbinWatson, double autocorrelation, double ljungBox, int lags) {
  private static final int MOST_LAGS = 12;

  /** The diagnostics of residuals in the order of time. */
  public static SeriesDiagnostics of(double[] residuals) {
    int n = residuals.length;
    if (n < 3) {
      return new SeriesDiagnostics(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    double squares = 0;
    double steps = 0;
    double mean = 0;
    for (int t = 0; t < n; t++) {
      squares += residuals[t] * residuals[t];
      steps += t == 0 ? 0 : Math.pow(residuals[t] - residuals[t - 1], 2);
      mean += residuals[t] / n;
    }
    int lags = Math.min(MOST_LAGS, n - 2);
    double sum = 0;
    for (int lag = 1; lag <= lags; lag++) {
      sum += Math.pow(autocorrelation(residuals, mean, lag), 2) / (n - lag);
    }
    return new SeriesDiagnostics(
        steps / squares, autocorrelation(residuals, mean, 1), n * (n + 2.0) * sum, lags);
  }

  /** The p-value of Ljung and Box's test. */
  public double ljungBoxP() {
    return Double.isNaN(ljungBox)
        ? Double.NaN
        : ChiSquaredDistribution.of(lags).survivalProbability(ljungBox);
  }

  private static double autocorrelation(double[] residuals, double mean, int lag) {
    double products = 0;
    double squares = 0;
    for (int t = 0; t < residuals.length; t++) {
      squares += Math.pow(residuals[t] - mean, 2);
      products += t < lag ? 0 : (residuals[t] - mean) * (residuals[t - lag] - mean);
    }
    return products / squares;
  }
}
