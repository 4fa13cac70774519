package org.asylumrates.stats.models;

import java.util.List;
import org.asylumrates.stats.linear.Coefficients;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.Factor;

/**
 * By how many points do grant rates differ with a binary regressor, the same decisions on both
 * sides? The mean over all decisions of the chance of a grant with the regressor at 1 less the
 * chance with it at 0; and the two means, which are standardised rates. In rates, 0 to 1.
 *
 * <p>Errors by the delta method with the analytic gradient, under the errors of the inference given
 * (Greene, Econometric Analysis, section on partial effects). Without an estimate all are NaN.
 *
 * @param rate0 the rate if every decision had 0
 * @param rate1 the rate if every decision had 1
 * @param difference the second less the first: the average marginal effect
 */
public record AverageMarginalEffect(Estimate rate0, Estimate rate1, Estimate difference) {
  /** The effect of a variable of the fit's design, in itself and in its products. */
  public static AverageMarginalEffect of(LogitFit fit, LogitInference inference, String variable) {
    Side zero = side(fit, fit.cells().design().with(variable, 0));
    Side one = side(fit, fit.cells().design().with(variable, 1));
    Coefficients difference = one.gradient.plus(-1, zero.gradient);
    double[][] covariance = inference.covariance(List.of(zero.gradient, one.gradient, difference));
    double freedom = inference.degreesOfFreedom();
    return new AverageMarginalEffect(
        new Estimate(variable + "=0", zero.rate, Math.sqrt(covariance[0][0]), freedom),
        new Estimate(variable + "=1", one.rate, Math.sqrt(covariance[1][1]), freedom),
        new Estimate(variable, one.rate - zero.rate, Math.sqrt(covariance[2][2]), freedom));
  }

  private record Side(double rate, Coefficients gradient) {}

  private static Side side(LogitFit fit, Design design) {
    BinomialCells cells = fit.cells();
    Factor absorbed = cells.absorbed();
    BinomialPrediction prediction =
        BinomialPrediction.of(
            fit.coefficients().predict(design, absorbed), cells.granted(), cells.decided());
    double total = cells.totalDecided();
    double rate = 0;
    double[] slopes = new double[cells.size()];
    for (int i = 0; i < slopes.length; i++) {
      rate += cells.decided()[i] / total * prediction.rates()[i];
      slopes[i] = prediction.weights()[i] / total;
    }
    return new Side(
        rate,
        new Coefficients(
            design.weightedSums(slopes),
            absorbed.count() == 0 ? new double[0] : absorbed.sums(slopes)));
  }
}
