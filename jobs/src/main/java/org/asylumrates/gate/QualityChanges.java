package org.asylumrates.gate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Tables;

/**
 * What reading met in each release, side by side: lines, rows, repairs and doubts by kind.
 *
 * @param rows table, item, column, old_rows and new_rows of everything that was met in either
 */
record QualityChanges(List<Row> rows) {
  private static final String LINES = "lines read";
  private static final String COUNTED = "rows according to Count.txt";

  static QualityChanges of(Side older, Side newer) {
    Dataset<Row> was = older.declared(Tables.QUALITY).withColumnRenamed("rows", "old_rows");
    Dataset<Row> is = newer.declared(Tables.QUALITY).withColumnRenamed("rows", "new_rows");
    return new QualityChanges(
        was.join(is, new String[] {"table", "item", "column"}, "full_outer")
            .select(
                col("table"),
                col("item"),
                col("column"),
                coalesce(col("old_rows"), lit(0L)).as("old_rows"),
                coalesce(col("new_rows"), lit(0L)).as("new_rows"))
            .orderBy("table", "item", "column")
            .collectAsList());
  }

  /** As {@link org.asylumrates.model.GateTables#QUALITY}: what differs. */
  List<Row> differing() {
    return rows.stream().filter(row -> row.getLong(3) != row.getLong(4)).toList();
  }

  /**
   * By how many more rows than before the new release and its Count.txt disagree; empty if it has
   * no such file. A disagreement that was there before is no news.
   */
  Optional<Long> countsOff(ReleaseTable table) {
    Optional<Row> counted = item(table, COUNTED);
    Optional<Row> lines = item(table, LINES);
    if (counted.isEmpty() || lines.isEmpty() || counted.get().getLong(4) == 0) {
      return Optional.empty();
    }
    long now = Math.abs(lines.get().getLong(4) - counted.get().getLong(4));
    long before =
        counted.get().getLong(3) == 0
            ? 0
            : Math.abs(lines.get().getLong(3) - counted.get().getLong(3));
    return Optional.of(Math.max(0, now - before));
  }

  private Optional<Row> item(ReleaseTable table, String item) {
    return rows.stream()
        .filter(row -> row.getString(0).equals(table.file()) && row.getString(1).equals(item))
        .findFirst();
  }
}
