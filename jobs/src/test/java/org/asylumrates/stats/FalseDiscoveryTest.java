package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
  /** The fifteen p-values of Benjamini and Hochberg (1995), section 3.2. */
  private static final double[] PUBLISHED = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0000
  };

  /** Their procedure rejects four at 0.05, and one that bounds any false discovery three. */
  @Test
  void discoveriesAreThosePublished() {
    assertThat(discoveries(FalseDiscovery.benjaminiHochberg(PUBLISHED))).isEqualTo(4);
    assertThat(discoveries(FalseDiscovery.holm(PUBLISHED))).isEqualTo(3);
  }

  /** By hand: m = 2, so 0.01 * 2 = 0.02 and 0.04 * 2 / 2 = 0.04; the third was no test. */
  @Test
  void aTestNotMadeStaysSoAndDoesNotCount() {
    double[] p = {0.04, Double.NaN, 0.01};
    assertThat(FalseDiscovery.benjaminiHochberg(p)).containsExactly(0.04, Double.NaN, 0.02);
    assertThat(FalseDiscovery.benjaminiYekutieli(p)).containsExactly(0.06, Double.NaN, 0.03);
    assertThat(FalseDiscovery.holm(p)).containsExactly(0.04, Double.NaN, 0.02);
    assertThat(p).containsExactly(0.04, Double.NaN, 0.01);
  }

  @Test
  void noTestsGiveNoValues() {
    assertThat(FalseDiscovery.benjaminiHochberg(new double[0])).isEmpty();
    assertThat(FalseDiscovery.holm(new double[] {Double.NaN})).containsExactly(Double.NaN);
  }

  @Test
  void adjustedValuesKeepTheOrderAndNeverFall() {
    SplittableRandom random = new SplittableRandom(1995);
    for (int i = 0; i < 200; i++) {
      double[] p = random.doubles(1 + random.nextInt(300)).map(u -> u * u * u).sorted().toArray();
      double[] hochberg = FalseDiscovery.benjaminiHochberg(p);
      double[] yekutieli = FalseDiscovery.benjaminiYekutieli(p);
      double[] holm = FalseDiscovery.holm(p);
      assertThat(hochberg).isSorted();
      assertThat(holm).isSorted();
      for (int j = 0; j < p.length; j++) {
        assertThat(hochberg[j]).isBetween(p[j], 1.0);
        assertThat(yekutieli[j]).isBetween(hochberg[j], 1.0);
        assertThat(holm[j]).isBetween(hochberg[j], 1.0);
      }
    }
  }

  @Test
  void refusesWhatIsNoPValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FalseDiscovery.benjaminiHochberg(new double[] {0.5, 1.5}))
        .withMessage("Not a p-value: 1.5");
  }

  private static long discoveries(double[] adjusted) {
    return Arrays.stream(adjusted).filter(q -> q <= 0.05).count();
  }
}
