package org.asylumrates.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.asylumrates.job.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Attaches a mistake to an edition that has been published.
 *
 * <p>Inputs: {@code REPORTS/editions/EDITION/}. Outputs: the same pages with a notice at their top,
 * and {@code edition.json} with the erratum and the pages' new checksums. Figures, charts and
 * downloads stay as they are.
 */
@Command(
    name = "erratum",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Attaches a mistake to an edition that has been published.",
    description = {
      "Every page of the edition says it from then on. Figures, charts, downloads and the print",
      "edition stay as they are: whoever has cited them must find them. Publish a corrected edition",
      "beside it."
    },
    footer = {
      "",
      "Example:",
      "  asylum erratum --edition 2026-08-01 --since 2026-08-14 \\",
      "    --what \"Decisions of the Boston court were counted twice.\" \\",
      "    --size \"National rate 0.2 points too high.\""
    })
public final class ErratumCommand implements Callable<Integer> {
  @Option(
      names = "--reports",
      paramLabel = "DIR",
      defaultValue = "./reports",
      description = "Folder of editions. Default: ${DEFAULT-VALUE}.")
  private Path reports;

  @Option(names = "--edition", required = true, paramLabel = "NAME", description = "Which edition.")
  private String edition;

  @Option(
      names = "--what",
      required = true,
      paramLabel = "TEXT",
      description = "What was wrong, in a sentence.")
  private String what;

  @Option(
      names = "--since",
      required = true,
      paramLabel = "TEXT",
      description = "Since when, such as the day of publication.")
  private String since;

  @Option(names = "--size", required = true, paramLabel = "TEXT", description = "By how much.")
  private String size;

  @Override
  public Integer call() {
    PublishPlan.requireName("edition", edition);
    Erratum erratum =
        new Erratum(required("--what", what), required("--since", since), required("--size", size));
    Path folder = reports.resolve("editions").resolve(edition);
    try {
      int pages = Errata.attach(folder, erratum);
      EditionsPage.write(reports);
      System.out.println("Said on %d pages of %s".formatted(pages, folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private static String required(String option, String text) {
    if (text.isBlank()) {
      throw new UserException("%s is blank; say it in a sentence".formatted(option));
    }
    return text.strip();
  }
}
