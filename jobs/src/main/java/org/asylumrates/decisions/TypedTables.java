package org.asylumrates.decisions;

import java.util.Arrays;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Storage;
import org.asylumrates.model.ReleaseTable;

/** The typed tables of one release. */
record TypedTables(SparkSession spark, DataFolder data, String release) {

  Dataset<Row> read(ReleaseTable table) {
    return spark.read().parquet(data.typed(release, table.file()).toString());
  }

  /** Something that every task needs. */
  <T> Broadcast<T> broadcast(T value) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
  }

  boolean has(ReleaseTable table) {
    return Storage.exists(new Path(data.typed(release, table.file()).toString()));
  }

  /** A column that some releases lack, as null where it is missing. */
  static Column orNull(Dataset<Row> table, String column, String type) {
    return has(table, column) ? functions.col(column) : functions.lit(null).cast(type);
  }

  /** Whether the release has a column, whatever its case. */
  static boolean has(Dataset<Row> table, String column) {
    return Arrays.stream(table.columns()).anyMatch(column::equalsIgnoreCase);
  }
}
