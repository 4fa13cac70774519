package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.ingest.trac.ExtractFile;
import org.asylumrates.ingest.trac.TracExtract;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Json;
import org.asylumrates.job.Progress;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Figures.SourceFile;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Tables;

/**
 * Release to typed Parquet.
 *
 * <p>Inputs: a release, folder or zip. Outputs: {@code typed/<release>/<table>}, {@code
 * quarantine}, {@code quality} and {@code release.json}.
 */
public final class Ingest {
  private static final String STAGE = "ingest";

  private final DataFolder data;
  private final Release release;
  private final ReleaseDate date;
  private final List<ExtractFile> sources;
  private final List<Row> translation;

  private Ingest(
      DataFolder data,
      Release release,
      ReleaseDate date,
      List<ExtractFile> sources,
      List<Row> translation) {
    this.data = data;
    this.release = release;
    this.date = date;
    this.sources = sources;
    this.translation = translation;
  }

  /**
   * Reads a release, unless that has been done.
   *
   * @param location the folder or zip
   * @param given the release's date, if the user gives it
   */
  public static ReleaseRecord run(DataFolder data, String location, Optional<LocalDate> given) {
    Release release = Release.open(location);
    Path scratch = data.scratch(release.fingerprint());
    try {
      ReleaseDate date =
          ReleaseDate.named(release, given).orElseGet(() -> dateFromDecisions(release, scratch));
      return new Ingest(data, release, date, List.of(), List.of()).run(scratch);
    } finally {
      Storage.delete(scratch);
    }
  }

  private static ReleaseDate dateFromDecisions(Release release, Path scratch) {
    Optional<TracExtract> extract = release.extract();
    if (extract.isPresent()) {
      Release made = ExtractRelease.translate(release, extract.get(), scratch).release();
      return dateFromDecisions(made, scratch);
    }
    Member file = release.member(ReleaseTable.PROCEEDINGS.file()).orElseThrow();
    try (Progress progress = Progress.of("Finding the release's date", file.bytes())) {
      return ReleaseDate.fromDecisions(
          release, release.zipped() ? Unpack.into(release, file, scratch, progress) : file);
    }
  }

  private ReleaseRecord run(Path scratch) {
    String id = date.date().toString();
    Path folder = data.typed(id);
    StageRecord stage = StageRecord.of(STAGE, release.fingerprint(), id);
    if (stage.current(folder)) {
      return record(data, id);
    }
    return release
        .extract()
        .map(extract -> translated(extract, scratch))
        .orElse(this)
        .store(stage, folder, id, scratch);
  }

  private Ingest translated(TracExtract extract, Path scratch) {
    ExtractRelease.Translated made = ExtractRelease.translate(release, extract, scratch);
    return new Ingest(data, made.release(), date, made.sources(), made.quality());
  }

  private ReleaseRecord store(StageRecord stage, Path folder, String id, Path scratch) {
    List<ReleaseTable> present =
        Arrays.stream(ReleaseTable.values())
            .filter(t -> release.member(t.file()).isPresent())
            .toList();
    // Headers are checked before anything is deleted or written.
    List<Member> files = files(present, scratch);
    List<Header> headers = new ArrayList<>();
    for (int i = 0; i < present.size(); i++) {
      headers.add(Header.read(present.get(i), files.get(i)));
    }
    Storage.delete(folder);
    tables(headers, files, id, scratch);
    ReleaseRecord record =
        new ReleaseRecord(
            id,
            date.date(),
            date.from(),
            sources.isEmpty() ? checksums(files) : checksumsOf(sources),
            absent(present));
    Storage.write(new Path(folder, ReleaseRecord.FILE), Json.write(record));
    stage.write(folder);
    return record;
  }

  /** The id under which a release is stored, without reading its tables. */
  public static String id(DataFolder data, String location, Optional<LocalDate> given) {
    Release release = Release.open(location);
    Path scratch = data.scratch(release.fingerprint());
    try {
      return ReleaseDate.named(release, given)
          .orElseGet(() -> dateFromDecisions(release, scratch))
          .date()
          .toString();
    } finally {
      Storage.delete(scratch);
    }
  }

  /** What is known of a release that has been ingested. */
  public static ReleaseRecord record(DataFolder data, String id) {
    StageRecord.require(data.typed(id), STAGE);
    return Storage.text(new Path(data.typed(id), ReleaseRecord.FILE))
        .map(json -> Json.read(json, ReleaseRecord.class))
        .orElseThrow();
  }

  private List<Member> files(List<ReleaseTable> present, Path scratch) {
    List<Member> files = present.stream().map(t -> release.member(t.file()).orElseThrow()).toList();
    if (!release.zipped()) {
      return files;
    }
    long bytes = files.stream().mapToLong(Member::bytes).sum();
    try (Progress progress = Progress.of("Unpacking (bytes)", bytes)) {
      return files.stream().map(f -> Unpack.into(release, f, scratch, progress)).toList();
    }
  }

  private void tables(List<Header> headers, List<Member> files, String id, Path scratch) {
    SparkSession spark = Sessions.open();
    Quality quality = new Quality(spark, data, id);
    Map<String, Long> counted = CountFile.read(release);
    List<Row> met = new ArrayList<>();
    List<Dataset<Row>> aside = new ArrayList<>();
    long bytes = files.stream().mapToLong(Member::bytes).sum();
    try (Progress progress = Progress.of("Reading %s (bytes)".formatted(id), bytes)) {
      for (int i = 0; i < headers.size(); i++) {
        Header header = headers.get(i);
        Sessions.describe(spark, "ingest " + header.table().file());
        TableResult result = table(spark, header, files.get(i), id, scratch);
        met.addAll(Quality.of(header.table(), result, counted));
        aside.add(result.aside());
        progress.add(files.get(i).bytes());
      }
      met.addAll(translation);
      quality.store(met);
      aside.stream()
          .reduce(Dataset::unionByName)
          .orElseThrow()
          .coalesce(1)
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(data.typed(id, Tables.QUARANTINE.name()).toString());
    }
  }

  private TableResult table(
      SparkSession spark, Header header, Member file, String id, Path scratch) {
    Path target = data.typed(id, header.table().file());
    List<Split> splits = Split.of(file, header.bytes(), spark.sparkContext().defaultParallelism());
    if (splits.size() <= 1) {
      return new SmallTable(header)
          .run(spark, Split.whole(file, header.bytes()), target.toString());
    }
    Path staging = new Path(scratch, "staging-" + file.table());
    return new LargeTable(spark, header, staging, target).run(splits);
  }

  private static List<SourceFile> checksums(List<Member> files) {
    long bytes = files.stream().mapToLong(Member::bytes).sum();
    try (Progress progress = Progress.of("Checksums (bytes)", bytes)) {
      return files.stream().map(f -> checksum(f, progress)).toList();
    }
  }

  private static List<SourceFile> checksumsOf(List<ExtractFile> sources) {
    List<SourceFile> sums = new ArrayList<>();
    for (ExtractFile file : sources) {
      try (InputStream in = file.opening().open()) {
        sums.add(new SourceFile(file.name(), file.bytes(), Checksum.of(in)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sums;
  }

  private static SourceFile checksum(Member file, Progress progress) {
    Path path = new Path(file.location());
    try (InputStream in = Storage.system(path).open(path)) {
      SourceFile checked = new SourceFile(file.name(), file.bytes(), Checksum.of(in));
      progress.add(file.bytes());
      return checked;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> absent(List<ReleaseTable> present) {
    return Arrays.stream(ReleaseTable.values())
        .filter(t -> !present.contains(t))
        .map(ReleaseTable::file)
        .toList();
  }
}
