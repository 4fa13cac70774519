package org.asylumrates.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asylumrates.job.Studies;

/**
 * Runs the lines of the benchmark on one release, each in a process of its own.
 *
 * @param bench where, and how processes are started
 * @param release what is read
 */
record Trial(Workbench bench, BenchRelease release) {
  /** Made-up releases carry the date of this one. */
  static final String DATE = "2026-08-01";

  /** A scan is timed in its last pass, when Java has compiled what it runs. */
  private static final String SCANS = "3";

  private static final String COUNTS = "/counts.csv";
  private static final String VALUES = "/values.csv";
  private static final String SECOND_STUDY = "a-b-vacated";
  private static final String OTHER_STUDY = "bench-other-windows";
  private static final String OTHER_STUDY_FILE = "jobs/bench/other-windows.yaml";

  /** Runs a line once. What it makes is deleted after, but for counts and for our first run. */
  Spent run(Line line) {
    Path folder = folder(line);
    BenchRelease.deleteTree(line.work() == Line.Work.STUDY ? studied(line) : folder);
    Spent spent = ProcessMeter.run(command(line, prepared(folder)), log(line));
    if (line.work() == Line.Work.TYPED) {
      BenchRelease.deleteTree(folder);
    }
    return spent;
  }

  /** The file whose numbers can be compared with those of other lines of the same work. */
  Optional<Path> result(Line line) {
    return switch (line) {
      case RUN, RUN_ZIP, SPARK_CSV -> Optional.of(rates(line));
      case DUCKDB -> Optional.of(Path.of(folder(line) + COUNTS));
      case SCAN, SPARK_CSV_SCAN -> Optional.of(Path.of(folder(line) + VALUES));
      default -> Optional.empty();
    };
  }

  private List<String> command(Line line, Path folder) {
    String source = release.folder().toString();
    String ours = folder(Line.RUN).toString();
    String data = folder.toString();
    return switch (line) {
      case RUN -> chain("rates", source, data);
      case RUN_ZIP -> chain("rates", release.zip(bench).toString(), data);
      case INGEST -> chain("ingest", source, data);
      case SECOND_STUDY -> study(SECOND_STUDY, source, ours);
      case OTHER_STUDY -> study(bench.root().resolve(OTHER_STUDY_FILE).toString(), source, ours);
      case DUCKDB -> java(DuckDbCounts.class, source, lookups(), DATE, data + COUNTS);
      case SPARK_CSV -> java(SparkCsv.class, "rates", source, ours, data, DATE);
      case SPARK_CSV_INGEST -> java(SparkCsv.class, "ingest", source, ours, data, DATE);
      case BYTES -> java(ByteScan.class, large("lines"));
      case FIELDS -> java(ByteScan.class, large("fields"));
      case SCAN -> java(ReaderScan.class, "eoir", source, ours, DATE, data + VALUES, SCANS);
      case SPARK_CSV_SCAN ->
          java(ReaderScan.class, "csv", source, ours, DATE, data + VALUES, SCANS);
    };
  }

  private String[] large(String first) {
    return Stream.concat(Stream.of(first), release.largeFiles().stream().map(Path::toString))
        .toArray(String[]::new);
  }

  private List<String> java(Class<?> main, String... arguments) {
    return bench.programs().java(main, arguments);
  }

  private String lookups() {
    return bench.root().resolve("data/lookups").toString();
  }

  private List<String> chain(String until, String source, String data) {
    List<String> command = bench.programs().asylum("run", "--release", source, "--until", until);
    command.addAll(List.of("--grounds", release.labels().toString(), "--data", data));
    return command;
  }

  private List<String> study(String study, String source, String data) {
    List<String> command = new ArrayList<>(chain("rates", source, data));
    command.addAll(List.of("--study", study));
    return command;
  }

  /** Typed tables and counts of ours, brought up to date unmeasured, for lines that need them. */
  void prepare() {
    ProcessMeter.run(command(Line.RUN, prepared(folder(Line.RUN))), log(Line.RUN));
  }

  /** Deletes what lines have stored, but for our own run, on which more can be measured. */
  void clean() {
    for (Line line : Line.values()) {
      if (line != Line.RUN) {
        BenchRelease.deleteTree(folder(line));
      }
    }
  }

  /** Whether a line begins where our own run has ended. */
  static boolean needsOurs(Line line) {
    return switch (line) {
      case SECOND_STUDY, OTHER_STUDY, SPARK_CSV, SPARK_CSV_INGEST, SCAN, SPARK_CSV_SCAN -> true;
      default -> false;
    };
  }

  /** A study's figures, which have to go so that they are computed again. */
  private Path studied(Line line) {
    String study = line == Line.SECOND_STUDY ? SECOND_STUDY : OTHER_STUDY;
    return folder(Line.RUN).resolve("rates/" + DATE + "/" + study);
  }

  private Path rates(Line line) {
    return folder(line).resolve("rates/" + DATE + "/" + Studies.DEFAULT + "/grant-rates.csv");
  }

  private Path folder(Line line) {
    return bench.work().resolve("data-%d/%s".formatted(release.cases(), line.id()));
  }

  private Path log(Line line) {
    return bench.work().resolve("logs/%s-%d.log".formatted(line.id(), release.cases()));
  }

  private static Path prepared(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
