package org.asylumrates.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.asylumrates.gate.Profile.ColumnProfile;
import org.asylumrates.gate.Profile.TableProfile;
import org.asylumrates.gate.Revisions.Revision;
import org.asylumrates.gate.TableDifference.KeyCounts;
import org.asylumrates.job.CsvTable;
import org.asylumrates.job.Json;
import org.asylumrates.job.Storage;
import org.asylumrates.model.GateRecord;
import org.asylumrates.model.GateTables;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.Table;
import org.jspecify.annotations.Nullable;

/** The folder in which a comparison is stored. */
record GateFiles(Path folder) {
  private static final String SUMMARY = "gate.txt";

  /** Stores all of it. */
  void write(
      Findings found,
      List<Check> checks,
      ReleaseRecord old,
      ReleaseRecord young,
      Thresholds thresholds,
      String inputs) {
    inOrder(GateTables.CHECKS, checks.stream().map(Check::row).toList());
    inOrder(GateTables.TABLES, found.tables().stream().map(d -> table(found, d)).toList());
    inOrder(
        GateTables.COLUMNS,
        found.tables().stream().flatMap(d -> columns(found, d).stream()).toList());
    sorted(GateTables.REMOVED, 4, rows(found.removed()));
    sorted(
        GateTables.CHANGES,
        3,
        rows(found.tables().stream().flatMap(d -> d.listed().stream()).toList()));
    inOrder(GateTables.REVISIONS, found.revisions().stream().map(GateFiles::revision).toList());
    inOrder(GateTables.QUALITY, rows(found.quality().differing()));
    GateRecord record =
        new GateRecord(
            old.release(),
            old.date(),
            young.release(),
            young.date(),
            young.files(),
            checks.stream().anyMatch(Check::broken),
            checks.stream().filter(Check::broken).map(Check::alarm).toList(),
            Sentences.of(found),
            changes(found),
            thresholds.source(),
            thresholds.hash(),
            inputs);
    Storage.write(new Path(folder, SUMMARY), Summary.of(record, found, checks));
    Storage.write(new Path(folder, GateRecord.FILE), Json.write(record));
  }

  private static Map<String, Long> changes(Findings found) {
    Map<String, Long> changes = new TreeMap<>();
    found.tables().forEach(d -> d.bearing().forEach((kind, n) -> changes.put(kind.code(), n)));
    return changes;
  }

  /** What was stored. */
  GateRecord record() {
    return Json.read(
        Storage.text(new Path(folder, GateRecord.FILE)).orElseThrow(), GateRecord.class);
  }

  String summary() {
    return Storage.text(new Path(folder, SUMMARY)).orElseThrow();
  }

  private static List<@Nullable Object> table(Findings found, TableDifference difference) {
    KeyCounts keys = difference.keys();
    return Arrays.asList(
        difference.table().file(),
        found.was().table(difference.table()).map(TableProfile::rows).orElse(null),
        found.is().table(difference.table()).map(TableProfile::rows).orElse(null),
        keys.added(),
        keys.restored(),
        keys.removed(),
        keys.aside(),
        keys.changed());
  }

  /** The columns that are stored, and those that only one release's file has. */
  private static List<List<@Nullable Object>> columns(Findings found, TableDifference difference) {
    Optional<TableProfile> was = found.was().table(difference.table());
    Optional<TableProfile> is = found.is().table(difference.table());
    Optional<HeaderChange> header = Optional.ofNullable(found.headers().get(difference.table()));
    List<String> names = new ArrayList<>();
    was.ifPresent(table -> table.columns().forEach(column -> add(names, column.name())));
    is.ifPresent(table -> table.columns().forEach(column -> add(names, column.name())));
    header.ifPresent(h -> h.lost().forEach(name -> add(names, name)));
    header.ifPresent(h -> h.come().forEach(name -> add(names, name)));
    return names.stream()
        .map(
            name ->
                column(
                    difference,
                    name,
                    header.map(h -> h.heldBy(name)).orElse(was.isPresent() ? "old" : "new"),
                    was,
                    is))
        .toList();
  }

  private static void add(List<String> names, String name) {
    if (names.stream().noneMatch(name::equalsIgnoreCase)) {
      names.add(name);
    }
  }

  private static List<@Nullable Object> column(
      TableDifference difference,
      String name,
      String held,
      Optional<TableProfile> was,
      Optional<TableProfile> is) {
    Optional<ColumnProfile> before = was.flatMap(table -> table.column(name));
    Optional<ColumnProfile> now = is.flatMap(table -> table.column(name));
    return Arrays.asList(
        difference.table().file(),
        name,
        held,
        before.map(column -> column.nulls(was.orElseThrow().rows())).orElse(null),
        now.map(column -> column.nulls(is.orElseThrow().rows())).orElse(null),
        before.flatMap(ColumnProfile::longest).orElse(null),
        now.flatMap(ColumnProfile::longest).orElse(null),
        before.flatMap(ColumnProfile::unknownShare).orElse(null),
        now.flatMap(ColumnProfile::unknownShare).orElse(null),
        difference.changed(name));
  }

  private static List<@Nullable Object> revision(Revision revision) {
    return Arrays.asList(
        revision.definition(),
        revision.year(),
        revision.old().decisions(),
        revision.old().granted(),
        revision.old().rate(),
        revision.now().decisions(),
        revision.now().granted(),
        revision.now().rate(),
        revision.difference());
  }

  private static List<List<@Nullable Object>> rows(List<Row> rows) {
    List<List<@Nullable Object>> all = new ArrayList<>();
    for (Row row : rows) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        values.add(row.isNullAt(i) ? null : row.get(i));
      }
      all.add(values);
    }
    return all;
  }

  private void inOrder(Table table, List<List<@Nullable Object>> rows) {
    Storage.write(file(table), CsvTable.text(table, rows));
  }

  private void sorted(Table table, int keyColumns, List<List<@Nullable Object>> rows) {
    Storage.write(file(table), CsvTable.sorted(table, keyColumns, rows));
  }

  private Path file(Table table) {
    return new Path(folder, table.name() + ".csv");
  }
}
