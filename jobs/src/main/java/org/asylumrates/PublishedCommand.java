package org.asylumrates;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.asylumrates.job.CodeVersion;
import org.asylumrates.job.DataFolder;
import org.asylumrates.rates.published.PublishedFormat;
import org.asylumrates.rates.published.PublishedRates;
import org.asylumrates.report.Publish;
import org.asylumrates.report.PublishPlan;
import org.asylumrates.report.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code asylum published}: rates and an edition from tables that others have published. */
@Command(
    name = "published",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Makes rates and an edition from tables that others have published.",
    footer = {
      "",
      "Example:",
      "  ./asylum published --format counts --table data/published/trac-courts-fy2012-fy2017.csv"
    })
final class PublishedCommand implements Callable<Integer> {
  @Option(
      names = "--table",
      required = true,
      paramLabel = "FILE",
      description = "A CSV table; may be repeated for tables of one format.")
  private List<Path> tables = List.of();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "NAME",
      description = "eoir-nationality, trac-judges, trac-courts or counts (our own).")
  private String format = "";

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      defaultValue = "published",
      description = "Name of the edition. Default: ${DEFAULT-VALUE}.")
  private String edition = "published";

  @Option(names = "--replace", description = "Replace an edition of that name, kept aside.")
  private boolean replace;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "./data",
      description = "Folder of stored tables. Default: ${DEFAULT-VALUE}.")
  private String data = "./data";

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      defaultValue = "./reports",
      description = "Folder of editions. Default: ${DEFAULT-VALUE}.")
  private Path reports = Path.of("./reports");

  @Override
  public Integer call() {
    DataFolder.safe("edition", edition);
    Path figures =
        PublishedRates.run(new DataFolder(data), edition, tables, PublishedFormat.byCode(format));
    Published published =
        Publish.edition(
            new PublishPlan(
                figures,
                reports,
                edition,
                replace ? PublishPlan.Existing.REPLACE : PublishPlan.Existing.KEEP,
                CodeVersion.current()));
    System.out.println("Edition: " + published.folder().resolve("index.html"));
    return 0;
  }
}
