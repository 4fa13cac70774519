package org.asylumrates.stats.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.stats.Interval;
import org.junit.jupiter.api.Test;

class InferenceTest {
  private static final Design MEAN = Design.rows(4).intercept().build();

  /** By hand: residuals of 1, 3, 2, 6 from their mean are -2, 0, -1, 3. */
  @Test
  void errorsOfAMeanAreWhatTheySay() {
    LeastSquares fit = LeastSquares.fit(MEAN, new double[] {1, 3, 2, 6});
    assertThat(fit.coefficients()[0]).isCloseTo(3, within(1e-15));
    assertThat(fit.covariance()[0][0]).isCloseTo(14.0 / 3 / 4, within(1e-15));
    // One lag of weight 1/2 on both sides: 14 + (0 + 0 - 3) = 11; 11 / 16 * 4 / 3.
    assertThat(fit.covariance(1)[0][0]).isCloseTo(11.0 / 16 * 4 / 3, within(1e-15));
    Influence influence =
        Influence.on(
            List.of(Coefficients.unit(MEAN, Factor.none(), 0)),
            MEAN,
            Factor.none(),
            new BlockInformation(MEAN, Factor.none(), new double[] {1, 1, 1, 1}));
    // Two clusters with residual sums of -2 and 2.
    Factor clusters = Factor.of(List.of("a", "a", "b", "b"));
    assertThat(influence.covariance(clusters, fit.residuals())[0][0])
        .isCloseTo(8.0 / 16, within(1e-15));
  }

  @Test
  void absorbedEffectsAreColumnsThatNobodySees() {
    SplittableRandom random = new SplittableRandom(4);
    Factor groups = Factor.of(List.of("a", "b", "c", "a", "b", "c", "a", "b", "c", "a"));
    double[] x = random.doubles(10).toArray();
    double[] weights = random.doubles(10, 1, 5).toArray();
    BlockInformation absorbed =
        new BlockInformation(Design.rows(10).variable("x", x).build(), groups, weights);
    BlockInformation columns =
        new BlockInformation(
            Design.rows(10).variable("x", x).intercept().factor("g", groups).build(),
            Factor.none(),
            weights);
    assertThat(absorbed.inverse()[0][0]).isCloseTo(columns.inverse()[0][0], within(1e-12));
    Coefficients one = absorbed.solve(new Coefficients(new double[] {1}, new double[] {2, 3, 4}));
    Coefficients other = columns.solve(new Coefficients(new double[] {1, 9, 3, 4}, new double[0]));
    assertThat(one.terms()[0]).isCloseTo(other.terms()[0], within(1e-12));
    assertThat(one.effects()[0]).isCloseTo(other.terms()[1], within(1e-12));
    assertThat(one.effects()[2]).isCloseTo(other.terms()[1] + other.terms()[3], within(1e-12));
  }

  /** By hand: of [[4, 2], [2, 3]] the determinant is 8. */
  @Test
  void aSymmetricMatrixIsSolved() {
    SymmetricMatrix matrix = new SymmetricMatrix(new double[][] {{4, 2}, {2, 3}});
    assertThat(matrix.logDeterminant()).isCloseTo(Math.log(8), within(1e-15));
    assertThat(matrix.solve(new double[] {8, 8}))
        .containsExactly(new double[] {1, 2}, within(1e-14));
    assertThat(matrix.inverse()[0][1]).isCloseTo(-0.25, within(1e-15));
  }

  @Test
  void dependentColumnsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SymmetricMatrix(new double[][] {{1, 2}, {2, 4}}))
        .withMessage("Columns depend on each other");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SymmetricMatrix(new double[][] {{Double.NaN}}))
        .withMessage("No positive number on the diagonal: NaN");
    Factor groups = Factor.of(List.of("a", "a", "b"));
    Design level = Design.rows(3).variable("x", new double[] {0.1, 0.1, 0.7}).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BlockInformation(level, groups, new double[] {3, 7, 0.3}))
        .withMessage("The absorbed effects explain term 0");
  }

  /** With 2 degrees of freedom the tail of t is (1 - t / sqrt(2 + t^2)) / 2. */
  @Test
  void estimatesAreTestedAgainstT() {
    Estimate estimate = new Estimate("x", 1, 0.5, 2);
    assertThat(estimate.p()).isCloseTo(1 - 2 / Math.sqrt(6), within(1e-14));
    double quantile = 0.95 / Math.sqrt(2 * 0.975 * 0.025);
    assertThat(estimate.interval().low()).isCloseTo(1 - 0.5 * quantile, within(1e-12));
    // R: 2 * pnorm(-2).
    assertThat(estimate.normalP()).isCloseTo(0.04550026389635842, within(1e-14));
    WaldTest test = WaldTest.of(new double[] {1, 2}, new double[][] {{1, 0}, {0, 2 / 3.0}}, 10);
    assertThat(test.chiSquare()).isCloseTo(7, within(1e-13));
    assertThat(test.chiSquareP()).isCloseTo(Math.exp(-3.5), within(1e-15));
    // With 2 and m degrees of freedom the tail of F is (1 + 2 F / m)^(-m / 2).
    assertThat(test.p()).isCloseTo(Math.pow(1.7, -5), within(1e-14));
  }

  @Test
  void withoutAnErrorThereIsNoTest() {
    for (Estimate estimate :
        List.of(
            new Estimate("x", 1, Double.NaN, 10),
            new Estimate("x", 1, 0, 10),
            new Estimate("x", 1, 0.5, 0),
            new Estimate("x", Double.NaN, 0.5, 10))) {
      assertThat(estimate.p()).isNaN();
      assertThat(estimate.normalP()).isNaN();
      assertThat(estimate.interval()).isEqualTo(Interval.NONE);
    }
    WaldTest none = WaldTest.of(new double[] {1, 1}, new double[][] {{1, 1}, {1, 1}}, 10);
    assertThat(none.chiSquare()).isNaN();
    assertThat(none.p()).isNaN();
    assertThat(none.chiSquareP()).isNaN();
  }

  /**
   * Scores in which each point repeats half of the one before ask for lags; those of chance few.
   */
  @Test
  void prewhiteningSeesDependence() {
    SplittableRandom random = new SplittableRandom(1992);
    int n = 400;
    Design design =
        Design.rows(n).intercept().variable("x", random.doubles(n, -1, 1).toArray()).build();
    double[] independent = random.doubles(n, -1, 1).toArray();
    double[] dependent = independent.clone();
    for (int t = 1; t < n; t++) {
      dependent[t] += 0.7 * dependent[t - 1];
    }
    double chance = PrewhitenedScores.of(design, independent).covariance()[0][0] / n;
    double more = PrewhitenedScores.of(design, dependent).covariance()[0][0] / n;
    // Long-run variances: 1/3, and 1/3 / (1 - 0.7)^2 = 3.7.
    assertThat(chance).isBetween(0.2, 0.5);
    assertThat(more).isBetween(2.2, 5.2);
    assertThat(PrewhitenedScores.of(MEAN.rows(new int[] {0, 1}), new double[2]).bandwidth())
        .isNaN();
  }
}
