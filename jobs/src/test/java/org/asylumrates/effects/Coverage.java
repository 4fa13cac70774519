package org.asylumrates.effects;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code jobs/bench/coverage}: do the confirmatory estimates find what is planted, and do their
 * tests stay silent where nothing is? Runs the classes of the effects job on drawn decisions.
 */
@Command(
    name = "jobs/bench/coverage",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Coverage of intervals and size of tests, on drawn decisions with planted truth.",
    footer = {"", "Exit codes: 0 all limits met, 1 a limit missed."})
public final class Coverage implements Callable<Integer> {
  private static final int JUDGES = 60;
  private static final String HEAD =
      """
      | world | estimate | planted, points | mean found | off by | interval holds it | p at most 5% | |
      |---|---|---:|---:|---:|---:|---:|---|\
      """;

  @Spec private CommandSpec spec;

  @Option(
      names = "--seeds",
      defaultValue = "1000",
      paramLabel = "N",
      description = "Seeds of each world. Default: ${DEFAULT-VALUE}.")
  private int seeds = 1000;

  @Option(
      names = "--first-seed",
      defaultValue = "1",
      paramLabel = "SEED",
      description = "The first of them. Default: ${DEFAULT-VALUE}.")
  private long firstSeed = 1;

  @Option(
      names = "--world",
      paramLabel = "NAME",
      description = "Only this world; one of nothing, trend, ruling, shocks, ruling and shocks.")
  private Optional<String> only = Optional.empty();

  /** Runs the simulation and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Coverage()).execute(arguments));
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println(HEAD);
    boolean met = true;
    List<World> worlds =
        World.ALL.stream().filter(world -> world.name().equals(only.orElse(world.name()))).toList();
    if (worlds.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "No world of the name " + only.orElse(""));
    }
    for (World world : worlds) {
      List<Trial> trials = Trial.of(world, JUDGES, firstSeed, seeds);
      for (CoverageRow row : rows(world, trials)) {
        out.println(row.line(CoverageLimits.FULL));
        met &= row.isMet(CoverageLimits.FULL);
      }
      if (world.isFlat()) {
        long families = trials.stream().filter(Trial::familyRejects).count();
        boolean held = CoverageLimits.FULL.rejections(families, seeds);
        out.println(
            "| %s | any of the three, after Holm | | | | | %s | %s |"
                .formatted(
                    world.name(),
                    CoverageRow.share(families, seeds),
                    world.isWithoutShocks() ? held ? "met" : "**missed**" : "shown only"));
        met &= held || !world.isWithoutShocks();
      }
      out.flush();
    }
    return met ? 0 : 1;
  }

  /** One row for each of the three. */
  static List<CoverageRow> rows(World world, List<Trial> trials) {
    List<CoverageRow> rows = new ArrayList<>();
    for (Hypothesis hypothesis : Hypothesis.values()) {
      rows.add(CoverageRow.of(world, hypothesis, trials));
    }
    return rows;
  }
}
