package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.stats.linear.AbsorbedLeastSquares;
import org.asylumrates.stats.linear.Panel;
import org.asylumrates.stats.linear.PanelCell;
import org.asylumrates.stats.models.WildClusterBootstrap.Residuals;
import org.asylumrates.stats.models.WildClusterBootstrap.Weights;
import org.junit.jupiter.api.Test;

class WildClusterBootstrapTest {
  private static final long SEED = 24;

  @Test
  void theDataThemselvesAreAmongTheVectorsAndTheirMirrorToo() {
    for (int seed = 0; seed < 20; seed++) {
      WildClusterBootstrap restricted = of(fit(7, seed), Residuals.RESTRICTED, Weights.RADEMACHER);
      double[] tStar = restricted.tStar();
      assertThat(tStar).hasSize(128);
      assertThat(tStar[127]).isCloseTo(restricted.t(), within(1e-9));
      assertThat(tStar[0]).isCloseTo(-restricted.t(), within(1e-9));
      assertThat(restricted.atLeast()).isBetween(2L, 128L);
      assertThat(restricted.pValue()).isGreaterThanOrEqualTo(restricted.strictPValue());
    }
  }

  @Test
  void manyClustersAreDrawnWithTheSeedAndTheDataAdded() {
    AbsorbedLeastSquares fit = fit(14, 3);
    for (Weights weights : Weights.values()) {
      WildClusterBootstrap drawn = of(fit, Residuals.RESTRICTED, weights);
      assertThat(drawn.isExact()).isFalse();
      assertThat(drawn.tStar()).hasSize(WildClusterBootstrap.DRAWS + 1);
      assertThat(drawn.tStar()[0]).isCloseTo(drawn.t(), within(1e-9));
      assertThat(drawn.atLeast()).isPositive();
      assertThat(of(fit, Residuals.RESTRICTED, weights).tStar()).isEqualTo(drawn.tStar());
    }
  }

  @Test
  void twelveClustersAreStillTakenWhole() {
    WildClusterBootstrap twelve = of(fit(12, 5), Residuals.RESTRICTED, Weights.WEBB);
    assertThat(twelve.isExact()).isTrue();
    assertThat(twelve.tStar()).hasSize(4096);
  }

  @Test
  void withoutAnErrorThereIsNoP() {
    for (AbsorbedLeastSquares fit : List.of(fit(1, 6), fit(0, 6))) {
      WildClusterBootstrap none = of(fit, Residuals.RESTRICTED, Weights.RADEMACHER);
      assertThat(none.t()).isNaN();
      assertThat(none.pValue()).isNaN();
      assertThat(none.strictPValue()).isNaN();
      assertThat(none.equalTailPValue()).isNaN();
      assertThat(none.quantile(0.5)).isNaN();
      assertThat(none.agreesWith(none)).isFalse();
    }
  }

  private static WildClusterBootstrap of(
      AbsorbedLeastSquares fit, Residuals residuals, Weights weights) {
    return WildClusterBootstrap.of(fit, 0, residuals, weights, SEED);
  }

  private static AbsorbedLeastSquares fit(int clusters, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PanelCell> cells = new ArrayList<>();
    for (int cluster = 0; cluster < clusters; cluster++) {
      for (int k = 0; k < 4; k++) {
        int after = k / 2;
        int exposed = k % 2;
        double[] regressors = {after * exposed, after, exposed};
        int n = 10 + random.nextInt(30);
        cells.add(new PanelCell(cluster, 0, regressors, random.nextInt(n + 1), n));
      }
    }
    return AbsorbedLeastSquares.fit(Panel.of(3, cells));
  }
}
