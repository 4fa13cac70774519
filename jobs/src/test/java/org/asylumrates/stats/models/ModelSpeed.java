package org.asylumrates.stats.models;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code jobs/bench/statistics}: the two models of a release of full size, on cells, ours and R's:
 * the absorbed logit and the difference in differences of the golden files. Coefficients must be
 * equal.
 */
@Command(
    name = "jobs/bench/statistics",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Times the models on cells against R's glm and lm, if Rscript is there.",
    footer = {"", "Exit codes: 0 measured and equal, 1 results differ."})
public final class ModelSpeed implements Callable<Integer> {
  private static final double MS = 1000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--work",
      defaultValue = "jobs/target/statistics",
      paramLabel = "DIR",
      description = "Folder for cells and R's results. Default: ${DEFAULT-VALUE}.")
  private Path work = Path.of("jobs/target/statistics");

  /** Measures and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ModelSpeed()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<TimedModel> models = List.of(TimedModel.logit(), TimedModel.difference());
    Map<String, RResults> theirs = inR(models, out);
    out.println(
        "| model | decisions | cells | first, ms | warm, ms | R, ms | R / first | R / warm |");
    out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    boolean equal = true;
    for (TimedModel model : models) {
      TimedModel.Times ours = model.measure();
      out.println(line(model, ours, theirs));
      RResults their = theirs.get(model.name());
      if (their != null && !their.equal(ours.coefficients())) {
        out.println(
            "%s differs: ours %s, R's %s"
                .formatted(model.name(), ours.coefficients(), their.coefficients()));
        equal = false;
      }
    }
    out.flush();
    return equal ? 0 : 1;
  }

  private static String line(
      TimedModel model, TimedModel.Times ours, Map<String, RResults> theirs) {
    double r = theirs.containsKey(model.name()) ? theirs.get(model.name()).seconds() : Double.NaN;
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %.1f | %.1f | %.0f | %.0f | %.0f |",
        model.name(),
        model.decisions(),
        model.cells().size() - 1,
        MS * ours.first(),
        MS * ours.warm(),
        MS * r,
        r / ours.first(),
        r / ours.warm());
  }

  private Map<String, RResults> inR(List<TimedModel> models, PrintWriter out)
      throws IOException, InterruptedException {
    boolean isThere =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Rscript")));
    if (!isThere) {
      out.println("Left out: R, because there is no Rscript");
      return Map.of();
    }
    Files.createDirectories(work);
    for (TimedModel model : models) {
      Files.write(work.resolve(model.name() + ".csv"), model.cells());
    }
    int code =
        new ProcessBuilder("Rscript", "jobs/bench/models.R", work.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException("Rscript ended with code " + code);
    }
    return RResults.read(work.resolve("r.csv"));
  }
}
