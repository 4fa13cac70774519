package org.asylumrates.decisions;

import java.util.Collection;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.asylumrates.batches.Batches;
import org.asylumrates.batches.Shared;
import org.asylumrates.batches.StoredTable;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Storage;
import org.asylumrates.model.ReleaseTable;

/** The typed tables of one release. */
record TypedTables(JavaSparkContext spark, DataFolder data, String release) {
  /** Those of some columns that the release's table has. */
  Batches batches(ReleaseTable table, Collection<String> columns) {
    return new StoredTable(spark, folder(table)).batches(columns);
  }

  /** Something that every task needs. */
  <T> Shared<T> share(T value) {
    return Shared.of(spark.sc(), value);
  }

  boolean has(ReleaseTable table) {
    return Storage.exists(folder(table));
  }

  private Path folder(ReleaseTable table) {
    return data.typed(release, table.file());
  }
}
