package org.asylumrates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.asylumrates.job.CodeVersion;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Sessions;
import org.asylumrates.rates.published.PublishedFormat;
import org.asylumrates.rates.published.PublishedRates;
import org.asylumrates.report.Publish;
import org.asylumrates.report.PublishPlan;
import org.asylumrates.report.Published;
import org.asylumrates.synthesize.SynthesisPlan;
import org.asylumrates.synthesize.Synthesize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code asylum demo}: the whole chain on a made-up release, and an edition of real figures. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Makes a sample release, runs everything on it, and prints where the pages are.",
    description = {
      "",
      "Two editions come out: 'demo' from a made-up release (every page says so), and 'published'",
      "from real figures that EOIR and TRAC have published.",
      ""
    })
final class DemoCommand implements Callable<Integer> {
  private static final String CASES = "120000";
  private static final long SEED = 20180611;
  private static final List<String> TABLES =
      List.of("eoir-nationality-fy2018-fy2019.csv", "trac-courts-fy2012-fy2017.csv");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where the folders data and reports are made. Default: here.")
  private Path out = Path.of(".");

  /** The launcher runs a small demo to learn which classes a run loads. */
  @Option(names = "--cases", hidden = true, defaultValue = CASES, description = "How many cases.")
  private long cases = Long.parseLong(CASES);

  @Override
  public Integer call() {
    Path data = out.resolve("data");
    Path reports = out.resolve("reports");
    try {
      RunOptions options = new RunOptions();
      Path sample = sample(data);
      options.release = sample.toString();
      options.grounds = List.of(sample.resolve("labels.csv").toString());
      options.data = data.toString();
      options.reports = reports.toString();
      options.edition = "demo";
      options.replace = true;
      Chain chain = new Chain(options);
      chain.edition(options, chain.figures(options, Stage.EFFECTS));
    } finally {
      Sessions.close();
    }
    Published published = published(data, reports);
    System.out.println("Edition of published figures: " + published.folder().resolve("index.html"));
    return 0;
  }

  /** The made-up release; made anew if the code that makes it has changed. */
  private Path sample(Path data) {
    Path sample =
        data.resolve("sample").resolve("release-" + CodeVersion.current().replace('+', '-'));
    if (!Files.exists(sample.resolve("truth.json"))) {
      Synthesize.write(SynthesisPlan.clean(sample, cases, SEED).with(SynthesisPlan.Defects.REAL));
    }
    return sample;
  }

  private static Published published(Path data, Path reports) {
    List<Path> tables =
        TABLES.stream().map(t -> PublishedTables.unpack(data.resolve("sample"), t)).toList();
    return Publish.edition(
        new PublishPlan(
            PublishedRates.run(
                new DataFolder(data.toString()), "published", tables, PublishedFormat.COUNTS),
            reports,
            "published",
            PublishPlan.Existing.REPLACE,
            CodeVersion.current()));
  }
}
