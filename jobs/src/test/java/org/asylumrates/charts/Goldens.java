package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Charts as they were when a person last looked at them. Run the tests with {@code
 * -DupdateGoldens=true} to write them anew, then look at the pictures in {@code target/charts}
 * before committing.
 */
final class Goldens {
  /** The switch; a test keeps it off in the build. */
  static final String SWITCH = "updateGoldens";

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "charts");

  private Goldens() {}

  static void check(Chart chart) throws IOException {
    Path golden = FOLDER.resolve(chart.frame().id() + ".svg");
    byte[] svg = ChartFiles.svg(chart);
    if (Boolean.getBoolean(SWITCH)) {
      Files.createDirectories(FOLDER);
      Files.write(golden, svg);
    }
    assertThat(new String(svg, StandardCharsets.UTF_8))
        .as("%s; run with -D%s=true if the change is meant", golden, SWITCH)
        .isEqualTo(Files.readString(golden));
  }
}
