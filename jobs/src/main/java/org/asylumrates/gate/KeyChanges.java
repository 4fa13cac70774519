package org.asylumrates.gate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.asylumrates.job.Schemas;
import org.asylumrates.model.GateTables;
import org.asylumrates.model.ReleaseTable;

/**
 * Which keys of a table are not the same in two releases. One full outer join on the key alone,
 * with a checksum of each row: sixteen million rows a side would not fit otherwise, and nearly all
 * of them are equal.
 *
 * @param stored the keys, as {@link GateTables#KEYS}
 * @param counts how many of each change
 */
record KeyChanges(Dataset<Row> stored, Map<String, Long> counts) {
  static final String ADDED = "added";
  static final String REMOVED = "removed";
  static final String CHANGED = "changed";

  /** So many rows of a side are joined at a time, so that memory does not grow with a release. */
  private static final long ROWS_AT_A_TIME = 1_500_000;

  /** Sending keys to every task pays as long as they are few. */
  private static final long FEW = 1_000_000;

  /** Finds and stores the keys of a table that differ. */
  static KeyChanges find(Side older, Side newer, ReleaseTable table, long rows, Path target) {
    Dataset<Row> was = older.read(table);
    Dataset<Row> is = newer.read(table);
    List<SharedColumn> columns = SharedColumn.of(was, is, table.key().orElseThrow());
    int parts = (int) (rows / ROWS_AT_A_TIME) + older.spark().sparkContext().defaultParallelism();
    was = rows(was, table, columns, "was", parts);
    is = rows(is, table, columns, "is", parts).hint("shuffle_hash");
    was.join(is, col("was_key").equalTo(col("is_key")), "full_outer")
        .where(
            col("was_key")
                .isNull()
                .or(col("is_key").isNull())
                .or(not(col("was").equalTo(col("is")))))
        .select(
            coalesce(col("was_key"), col("is_key")).as("key"),
            when(col("was_key").isNull(), lit(ADDED))
                .when(col("is_key").isNull(), lit(REMOVED))
                .otherwise(CHANGED)
                .as("change"))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(target.toString());
    return read(older, target);
  }

  /** No differences, stored like any. */
  static KeyChanges none(Side older, Path target) {
    Dataset<Row> empty =
        older.spark().createDataFrame(List.of(), Schemas.of(GateTables.KEYS)).coalesce(1);
    empty.write().mode(SaveMode.Overwrite).parquet(target.toString());
    return new KeyChanges(empty, Map.of());
  }

  private static KeyChanges read(Side side, Path target) {
    Dataset<Row> stored =
        side.spark().read().schema(Schemas.of(GateTables.KEYS)).parquet(target.toString());
    Map<String, Long> counts = new HashMap<>();
    for (Row row : stored.groupBy("change").agg(functions.count(lit(1))).collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return new KeyChanges(stored, Map.copyOf(counts));
  }

  long count(String change) {
    return counts.getOrDefault(change, 0L);
  }

  /** The keys with a change, one column. */
  Dataset<Row> keys(String change) {
    Dataset<Row> keys = stored.where(col("change").equalTo(change)).select("key");
    // Spark does not know that a filter leaves nothing and would still pass over the large side.
    return count(change) == 0
        ? stored.sparkSession().createDataFrame(List.of(), keys.schema())
        : few(keys, count(change));
  }

  /** Keys that are sent to every task if they are few, so that a large table is only passed by. */
  static Dataset<Row> few(Dataset<Row> keys, long count) {
    return count <= FEW ? keys.hint("broadcast") : keys;
  }

  private static Dataset<Row> rows(
      Dataset<Row> table, ReleaseTable which, List<SharedColumn> columns, String name, int parts) {
    return table
        .select(Side.key(which).as(name + "_key"), SharedColumn.fingerprint(columns).as(name))
        .repartition(parts, col(name + "_key"));
  }
}
