package org.asylumrates.gate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.decode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.trim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.gate.TableDifference.KeyCounts;
import org.asylumrates.model.GateTables;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Tables;

/** Compares one table of two releases and enters both in the ledger of its keys. */
final class CompareTable {
  private final Side older;
  private final Side newer;
  private final Path keys;

  /** Compares releases; the keys that differ are stored below a folder. */
  CompareTable(Side older, Side newer, Path keys) {
    this.older = older;
    this.newer = newer;
    this.keys = keys;
  }

  /** Tables without a key are code tables, compared row by row. */
  TableDifference lookup(ReleaseTable table) {
    Dataset<Row> was = older.read(table);
    Dataset<Row> is = newer.read(table);
    List<SharedColumn> columns = SharedColumn.of(was, is, "");
    List<Long> gone = fingerprints(was, columns);
    List<Long> come = fingerprints(is, columns);
    long same = inBoth(gone, come);
    return new TableDifference(
        table,
        new KeyCounts(come.size() - same, 0, gone.size() - same, 0, 0),
        Map.of(),
        Map.of(),
        List.of());
  }

  /** Code tables have some thousand rows at most, and a row may stand in them twice. */
  private static List<Long> fingerprints(Dataset<Row> table, List<SharedColumn> columns) {
    return table.select(SharedColumn.fingerprint(columns)).collectAsList().stream()
        .map(row -> row.getLong(0))
        .toList();
  }

  private static long inBoth(List<Long> some, List<Long> others) {
    Map<Long, Long> counts =
        some.stream().collect(Collectors.groupingBy(f -> f, Collectors.counting()));
    return others.stream().filter(f -> counts.merge(f, -1L, Long::sum) >= 0).count();
  }

  /**
   * Whether a table was read from the same file to the last byte, so that it cannot differ; what is
   * stored of it may, if another version of the code has read it, but that is no news of the
   * release.
   */
  boolean isSameFile(ReleaseTable table) {
    return older.checksum(table).isPresent() && older.checksum(table).equals(newer.checksum(table));
  }

  /** The keys of a table that differ. */
  KeyChanges keys(ReleaseTable table, long rows) {
    Path target = new Path(keys, table.file().toLowerCase(Locale.ROOT));
    return isSameFile(table)
        ? KeyChanges.none(older, target)
        : KeyChanges.find(older, newer, table, rows, target);
  }

  /** What became of each key of a table, and of each value of those that stayed. */
  TableDifference keyed(ReleaseTable table, KeyChanges changes) {
    Dataset<Row> gone = changes.keys(KeyChanges.REMOVED);
    Dataset<Row> come = changes.keys(KeyChanges.ADDED);
    Dataset<Row> aside = gone.join(keptAside(table), "key").distinct();
    Ledger ledger = new Ledger(older.spark(), older.data(), table.file());
    long restored =
        changes.count(KeyChanges.ADDED) == 0 ? 0 : ledger.heldBefore(older.id(), come).count();
    enter(
        ledger,
        table,
        gone.join(aside, gone.col("key").equalTo(aside.col("key")), "left_anti"),
        come);
    KeyCounts counts =
        new KeyCounts(
            changes.count(KeyChanges.ADDED) - restored,
            restored,
            changes.count(KeyChanges.REMOVED),
            changes.count(KeyChanges.REMOVED) == 0 ? 0 : aside.count(),
            changes.count(KeyChanges.CHANGED));
    return changes.count(KeyChanges.CHANGED) == 0
        ? new TableDifference(table, counts, Map.of(), Map.of(), List.of())
        : withValues(table, counts, changes);
  }

  private TableDifference withValues(ReleaseTable table, KeyCounts counts, KeyChanges changes) {
    try (ChangedRows changed = ChangedRows.of(older, newer, table, changes)) {
      Map<String, Long> byColumn = changed.byColumn();
      Optional<Dataset<Row>> bearing = BearingChange.of(table, changed);
      Map<BearingChange, Long> found = new EnumMap<>(BearingChange.class);
      List<Row> listed = new ArrayList<>();
      bearing.ifPresent(
          rows -> {
            for (Row row : rows.groupBy("change").agg(count(lit(1))).collectAsList()) {
              found.put(BearingChange.of(row.getString(0)), row.getLong(1));
            }
            listed.addAll(
                rows.orderBy("change", "key").limit(GateTables.MOST_CHANGES).collectAsList());
          });
      return new TableDifference(table, counts, byColumn, found, listed);
    }
  }

  /** Keys of rows that the new release holds, but that could not be read. */
  private Dataset<Row> keptAside(ReleaseTable table) {
    return newer
        .declared(Tables.QUARANTINE)
        .where(col("table").equalTo(table.file()))
        .select(
            trim(split(decode(col("raw"), "ISO-8859-1"), "\t").getItem(0)).cast("bigint").as("key"))
        .na()
        .drop();
  }

  private void enter(Ledger ledger, ReleaseTable table, Dataset<Row> gone, Dataset<Row> come) {
    if (older.id().equals(newer.id())) {
      return;
    }
    ledger.enter(older.id(), older.ingestKey(), older.keys(table));
    Optional<String> before = ledger.lastBefore(newer.id()).map(Ledger.Entry::release);
    if (before.equals(Optional.of(older.id()))) {
      ledger.enter(new Ledger.Entry(newer.id(), newer.ingestKey(), before), gone, come);
    } else {
      ledger.enter(newer.id(), newer.ingestKey(), newer.keys(table));
    }
  }
}
