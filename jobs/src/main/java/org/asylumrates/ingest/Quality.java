package org.asylumrates.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Schemas;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Tables;

/**
 * Counts what reading a release met: lines, typed rows, rows kept aside by reason, issues by column
 * and what Count.txt says. Lines read = typed + kept aside, in every table, or the run stops.
 */
final class Quality {
  static final String LINES = "lines read";
  static final String TYPED = "typed rows";
  static final String COUNTED = "rows according to Count.txt";
  static final String ASIDE = "kept aside: ";
  static final String ISSUE = "issue: ";

  private final SparkSession spark;
  private final DataFolder data;
  private final String release;

  Quality(SparkSession spark, DataFolder data, String release) {
    this.spark = spark;
    this.data = data;
    this.release = release;
  }

  /** The rows of Tables.QUALITY for one table. */
  List<Row> of(ReleaseTable table, Dataset<Row> aside, long lines, Map<String, Long> counted) {
    String path = data.typed(release, table.file()).toString();
    Dataset<Row> typed = spark.read().parquet(path);
    List<Row> rows = new ArrayList<>();
    rows.add(row(table, LINES, "", lines));
    long kept = typed.count();
    rows.add(row(table, TYPED, "", kept));
    Optional.ofNullable(counted.get(table.file().toLowerCase(java.util.Locale.ROOT)))
        .ifPresent(n -> rows.add(row(table, COUNTED, "", n)));
    long keptAside = 0;
    for (Row reason :
        aside.groupBy("reason").agg(count(lit(1))).orderBy("reason").collectAsList()) {
      rows.add(row(table, ASIDE + reason.getString(0), "", reason.getLong(1)));
      keptAside += reason.getLong(1);
    }
    if (lines != kept + keptAside) {
      throw new IllegalStateException(
          "%s: %d lines read, but %d typed and %d kept aside"
              .formatted(table.file(), lines, kept, keptAside));
    }
    rows.addAll(issues(table, typed));
    return rows;
  }

  private static List<Row> issues(ReleaseTable table, Dataset<Row> typed) {
    return typed
        .select(explode(col(ParseTask.ISSUES)).as("issue"))
        .groupBy(
            split(col("issue"), ":").getItem(0).as("item"),
            coalesce(split(col("issue"), ":").getItem(1), lit("")).as("column"))
        .agg(count(lit(1)))
        .orderBy("item", "column")
        .collectAsList()
        .stream()
        .map(r -> row(table, ISSUE + r.getString(0), r.getString(1), r.getLong(2)))
        .toList();
  }

  /** Stores what was counted in all tables. */
  void store(List<Row> rows) {
    spark
        .createDataFrame(rows, Schemas.of(Tables.QUALITY))
        .coalesce(1)
        .write()
        .mode(org.apache.spark.sql.SaveMode.Overwrite)
        .parquet(data.typed(release, Tables.QUALITY.name()).toString());
  }

  private static Row row(ReleaseTable table, String item, String column, long rows) {
    return RowFactory.create(table.file(), item, column, rows);
  }
}
