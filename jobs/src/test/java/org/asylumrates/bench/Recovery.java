package org.asylumrates.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.asylumrates.job.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code jobs/bench/recovery}: whole made-up releases, from text to {@code effects.csv}, held
 * against the effects that were planted in them.
 */
@Command(
    name = "jobs/bench/recovery",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Do the effects of whole made-up releases come out as they were planted?",
    footer = {"", "Exit codes: 0 they do, 1 they do not, 2 user error."})
public final class Recovery implements Callable<Integer> {
  private static final List<String> WINDOWS = List.of("SHORT", "MAIN", "LONG");
  private static final String BY_NATIONALITY = "leads, exposed against other nationalities";
  private static final String BY_LABEL = "leads, labelled exposed against other labelled claims";

  /**
   * Between the seeds of two releases. A seed's draws are those of the seed before from the second
   * one on, so that neighbours would make much the same release.
   */
  private static final long APART = 1_000_000_000L;

  private static final long FIRST_SEED = 7;

  @Spec private CommandSpec spec;

  @Option(
      names = "--releases",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many, with seeds far from each other. Default: ${DEFAULT-VALUE}.")
  private int releases = 10;

  @Option(
      names = "--cases",
      defaultValue = "150000",
      paramLabel = "N",
      description = "Cases of each. Default: ${DEFAULT-VALUE}.")
  private long cases = 150_000;

  @Option(
      names = "--work",
      defaultValue = "jobs/target/recovery",
      paramLabel = "DIR",
      description = "Folder of releases and data, from the project's. Default: ${DEFAULT-VALUE}.")
  private Path work = Path.of("jobs/target/recovery");

  /** Runs all releases and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Recovery())
            .setExecutionExceptionHandler(
                (e, command, parsed) -> {
                  if (e instanceof UserException) {
                    command.getErr().println("recovery: " + e.getMessage());
                    return 2;
                  }
                  throw e;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path root = Workbench.projectRoot();
    Workbench bench = new Workbench(root, work.toAbsolutePath(), Programs.of(root));
    Map<String, List<Recovered>> found = new LinkedHashMap<>();
    for (int seed = 1; seed <= releases; seed++) {
      System.err.println("Release %d of %d ...".formatted(seed, releases));
      one(bench, seed, found);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("| effect | planted, points | mean found | off by | interval holds it | |");
    out.println("|---|---:|---:|---:|---:|---|");
    found.forEach((name, all) -> out.println(Recovered.line(name, all)));
    out.flush();
    return found.values().stream().allMatch(Recovered::isMet) ? 0 : 1;
  }

  private void one(Workbench bench, long seed, Map<String, List<Recovered>> found)
      throws IOException {
    Path folder = bench.work().resolve("release-" + seed);
    BenchRelease.deleteTree(folder);
    run(
        bench,
        "synthesize",
        "--out",
        folder.toString(),
        "--cases",
        Long.toString(cases),
        "--seed",
        Long.toString(seed * APART + FIRST_SEED));
    BenchRelease release = BenchRelease.existing(cases, folder);
    Path data = bench.work().resolve("data");
    BenchRelease.deleteTree(data);
    run(
        bench,
        "run",
        "--release",
        folder.toString(),
        "--grounds",
        release.labels().toString(),
        "--study",
        bench.root().resolve("jobs/bench/recovery.yaml").toString(),
        "--until",
        "effects",
        "--data",
        data.toString());
    Path effects = effects(data);
    PlantedEffects planted = PlantedEffects.of(release);
    for (String window : WINDOWS) {
      add(
          found,
          "by nationality, " + window,
          Recovered.of(effects, BY_NATIONALITY, window, planted.byNationality(window)));
      add(
          found,
          "by label, " + window,
          Recovered.of(effects, BY_LABEL, window, planted.byLabel(window)));
    }
    BenchRelease.deleteTree(data);
    BenchRelease.deleteTree(folder);
  }

  private static void add(Map<String, List<Recovered>> found, String name, Recovered one) {
    found.computeIfAbsent(name, unused -> new ArrayList<>()).add(one);
  }

  private static void run(Workbench bench, String... arguments) {
    ProcessMeter.run(
        bench.programs().asylum(arguments), bench.work().resolve("logs/" + arguments[0] + ".log"));
  }

  private static Path effects(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(file -> file.endsWith("effects.csv"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No effects.csv below " + data));
    }
  }
}
