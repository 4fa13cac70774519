package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.asylumrates.job.Sessions;
import org.asylumrates.synthesize.SynthesisPlan;
import org.asylumrates.synthesize.Synthesize;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The chain up to rates on a cluster of two executor processes of their own ({@code
 * local-cluster}), against the same in one process: the same bytes must come out.
 */
@Tag("spark")
class ClusterTest {
  private static final String RATES = "data/rates/2026-08-01/matter-of-a-b/grant-rates.csv";
  private static final int MINUTES = 6;

  @TempDir Path folder;

  @Test
  void separateExecutorsGiveTheSameCounts() throws Exception {
    Path release = folder.resolve("release");
    Synthesize.write(SynthesisPlan.clean(release, 4_000, 11).with(SynthesisPlan.Defects.HOSTILE));
    List<String> arguments =
        List.of(
            "run",
            "--release",
            release.toString(),
            "--grounds",
            release.resolve("labels.csv").toString(),
            "--until",
            "rates",
            "--data");
    assertThat(inThisProcess(arguments, folder.resolve("one/data"))).isZero();
    Path log = folder.resolve("cluster.log");
    assertThat(onACluster(arguments, folder.resolve("two/data"), log)).as(() -> read(log)).isZero();
    assertThat(folder.resolve("two").resolve(RATES))
        .hasSameBinaryContentAs(folder.resolve("one").resolve(RATES));
  }

  private static int inThisProcess(List<String> arguments, Path data) {
    List<String> all = new ArrayList<>(arguments);
    all.add(data.toString());
    try {
      return Main.run(all.toArray(new String[0]));
    } finally {
      Sessions.close();
    }
  }

  private int onACluster(List<String> arguments, Path data, Path log) throws Exception {
    String classPath = System.getProperty("java.class.path");
    Path home = sparkHome(classPath);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.removeIf(argument -> argument.contains("jacoco"));
    command.add("-Dspark.master=local-cluster[2,1,1024]");
    command.add("-Dspark.executor.memory=1024m");
    command.add("-Dspark.ui.enabled=false");
    command.add("-Dspark.sql.shuffle.partitions=4");
    command.add("-Dspark.driver.host=127.0.0.1");
    command.add("-Dspark.executor.extraClassPath=" + folders(classPath));
    command.addAll(List.of("-cp", classPath, "org.asylumrates.Main"));
    command.addAll(arguments);
    command.add(data.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended in time").isTrue();
      return process.exitValue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** What an installed Spark looks like to its own worker: a folder of jars. */
  private Path sparkHome(String classPath) throws Exception {
    Path jars = Files.createDirectories(folder.resolve("spark-home/jars"));
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      if (entry.endsWith(".jar") && !Files.exists(jars.resolve(jar.getFileName()))) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
      }
    }
    Files.writeString(jars.resolveSibling("RELEASE"), "Spark from the class path\n");
    return folder.resolve("spark-home");
  }

  private static String folders(String classPath) {
    List<String> folders = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (!entry.endsWith(".jar")) {
        folders.add(entry);
      }
    }
    return String.join(File.pathSeparator, folders);
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (java.io.IOException e) {
      return "no log: " + e.getMessage();
    }
  }
}
