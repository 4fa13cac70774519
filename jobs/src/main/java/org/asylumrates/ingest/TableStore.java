package org.asylumrates.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.CodeVersion;
import org.asylumrates.job.Json;
import org.asylumrates.job.Storage;

/**
 * The typed tables of a release. A table is written under a name that no reader looks for, moved to
 * its own when it is whole, and marked by a record that is written last; so a run that was
 * interrupted, at whatever moment, leaves whole tables and nothing that could be taken for one.
 *
 * <pre>
 * store.sweep(present);
 * Optional&lt;TableRecord&gt; known = store.current(table, key);
 * if (known.isEmpty()) {
 *   Path part = store.begin(table);
 *   ... rows to part, rows kept aside to TableStore.aside(part) ...
 *   store.commit(table, record);
 * }
 * </pre>
 */
final class TableStore {
  private static final String RECORD = "_table.json";
  private static final String PART = "_part-";
  private static final String ASIDE = "_aside";

  private final Path folder;

  /** The tables in a folder such as {@code typed/<release>}. */
  TableStore(Path folder) {
    this.folder = folder;
  }

  /** The record and what stood beside it, to see whether anything of it was lost since. */
  private record Stored(TableRecord table, int files, long bytes) {}

  /**
   * What a table read from a file depends on: the file, the code, and whatever else is given. A
   * file in a zip is known by its checksum, so that a zip downloaded again finds its tables.
   */
  static String key(Member file, String... more) {
    return Checksum.of(
        String.join("\n", file.fingerprint(), CodeVersion.current(), String.join("\n", more)));
  }

  /** Where a table stands, or will. */
  Path path(String table) {
    return new Path(folder, table.toLowerCase(Locale.ROOT));
  }

  /** Where a table's rows that were kept aside stand, in the table's own folder. */
  static Path aside(Path table) {
    return new Path(table, ASIDE);
  }

  /** The record of a table that is whole and was made from the same; empty if it must be read. */
  Optional<TableRecord> current(String table, String key) {
    return Storage.text(new Path(path(table), RECORD))
        .flatMap(TableStore::read)
        .filter(s -> s.table().key().equals(key))
        .filter(s -> s.equals(stored(s.table(), path(table))))
        .map(Stored::table);
  }

  /** An empty place for a table's rows. */
  Path begin(String table) {
    Path part = part(table);
    Storage.delete(part);
    return part;
  }

  /** Puts the rows that were written since {@link #begin} into the table's place. */
  void commit(String table, TableRecord record) {
    Storage.replace(part(table), path(table));
    Stored stored = stored(record, path(table));
    Storage.write(new Path(path(table), RECORD), Json.write(stored));
  }

  /** Removes what an interrupted run left half-done, and tables that the release does not have. */
  void sweep(Collection<String> present) {
    List<String> kept = present.stream().map(t -> path(t).getName()).toList();
    for (FileStatus entry : Storage.entries(folder)) {
      String name = entry.getPath().getName();
      boolean table = Storage.exists(new Path(entry.getPath(), RECORD));
      if (name.startsWith(PART) || (table && !kept.contains(name))) {
        Storage.delete(entry.getPath());
      }
    }
  }

  private Path part(String table) {
    return new Path(folder, PART + path(table).getName());
  }

  private static Stored stored(TableRecord record, Path table) {
    List<FileStatus> files =
        Storage.filesBelow(table).stream()
            .filter(f -> !f.getPath().getName().equals(RECORD))
            .toList();
    return new Stored(record, files.size(), files.stream().mapToLong(FileStatus::getLen).sum());
  }

  /** A record that cannot be read, as after a power cut, is no record. */
  private static Optional<Stored> read(String json) {
    try {
      return Optional.of(Json.read(json, Stored.class));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
