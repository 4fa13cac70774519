package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartFilesTest {
  static List<Chart> goldens() {
    return List.of(
        SampleCharts.trend(),
        SampleCharts.amongPeers(),
        SampleCharts.dumbbell(),
        SampleCharts.funnel(),
        SampleCharts.multiples(),
        EdgeCharts.crowded(),
        EdgeCharts.oneRow(),
        EffectCharts.eventStudy(),
        EffectCharts.segmented(),
        EffectCharts.decomposition(),
        EffectCharts.caterpillar(),
        EffectCharts.specifications(),
        EffectCharts.placebos());
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void anSvgIsAsItWasLastLookedAt(Chart chart) throws IOException {
    Goldens.check(chart);
  }

  @Test
  void theGoldensAreNotWrittenByTheBuild() {
    assertThat(Boolean.getBoolean(Goldens.SWITCH)).isFalse();
  }

  @Test
  void theSameChartGivesTheSameBytes() {
    List<Chart> first = SampleCharts.all();
    List<Chart> second = SampleCharts.all();
    for (int i = 0; i < first.size(); i++) {
      assertThat(ChartFiles.svg(first.get(i))).isEqualTo(ChartFiles.svg(second.get(i)));
      assertThat(ChartFiles.png(first.get(i))).isEqualTo(ChartFiles.png(second.get(i)));
    }
  }
}
