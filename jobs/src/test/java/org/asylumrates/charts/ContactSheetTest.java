package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
  @Test
  void writes() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "charts"));
    for (Chart chart :
        Stream.concat(SampleCharts.all().stream(), EdgeCharts.all().stream()).toList()) {
      String id = chart.frame().id();
      Files.write(folder.resolve(id + ".png"), ChartFiles.png(chart));
      Files.write(folder.resolve(id + ".svg"), ChartFiles.svg(chart));
      assertThat(chart.data().rowCount()).isPositive();
    }
  }
}
