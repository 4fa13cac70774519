package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Factor;
import org.junit.jupiter.api.Test;

class RandomInterceptTest {
  /** Judges with two cells each, before and after, whose levels have the spread given. */
  private static BinomialCells cells(int judges, long decided, double spread, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] levels =
        IntStream.range(0, judges).mapToDouble(j -> spread * normal(random)).toArray();
    double[] post = IntStream.range(0, 2 * judges).mapToDouble(i -> i % 2).toArray();
    long[] granted = new long[2 * judges];
    for (int i = 0; i < granted.length; i++) {
      double rate = 1 / (1 + Math.exp(0.3 + 0.5 * post[i] - levels[i / 2]));
      granted[i] = random.doubles(decided).filter(value -> value < rate).count();
    }
    long[] each = new long[granted.length];
    Arrays.fill(each, decided);
    return new BinomialCells(
        Design.rows(granted.length).intercept().variable("post", post).build(),
        Factor.none(),
        Factor.of(
            IntStream.range(0, granted.length).mapToObj(i -> "%03d".formatted(i / 2)).toList()),
        granted,
        each);
  }

  /** Twelve uniform numbers less six have about a normal distribution. */
  private static double normal(SplittableRandom random) {
    return random.doubles(12).sum() - 6;
  }

  @Test
  void plantedSpreadComesBack() {
    RandomIntercept fit = RandomIntercept.fit(cells(400, 40, 0.8, 23), 15);
    assertThat(fit.status()).isEqualTo(LogitStatus.ESTIMATED);
    assertThat(fit.hasVariance()).isTrue();
    assertThat(fit.standardDeviation()).isCloseTo(0.8, within(3 * fit.standardDeviationError()));
    assertThat(fit.coefficient("post")).isCloseTo(-0.5, within(3 * fit.standardError("post")));
    assertThat(fit.standardDeviationError()).isBetween(0.02, 0.05);
    assertThat(fit.varianceP()).isLessThan(1e-50);
  }

  @Test
  void judgesWhoAgreeHaveNoVariance() {
    BinomialCells some = cells(6, 10, 0, 1);
    long[] same = {4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3};
    BinomialCells cells =
        new BinomialCells(some.design(), some.absorbed(), some.clusters(), same, some.decided());
    RandomIntercept fit = RandomIntercept.fit(cells, RandomIntercept.LAPLACE);
    assertThat(fit.status()).isEqualTo(LogitStatus.ESTIMATED);
    assertThat(fit.hasVariance()).isFalse();
    assertThat(fit.standardDeviation()).isZero();
    assertThat(fit.standardDeviationError()).isNaN();
    assertThat(fit.varianceP()).isEqualTo(1);
    assertThat(fit.medianOddsRatio()).isEqualTo(1);
    assertThat(fit.intraclassCorrelation()).isZero();
    assertThat(fit.coefficient("post")).isEqualTo(Logit.fit(cells).coefficient("post"));
    assertThat(fit.conditionalModes()).containsOnly(0.0);
  }

  /** The derivatives that the fit follows, against differences of the deviance itself. */
  @Test
  void gradientIsThatOfTheDeviance() {
    for (int points : new int[] {1, 5, 15}) {
      RandomInterceptLikelihood likelihood =
          new RandomInterceptLikelihood(cells(12, 9, 1, 7), points);
      double[] at = {-0.2, -0.4, 0.9};
      double[] gradient = likelihood.at(at).gradient();
      for (int k = 0; k < at.length; k++) {
        double[] above = at.clone();
        double[] below = at.clone();
        above[k] += 1e-5;
        below[k] -= 1e-5;
        double slope = (likelihood.at(above).deviance() - likelihood.at(below).deviance()) / 2e-5;
        assertThat(gradient[k]).as("%d points, %d", points, k).isCloseTo(slope, within(1e-6));
      }
    }
  }

  /** More points come closer to the integral, which a fine sum over levels gives. */
  @Test
  void quadratureIsTheIntegral() {
    BinomialCells cells = cells(12, 9, 1, 7);
    double[] at = {-0.2, -0.4, 0.9};
    double expected = 0;
    for (int[] judge : cells.clusters().members()) {
      double sum = 0;
      for (double u = -9; u < 9; u += 0.001) {
        double log = -u * u / 2 - Math.log(2 * Math.PI) / 2;
        for (int i : judge) {
          double eta = at[0] + at[1] * cells.design().column(1)[i] + at[2] * u;
          log += cells.granted()[i] * eta - cells.decided()[i] * Math.log1p(Math.exp(eta));
        }
        sum += 0.001 * Math.exp(log);
      }
      expected -= 2 * Math.log(sum);
    }
    assertThat(new RandomInterceptLikelihood(cells, 25).at(at).deviance())
        .isCloseTo(expected, within(1e-8));
    assertThat(new RandomInterceptLikelihood(cells, 5).at(at).deviance())
        .isCloseTo(expected, within(1e-2));
  }

  /** The integral of x^(2m) exp(-x^2) is gamma(m + 1/2). */
  @Test
  void pointsIntegratePolynomials() {
    double gamma = Math.sqrt(Math.PI);
    for (int m = 0; m < 15; m++) {
      GaussHermite rule = GaussHermite.of(15);
      double sum = 0;
      for (int q = 0; q < 15; q++) {
        sum += rule.weights()[q] * Math.pow(rule.points()[q], 2 * m);
      }
      assertThat(sum / gamma).as("degree %d", 2 * m).isCloseTo(1, within(1e-12));
      gamma *= m + 0.5;
    }
  }

  @Test
  void whatCannotBeEstimatedHasAStatus() {
    BinomialCells cells = cells(6, 10, 1, 3);
    RandomIntercept fit =
        RandomIntercept.fit(
            new BinomialCells(
                cells.design(), cells.absorbed(), cells.clusters(), new long[12], cells.decided()),
            15);
    assertThat(fit.status()).isEqualTo(LogitStatus.UNIFORM_OUTCOME);
    assertThat(fit.standardDeviation()).isNaN();
    assertThat(fit.coefficient("post")).isNaN();
    assertThat(fit.varianceP()).isNaN();
    assertThat(fit.conditionalModes()).isEmpty();
    assertThat(fit.hasVariance()).isFalse();
  }

  @Test
  void refusesEvenNumbersOfPoints() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomIntercept.fit(cells(6, 10, 1, 3), 4))
        .withMessage("Not an odd number of points: 4");
  }
}
