package org.asylumrates.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.asylumrates.ingest.trac.TracExtract;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.DiskSpace;
import org.asylumrates.job.Json;
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
  private final Columns columns;

  private Ingest(DataFolder data, Release release, ReleaseDate date, Columns columns) {
    this.data = data;
    this.release = release;
    this.date = date;
    this.columns = columns;
  }

  /** Which columns of the files are stored. */
  public enum Columns {
    /** Those that later stages need. */
    NEEDED,
    /** Every one. */
    ALL
  }

  /**
   * Reads a release, unless that has been done.
   *
   * @param location the folder or zip
   * @param given the release's date, if the user gives it
   */
  public static ReleaseRecord run(
      DataFolder data, String location, Optional<LocalDate> given, Columns columns) {
    Release release = Release.open(location);
    return new Ingest(data, release, ReleaseDate.of(release, given), columns).run();
  }

  private ReleaseRecord run() {
    String id = date.date().toString();
    Path folder = data.typed(id);
    StageRecord stage = StageRecord.of(STAGE, release.fingerprint(), id, columns.name());
    if (stage.current(folder)) {
      return record(data, id);
    }
    Optional<TracExtract> extract = release.extract();
    return extract.isPresent()
        ? translated(extract.get(), stage)
        : store(release, Optional.empty(), stage);
  }

  /** An extract of TRAC's becomes files of EOIR's shape first, which are removed at the end. */
  private ReleaseRecord translated(TracExtract extract, StageRecord stage) {
    Path scratch = data.scratch(release.fingerprint());
    try {
      ExtractRelease made = ExtractRelease.translate(release, extract, scratch);
      return store(made.release(), Optional.of(made), stage);
    } finally {
      Storage.delete(scratch);
    }
  }

  private ReleaseRecord store(Release from, Optional<ExtractRelease> made, StageRecord stage) {
    String id = date.date().toString();
    Path folder = data.typed(id);
    List<ReadTables.Source> sources = new ArrayList<>();
    for (ReleaseTable table : ReleaseTable.values()) {
      from.member(table.file())
          .ifPresent(file -> sources.add(new ReadTables.Source(Header.read(table, file), file)));
    }
    // Before an hour of reading, since it may be refused.
    Map<String, Long> counted = CountFile.read(release);
    TableStore store = new TableStore(folder);
    StageRecord.remove(folder, STAGE);
    store.sweep(sources.stream().map(s -> s.header().table().file()).toList());
    Map<ReleaseTable, TableRecord> tables = read(sources, store);
    quarantine(store, tables.keySet());
    Quality quality = new Quality(tables, counted);
    made.ifPresent(extract -> extract.count(quality));
    new Orphans(Sessions.context(), store).count(tables.keySet(), quality);
    quality.store(data, id);
    quality.balance().forEach(System.err::println);
    ReleaseRecord record =
        new ReleaseRecord(
            id,
            date.date(),
            date.from(),
            made.map(ExtractRelease::checksums).orElseGet(() -> files(tables)),
            absent(from),
            made.isPresent(),
            headers(sources));
    Storage.write(new Path(folder, ReleaseRecord.FILE), Json.write(record));
    stage.write(folder);
    return record;
  }

  private Map<ReleaseTable, TableRecord> read(List<ReadTables.Source> sources, TableStore store) {
    JavaSparkContext spark = Sessions.context();
    Path folder = data.typed(date.date().toString());
    Path scratch = data.scratch(date.date().toString());
    // What an interrupted run has unpacked is of no use, and may be large.
    Storage.delete(scratch);
    List<Member> files = sources.stream().map(ReadTables.Source::file).toList();
    long room = Room.needed(files, columns, spark.defaultParallelism());
    DiskSpace.require("reading the release", folder, room - Storage.bytesBelow(folder), 0);
    try {
      return new ReadTables(spark).run(sources, new ReadTable.Places(store, scratch, columns));
    } finally {
      Storage.delete(scratch);
    }
  }

  /** The id under which a release is stored, without reading its tables. */
  public static String id(String location, Optional<LocalDate> given) {
    return ReleaseDate.of(Release.open(location), given).date().toString();
  }

  /** What is known of a release that has been ingested. */
  public static ReleaseRecord record(DataFolder data, String id) {
    StageRecord.require(data.typed(id), STAGE);
    return Storage.text(new Path(data.typed(id), ReleaseRecord.FILE))
        .map(json -> Json.read(json, ReleaseRecord.class))
        .orElseThrow();
  }

  /** Gathers the lines that the tables' tasks have kept aside. */
  private static void quarantine(TableStore store, Set<ReleaseTable> tables) {
    Path all = store.path(Tables.QUARANTINE.name());
    Storage.delete(all);
    AsideFile.empty(new Path(all, "none.parquet"));
    for (ReleaseTable table : tables) {
      for (FileStatus file : Storage.entries(TableStore.aside(store.path(table.file())))) {
        Storage.copy(file.getPath(), new Path(all, file.getPath().getName()));
      }
    }
  }

  private static List<SourceFile> files(Map<ReleaseTable, TableRecord> tables) {
    return Arrays.stream(ReleaseTable.values())
        .flatMap(table -> Optional.ofNullable(tables.get(table)).stream())
        .map(TableRecord::source)
        .toList();
  }

  private static Map<String, List<String>> headers(List<ReadTables.Source> sources) {
    return sources.stream()
        .map(ReadTables.Source::header)
        .collect(Collectors.toMap(header -> header.table().file(), Header::names));
  }

  private static List<String> absent(Release from) {
    return Arrays.stream(ReleaseTable.values())
        .map(ReleaseTable::file)
        .filter(file -> from.member(file).isEmpty())
        .toList();
  }
}
