package org.asylumrates.ingest;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
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

  private final SparkSession spark;
  private final TableStore store;

  Orphans(SparkSession spark, TableStore store) {
    this.spark = spark;
    this.store = store;
  }

  private record Parent(ReleaseTable table, List<Child> children) {}

  private record Child(ReleaseTable table, String column) {}

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
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    for (Parent parent : PARENTS) {
      KeySet keys =
          column(parent.table(), parent.table().key().orElseThrow())
              .mapPartitions(rows -> List.of(keys(rows)).iterator())
              .fold(new KeySet(), KeySet::plus);
      Broadcast<KeyIndex> known = context.broadcast(new KeyIndex(keys));
      for (Child child : parent.children()) {
        if (present.contains(child.table())) {
          long orphans =
              column(child.table(), child.column())
                  .filter(row -> !row.isNullAt(0) && !known.value().contains(row.getLong(0)))
                  .count();
          quality.add(child.table(), ORPHANS + parent.table().file(), child.column(), orphans);
        }
      }
      known.destroy();
    }
  }

  private static KeySet keys(Iterator<InternalRow> rows) {
    KeySet keys = new KeySet();
    rows.forEachRemaining(row -> keys.add(row.getLong(0)));
    return keys;
  }

  /** One column, in Spark's own rows: no object is made of a value. */
  private JavaRDD<InternalRow> column(ReleaseTable table, String column) {
    return spark
        .read()
        .parquet(store.path(table.file()).toString())
        .select(column)
        .queryExecution()
        .toRdd()
        .toJavaRDD();
  }
}
