package org.asylumrates.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asylumrates.Main;
import org.asylumrates.job.Studies;
import org.asylumrates.synthesize.SynthesisPlan;
import org.asylumrates.synthesize.Synthesize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The benchmark's own machinery, at a size that shows nothing of speed. */
class BenchTest {
  private static final String CASES = "2000";
  private static final List<String> LIGHT =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx1g",
          "-Duser.timezone=UTC",
          "-Djava.awt.headless=true");

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();

  @Test
  void measuresProcessesOfTheirOwn() throws Exception {
    Path release = folder.resolve("made");
    Synthesize.write(SynthesisPlan.clean(release, Long.parseLong(CASES), 7));

    int code = bench("--release", CASES + "=" + release, "--only", "duckdb,bytes");

    assertThat(code).as(said::toString).isZero();
    assertThat(said.toString()).contains("| DuckDB, tuned SQL", "| Bare byte scan");
    List<String> csv = Files.readAllLines(folder.resolve("work/bench.csv"));
    assertThat(csv).hasSize(3);
    assertThat(csv.get(1)).startsWith(CASES + ",").contains(",duckdb,1,");
    assertThat(csv.get(2)).contains(",bytes,1,");
  }

  @Test
  void refusesLinesAndReleasesThatAreNotThere() {
    assertThat(bench("--only", "sqlite")).isEqualTo(2);
    assertThat(said.toString()).startsWith("bench: No line 'sqlite'; lines are run, ");
    assertThat(bench("--release", CASES + "=" + folder)).isEqualTo(2);
    assertThat(said.toString()).contains("No whole release of synthesize in " + folder);
  }

  /** The study that stands beside the script is one that the program takes. */
  @Test
  void otherStudyIsAStudy() {
    Path file = Workbench.projectRoot().resolve("jobs/bench/other-windows.yaml");
    assertThat(Studies.load(file.toString()).study().name()).isEqualTo("bench-other-windows");
  }

  private int bench(String... arguments) {
    CommandLine command =
        Bench.commandLine(new Bench(new Programs(Programs.java(LIGHT, Main.class), LIGHT)))
            .setOut(new PrintWriter(said, true))
            .setErr(new PrintWriter(said, true));
    String[] all = new String[arguments.length + 4];
    List<String> common = List.of("--sizes", CASES, "--work", folder.resolve("work").toString());
    common.toArray(all);
    System.arraycopy(arguments, 0, all, common.size(), arguments.length);
    return command.execute(all);
  }
}
