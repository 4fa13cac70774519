package org.asylumrates.batches;

import java.util.Collection;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.RowToColumnarExec;
import org.apache.spark.sql.functions;

/** Rows that a test has made up, as batches, each of a row group of its own. */
public final class DatasetBatches {
  private DatasetBatches() {}

  /** The batches of those of the named columns that the rows have. */
  public static Batches of(Dataset<Row> rows, Collection<String> wanted) {
    String[] columns =
        Stream.of(rows.columns())
            .flatMap(column -> wanted.stream().filter(column::equalsIgnoreCase))
            .toArray(String[]::new);
    Dataset<Row> chosen =
        rows.select(Stream.of(columns).map(functions::col).toArray(Column[]::new));
    RowToColumnarExec plan = new RowToColumnarExec(chosen.queryExecution().executedPlan());
    return new Batches(
        plan.executeColumnar().toJavaRDD().map(batch -> new Batch(batch, new Object())).rdd(),
        columns);
  }
}
