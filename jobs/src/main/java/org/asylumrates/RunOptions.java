package org.asylumrates;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.grounds.LabelMapping;
import org.asylumrates.grounds.LabelOptions;
import org.asylumrates.ingest.Ingest;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Studies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that the chain and each of its stages share. */
final class RunOptions {
  @Option(
      names = "--release",
      required = true,
      paramLabel = "PATH",
      description =
          "The release: the published zip, or a folder of its files at any depth; or a research"
              + " extract of TRAC's, as a folder or zip.")
  String release = "";

  @Option(
      names = "--release-date",
      paramLabel = "D",
      description = "Its date, YYYY-MM-DD, if its names do not tell. Later decisions do not count.")
  @Nullable LocalDate releaseDate;

  @Option(
      names = "--grounds",
      paramLabel = "PATH",
      description = "A file of ground labels by case (CSV, Parquet, JSON lines); may be repeated.")
  List<String> grounds = new ArrayList<>();

  @Option(
      names = "--ground-mapping",
      paramLabel = "FILE",
      description = "A YAML file that gives other words a meaning: their word: our word.")
  @Nullable Path groundMapping;

  @Option(
      names = "--allow-unmapped",
      description = "Count label words outside the taxonomy as UNKNOWN instead of stopping.")
  boolean allowUnmapped;

  @Option(
      names = "--study",
      paramLabel = "NAME|FILE",
      defaultValue = Studies.DEFAULT,
      description = "A shipped study or a YAML file. Default: ${DEFAULT-VALUE}.")
  String study = Studies.DEFAULT;

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      description = "Name of the edition. Default: the release's date.")
  @Nullable String edition;

  @Option(
      names = "--replace",
      description = "Replace an edition of that name; the old one is kept aside.")
  boolean replace;

  @Option(
      names = "--override-gate",
      paramLabel = "REASON",
      description = "Publish although a threshold of the gate is broken; the edition prints it.")
  @Nullable String overrideGate;

  @Option(
      names = "--all-columns",
      description = "Store every column of the release, not only those that the stages need.")
  boolean allColumns;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "./data",
      description = "Folder of stored tables. Default: ${DEFAULT-VALUE}.")
  String data = "./data";

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      defaultValue = "./reports",
      description = "Folder of editions. Default: ${DEFAULT-VALUE}.")
  String reports = "./reports";

  DataFolder dataFolder() {
    return new DataFolder(data);
  }

  Ingest.Columns columns() {
    return allColumns ? Ingest.Columns.ALL : Ingest.Columns.NEEDED;
  }

  Optional<LocalDate> givenDate() {
    return Optional.ofNullable(releaseDate);
  }

  LabelOptions labels() {
    return new LabelOptions(
        grounds,
        groundMapping == null ? Map.of() : LabelMapping.read(groundMapping),
        allowUnmapped ? LabelOptions.Unmapped.COUNTED_AS_UNKNOWN : LabelOptions.Unmapped.REFUSED);
  }
}
