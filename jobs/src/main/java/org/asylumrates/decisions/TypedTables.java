package org.asylumrates.decisions;

import java.util.Arrays;
import java.util.Collection;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.asylumrates.batches.Batches;
import org.asylumrates.batches.Shared;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Storage;
import org.asylumrates.model.ReleaseTable;

/** The typed tables of one release. */
record TypedTables(SparkSession spark, DataFolder data, String release) {

  Dataset<Row> read(ReleaseTable table) {
    return spark.read().parquet(data.typed(release, table.file()).toString());
  }

  /** Those of some columns that the release's table has. */
  Batches batches(ReleaseTable table, Collection<String> columns) {
    return Batches.of(read(table), columns);
  }

  /** Something that every task needs. */
  <T> Shared<T> share(T value) {
    return Shared.of(spark.sparkContext(), value);
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
