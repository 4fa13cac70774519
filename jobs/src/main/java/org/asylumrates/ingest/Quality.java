package org.asylumrates.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  static List<Row> of(ReleaseTable table, TableResult result, Map<String, Long> counted) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(table, LINES, "", result.lines()));
    rows.add(row(table, TYPED, "", result.typed()));
    Optional.ofNullable(counted.get(table.file().toLowerCase(Locale.ROOT)))
        .ifPresent(n -> rows.add(row(table, COUNTED, "", n)));
    result.reasons().forEach((reason, n) -> rows.add(row(table, ASIDE + reason, "", n)));
    result
        .issues()
        .forEach(
            (issue, n) -> {
              int colon = issue.indexOf(':');
              rows.add(
                  colon < 0
                      ? row(table, ISSUE + issue, "", n)
                      : row(
                          table, ISSUE + issue.substring(0, colon), issue.substring(colon + 1), n));
            });
    long aside = result.reasons().values().stream().mapToLong(n -> n).sum();
    if (result.lines() != result.typed() + aside) {
      throw new IllegalStateException(
          "%s: %d lines read, but %d typed and %d kept aside"
              .formatted(table.file(), result.lines(), result.typed(), aside));
    }
    return rows;
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
