package org.asylumrates.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.asylumrates.job.CodeVersion;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Figures;
import org.asylumrates.report.PublishPlan.Existing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes the edition of a study from its stored figures.
 *
 * <p>Inputs: {@code DATA/rates/RELEASE/STUDY/figures.json} and the CSV tables beside it. Outputs:
 * {@code REPORTS/editions/EDITION/}. Needs no Spark.
 */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes the pages, charts and downloads of an edition from stored figures.",
      "An edition that was made from the same figures by the same code is left alone."
    },
    footer = {
      "",
      "Example:",
      "  asylum publish --release 2026-08-01 --edition 2026-08-01",
      "Open reports/editions/2026-08-01/index.html; it needs no server."
    })
public final class PublishCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "./data",
      description = "Folder of stored tables. Default: ${DEFAULT-VALUE}.")
  private Path data;

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      defaultValue = "./reports",
      description = "Folder of editions. Default: ${DEFAULT-VALUE}.")
  private Path reports;

  @Option(
      names = "--release",
      paramLabel = "ID|PATH",
      description =
          "Whose figures: its date, or the release itself; may be left out when there is only one.")
  private Optional<String> release = Optional.empty();

  @Option(
      names = "--release-date",
      paramLabel = "D",
      description = "The date of a release given as a path, if its names do not tell.")
  private Optional<LocalDate> releaseDate = Optional.empty();

  @Option(
      names = {"--grounds", "--ground-mapping"},
      paramLabel = "PATH",
      description = "As in the other stages; the figures hold their labels already.")
  @SuppressWarnings("UnusedVariable")
  private List<String> grounds = List.of();

  @Option(
      names = "--study",
      paramLabel = "NAME",
      defaultValue = "matter-of-a-b",
      description = "Which study. Default: ${DEFAULT-VALUE}.")
  private String study;

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      description = "Name of the edition. Default: the release's date.")
  private Optional<String> edition = Optional.empty();

  @Option(
      names = "--replace",
      description = "Move an edition of that name aside if it was made from other figures.")
  private boolean replace;

  @Option(
      names = "--override-gate",
      paramLabel = "REASON",
      description = "Publish although a threshold is broken; the edition prints the reason.")
  private Optional<String> overrideGate = Optional.empty();

  private final ReleaseIds releaseIds;

  /** A command that asks somebody else under which id a release is stored. */
  public PublishCommand(ReleaseIds releaseIds) {
    this.releaseIds = releaseIds;
  }

  /** Finds the id of a release that is given as a path. */
  public interface ReleaseIds {
    /** The id under which the release at a path is stored below a data folder. */
    String of(String data, String path, Optional<LocalDate> date);
  }

  @Override
  public Integer call() {
    edition.ifPresent(name -> PublishPlan.requireName("edition", name));
    Path figures = figures();
    Figures made = ResultsReader.figures(figures);
    Published published =
        Publish.edition(
            new PublishPlan(
                    figures,
                    reports,
                    edition.orElseGet(() -> nameOf(made)),
                    replace ? Existing.REPLACE : Existing.KEEP,
                    CodeVersion.current())
                .gated(data, made.release(), overrideGate));
    String done =
        switch (published.done()) {
          case WRITTEN -> "Written";
          case REPLACED -> "Written anew";
          case UNCHANGED -> "Nothing to do";
        };
    if (published.drawn() + published.kept() > 0) {
      System.out.printf(
          Locale.ROOT,
          "Charts: %,d drawn, %,d as they were%n",
          published.drawn(),
          published.kept());
    }
    published.warning().ifPresent(System.err::println);
    System.out.println(done + ": " + published.folder().resolve("index.html"));
    return 0;
  }

  private Path figures() {
    Path rates = data.resolve("rates");
    PublishPlan.requireName("study", study);
    String id = release.map(given -> id(rates, given)).orElseGet(() -> onlyRelease(rates, study));
    return rates.resolve(PublishPlan.requireName("release", id)).resolve(study);
  }

  /** A name below the rates folder is an id; anything else is where a release lies. */
  private String id(Path rates, String given) {
    return folders(rates).contains(given)
        ? given
        : releaseIds.of(data.toString(), given, releaseDate);
  }

  /** The one release that has figures of the study. */
  private static String onlyRelease(Path rates, String study) {
    List<String> releases =
        folders(rates).stream()
            .filter(name -> Files.exists(rates.resolve(name).resolve(study).resolve(Figures.FILE)))
            .toList();
    if (releases.size() == 1) {
      return releases.get(0);
    }
    throw new UserException(
        releases.isEmpty()
            ? "There are no figures of %s below %s; run the rates stage first"
                .formatted(study, rates)
            : "There are figures of several releases below %s (%s); choose one with --release"
                .formatted(rates, String.join(", ", releases)));
  }

  private static List<String> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Figures figures) {
    return figures.releaseDate().map(Object::toString).orElse(figures.release());
  }
}
