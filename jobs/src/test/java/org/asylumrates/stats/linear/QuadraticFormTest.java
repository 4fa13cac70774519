package org.asylumrates.stats.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuadraticFormTest {
  /** By hand: the inverse of (2 1; 1 2) is (2 -1; -1 2) / 3, so (1, 0) gives 2/3. */
  @Test
  void aRegularCovarianceIsInverted() {
    QuadraticForm form = QuadraticForm.of(new double[] {1, 0}, new double[][] {{2, 1}, {1, 2}});
    assertThat(form.rank()).isEqualTo(2);
    assertThat(form.value()).isCloseTo(2 / 3.0, within(1e-14));
  }

  /** A vector made of fewer independent ones has the form of those, whatever the units. */
  @Test
  void copiesOfAnEntryAddNothing() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] twice = {{1, 0}, {0, 1}, {1e4, 1e4}, {0, 3}, {0, 0}};
    for (int i = 0; i < 100; i++) {
      double[] t = {random.nextDouble(-2, 2), random.nextDouble(-2, 2)};
      double[][] v = {{1.5, 0.4}, {0.4, 0.9}};
      QuadraticForm form = QuadraticForm.of(times(twice, t), around(twice, v));
      assertThat(form.rank()).isEqualTo(2);
      assertThat(form.value()).isCloseTo(QuadraticForm.of(t, v).value(), within(1e-9));
    }
  }

  @Test
  void nothingThatVariesIsNothing() {
    assertThat(QuadraticForm.of(new double[1], new double[1][1]))
        .isEqualTo(new QuadraticForm(0, 0));
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  /** The covariance of the product. */
  private static double[][] around(double[][] matrix, double[][] v) {
    double[][] covariance = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      covariance[i] = times(matrix, times(v, matrix[i]));
    }
    return covariance;
  }
}
