package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Anybody can make an edition from published figures on a laptop that has no Spark. */
class PublishWithoutSparkTest {
  private static final Pattern SPARK =
      Pattern.compile("(?i).*[/\\\\](spark|hadoop|scala|json4s|kryo|netty)[^/\\\\]*\\.jar");

  @TempDir Path temp;

  /** What the child process runs. */
  static final class Alone {
    private Alone() {}

    public static void main(String[] args) {
      if (isThere("org.apache.spark.sql.SparkSession") || isThere("scala.Option")) {
        throw new IllegalStateException("Spark is on the class path after all");
      }
      System.exit(new CommandLine(new PublishCommand((data, path, date) -> path)).execute(args));
    }

    private static boolean isThere(String type) {
      try {
        Class.forName(type);
        return true;
      } catch (ClassNotFoundException e) {
        return false;
      }
    }
  }

  @Test
  void publishesWithNoSparkOnTheClassPath() throws IOException, InterruptedException {
    SampleFigures.write(temp.resolve("data/rates/2026-08-01/matter-of-a-b"));
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !SPARK.matcher(entry).matches())
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djava.awt.headless=true",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath,
                    Alone.class.getName(),
                    "--data",
                    temp.resolve("data").toString(),
                    "--reports",
                    temp.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    // The only release below the data folder is chosen, and the edition is named by its date.
    assertThat(temp.resolve("editions/2026-08-01/index.html")).exists();
    assertThat(said).contains("Written: ");
  }
}
