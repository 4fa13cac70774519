package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
  @Test
  void writes() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "charts"));
    Chart chart = SampleCharts.trend();
    Files.write(folder.resolve("trend.png"), ChartFiles.png(chart));
    Files.write(folder.resolve("trend.svg"), ChartFiles.svg(chart));
    assertThat(chart.data().rowCount()).isPositive();
  }
}
