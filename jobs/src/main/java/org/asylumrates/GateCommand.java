package org.asylumrates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.asylumrates.decisions.Decide;
import org.asylumrates.gate.CompareReleases;
import org.asylumrates.gate.Thresholds;
import org.asylumrates.ingest.Ingest;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code asylum gate}: what became of the records since an earlier release. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Compares a release with an earlier one; exit 3 when a threshold is broken.",
    description = {
      "",
      "Rows, columns and keys that came, went or changed; applications that vanished, by court and"
          + " fiscal year; grants that became denials; dates that crossed the ruling; and how rates"
          + " were revised. An edition of the release carries the result; after a broken threshold"
          + " it is published only with --override-gate and a reason.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./asylum gate --old 2026-08-01 --new 2026-09-01",
      "  ./asylum gate --old 'old/EOIR Case Data.zip' --new 'EOIR Case Data.zip'",
      "  ./asylum gate --old 2026-08-01 --new 2026-09-01 --thresholds mine.csv"
    })
final class GateCommand implements Callable<Integer> {
  private static final int BROKEN = 3;

  @Option(
      names = "--old",
      required = true,
      paramLabel = "RELEASE",
      description = "The earlier release: the id of an ingested one, or where it lies, as for run.")
  private String old = "";

  @Option(
      names = "--new",
      required = true,
      paramLabel = "RELEASE",
      description = "The release to compare with it, in the same way.")
  private String young = "";

  @Option(
      names = "--old-date",
      paramLabel = "D",
      description = "The date of an earlier release that is given as a path, if it does not tell.")
  private @Nullable LocalDate oldDate;

  @Option(names = "--new-date", paramLabel = "D", description = "The same for the other release.")
  private @Nullable LocalDate newDate;

  @Option(
      names = "--all-columns",
      description = "Of a release given as a path, store and compare every column.")
  private boolean allColumns;

  @Option(
      names = "--thresholds",
      paramLabel = "FILE",
      description =
          "A CSV file (check, table, threshold, reason) in place of the shipped thresholds.")
  private @Nullable String thresholds;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "./data",
      description = "Folder of stored tables. Default: ${DEFAULT-VALUE}.")
  private String data = "./data";

  @Override
  public Integer call() {
    Thresholds limits = thresholds == null ? Thresholds.shipped() : Thresholds.of(thresholds);
    DataFolder folder = new DataFolder(data);
    try {
      requireTwo(folder);
      ReleaseRecord before = ingested(folder, old, Optional.ofNullable(oldDate));
      ReleaseRecord now = ingested(folder, young, Optional.ofNullable(newDate));
      Decide.run(folder, before);
      Decide.run(folder, now);
      CompareReleases.Result result = CompareReleases.run(folder, before, now, limits);
      System.out.print(result.summary());
      System.out.println("Result: " + result.folder());
      return result.record().broken() ? BROKEN : 0;
    } finally {
      Sessions.close();
    }
  }

  /** Two places with one date would be stored under one id, the second in place of the first. */
  private void requireTwo(DataFolder folder) {
    if (old.equals(young)) {
      return;
    }
    String one = id(folder, old, Optional.ofNullable(oldDate));
    String other = id(folder, young, Optional.ofNullable(newDate));
    if (one.equals(other)) {
      throw new UserException(
          "%s and %s are both the release of %s; say which is later with --old-date and --new-date"
              .formatted(old, young, one));
    }
  }

  private static String id(DataFolder folder, String release, Optional<LocalDate> date) {
    return isIngested(folder, release) ? release : Ingest.id(place(folder, release), date);
  }

  private ReleaseRecord ingested(DataFolder folder, String release, Optional<LocalDate> date) {
    return isIngested(folder, release)
        ? Ingest.record(folder, release)
        : Ingest.run(
            folder,
            place(folder, release),
            date,
            allColumns ? Ingest.Columns.ALL : Ingest.Columns.NEEDED);
  }

  private static boolean isIngested(DataFolder folder, String release) {
    return DataFolder.isSafe(release)
        && Storage.exists(new Path(folder.typed(release), ReleaseRecord.FILE));
  }

  private static String place(DataFolder folder, String release) {
    if (!Storage.exists(new Path(release))) {
      throw new UserException(
          "No release '%s': it is not ingested in %s and there is no such file or folder; give an id or a path"
              .formatted(release, folder.root()));
    }
    return release;
  }
}
