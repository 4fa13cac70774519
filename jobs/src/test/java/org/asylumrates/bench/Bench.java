package org.asylumrates.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.asylumrates.job.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jobs/bench/run}: measures, compares the results cell by cell, prints a table. */
@Command(
    name = "jobs/bench/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Measures how fast a release becomes counts, against DuckDB and Spark's own reader.",
    footer = {
      "",
      "Exit codes: 0 measured and all results equal, 1 results differ, 2 user error.",
      "All sizes take about half an hour and 40 GB of disk on two cores.",
      "",
      "Example: jobs/bench/run --sizes 200000 --only run,duckdb --repeat 3"
    })
public final class Bench implements Callable<Integer> {
  private static final int UNEQUAL = 1;
  private static final int USER_ERROR = 2;

  @Spec private CommandSpec spec;

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "CASES",
      defaultValue = "200000,1500000,12800000",
      description = "Sizes in cases. Default: ${DEFAULT-VALUE}.")
  private List<Long> sizes = new ArrayList<>();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "LINE",
      description = "Only these lines. Default: all of them, see docs/performance.md.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--repeat",
      defaultValue = "1",
      paramLabel = "N",
      description = "Rounds over the lines; the table has medians. Default: ${DEFAULT-VALUE}.")
  private int repeat = 1;

  @Option(
      names = "--work",
      defaultValue = "jobs/target/bench",
      paramLabel = "DIR",
      description =
          "Folder of releases, data, logs, bench.csv, from the project's. Default: ${DEFAULT-VALUE}.")
  private Path work = Path.of("jobs/target/bench");

  @Option(
      names = "--release",
      paramLabel = "CASES=DIR",
      description = "A release of synthesize (--seed 7) that is there already, for its size.")
  private Map<Long, Path> releases = new TreeMap<>();

  private final Path root = Workbench.projectRoot();
  private final Programs programs;

  /** A benchmark of the project's launcher. */
  public Bench() {
    this.programs = Programs.of(root);
  }

  /** A benchmark of programs that are started in another way. */
  Bench(Programs programs) {
    this.programs = programs;
  }

  /** Runs the benchmark and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(new Bench()).execute(arguments));
  }

  /** A benchmark whose user errors are one line. */
  static CommandLine commandLine(Bench bench) {
    return new CommandLine(bench)
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              if (e instanceof UserException) {
                command.getErr().println("bench: " + e.getMessage());
                return USER_ERROR;
              }
              throw e;
            });
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Machine machine = Machine.here();
    Workbench bench = new Workbench(root, work.toAbsolutePath(), programs);
    Measurements measured = new Measurements(bench, lines(out), repeat, out);
    try {
      for (long cases : sizes) {
        measured.of(release(bench, cases));
        BenchCsv.write(bench.work().resolve("bench.csv"), measured.results(), machine);
      }
    } finally {
      out.println();
      out.println(machine.line());
      out.print(ResultTable.of(measured.results()));
      out.println();
      Ratios.of(measured.results()).forEach(out::println);
      measured.differences().forEach(out::println);
      out.flush();
    }
    return measured.differences().isEmpty() ? 0 : UNEQUAL;
  }

  private BenchRelease release(Workbench bench, long cases) {
    return releases.containsKey(cases)
        ? BenchRelease.existing(cases, releases.get(cases).toAbsolutePath())
        : BenchRelease.made(bench, cases);
  }

  private List<Line> lines(PrintWriter out) {
    List<Line> lines = new ArrayList<>(Line.named(only));
    if (!ReaderScan.available() && lines.remove(Line.SCAN)) {
      out.println("Left out: scan, because there is no data source 'eoir'");
    }
    return lines;
  }
}
