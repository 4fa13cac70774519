package org.asylumrates.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Batches;
import org.asylumrates.batches.Beside;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.Shared;
import org.asylumrates.batches.StoredTable;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;
import org.asylumrates.model.ReleaseTable;

/**
 * Counts rows whose parent is not in the release, such as applications without their proceeding.
 * They are kept; what their parent would tell of them is unknown. Keys are few enough for a bitmap
 * of a few megabytes, so that no table is shuffled.
 */
final class Orphans {
  static final String ORPHANS = "rows whose parent is not in ";

  private final JavaSparkContext spark;
  private final TableStore store;

  Orphans(JavaSparkContext spark, TableStore store) {
    this.spark = spark;
    this.store = store;
  }

  private record Parent(ReleaseTable table, List<Child> children) {}

  private record Child(ReleaseTable table, String column) {}

  /** How many rows of a child lack their parent. */
  private record Counted(Parent parent, Child child, Supplier<Long> orphans) {}

  private static final List<Parent> PARENTS =
      List.of(
          new Parent(
              ReleaseTable.CASES,
              List.of(
                  new Child(ReleaseTable.PROCEEDINGS, "IDNCASE"),
                  new Child(ReleaseTable.COURT_APPLICATIONS, "IDNCASE"),
                  new Child(ReleaseTable.REPRESENTATIVES, "IDNCASE"),
                  new Child(ReleaseTable.LEAD_RIDERS, "idnLeadCase"),
                  new Child(ReleaseTable.LEAD_RIDERS, "idnRiderCase"))),
          new Parent(
              ReleaseTable.PROCEEDINGS,
              List.of(new Child(ReleaseTable.COURT_APPLICATIONS, "IDNPROCEEDING"))));

  /** Adds the counts of the tables that are there. */
  void count(Set<ReleaseTable> present, Quality quality) {
    List<Shared<KeyIndex>> shared = new ArrayList<>();
    try (Beside beside = new Beside()) {
      List<Supplier<KeyIndex>> known =
          PARENTS.stream().map(parent -> beside.start(() -> keys(parent.table()))).toList();
      List<Counted> counted = new ArrayList<>();
      for (int i = 0; i < PARENTS.size(); i++) {
        Parent parent = PARENTS.get(i);
        Shared<KeyIndex> keys = Shared.of(spark.sc(), known.get(i).get());
        shared.add(keys);
        for (Child child : parent.children()) {
          if (present.contains(child.table())) {
            counted.add(new Counted(parent, child, beside.start(() -> orphans(child, keys))));
          }
        }
      }
      for (Counted each : counted) {
        quality.add(
            each.child().table(),
            ORPHANS + each.parent().table().file(),
            each.child().column(),
            each.orphans().get());
      }
    } finally {
      shared.forEach(Shared::close);
    }
  }

  private KeyIndex keys(ReleaseTable parent) {
    String key = parent.key().orElseThrow();
    List<KeySet> parts = Scan.collect(column(parent, key), (part, rows) -> keys(rows, key));
    return new KeyIndex(parts.stream().reduce(new KeySet(), KeySet::plus));
  }

  private static KeySet keys(Iterator<Chosen> batches, String key) {
    KeySet keys = new KeySet();
    while (batches.hasNext()) {
      Chosen rows = batches.next();
      for (long number : rows.column(key).getLongs(0, rows.size())) {
        keys.add(number);
      }
    }
    return keys;
  }

  private long orphans(Child child, Shared<KeyIndex> known) {
    String name = child.column();
    return Scan.collect(
            column(child.table(), name), (part, rows) -> orphans(rows, name, known.value()))
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static long orphans(Iterator<Chosen> batches, String name, KeyIndex known) {
    long orphans = 0;
    while (batches.hasNext()) {
      Chosen rows = batches.next();
      ColumnVector column = rows.column(name);
      boolean nulls = column.hasNull();
      long[] numbers = column.getLongs(0, rows.size());
      for (int row = 0; row < numbers.length; row++) {
        boolean blank = nulls && column.isNullAt(row);
        orphans += blank || known.contains(numbers[row]) ? 0 : 1;
      }
    }
    return orphans;
  }

  private Batches column(ReleaseTable table, String column) {
    return new StoredTable(spark, store.path(table.file())).batches(List.of(column));
  }
}
