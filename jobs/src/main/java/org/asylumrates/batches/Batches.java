package org.asylumrates.batches;

import java.util.Collection;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.RowToColumnarExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Some columns of a table as batches, as Spark's Parquet reader makes them: no object for a row,
 * and a code stays a number of its dictionary until somebody asks for its text.
 */
public record Batches(JavaRDD<ColumnarBatch> all, String[] columns) {
  /**
   * The batches of those of the named columns that the table has, whatever the case of its names.
   *
   * @param table a stored table; anything else is read row by row and put into batches
   */
  public static Batches of(Dataset<Row> table, Collection<String> wanted) {
    // In the table's own order a stored table's columns need no projection.
    String[] columns =
        Stream.of(table.columns())
            .flatMap(column -> wanted.stream().filter(column::equalsIgnoreCase))
            .toArray(String[]::new);
    Dataset<Row> chosen =
        table.select(Stream.of(columns).map(functions::col).toArray(Column[]::new));
    SparkPlan stored = chosen.queryExecution().sparkPlan();
    SparkPlan plan =
        stored.supportsColumnar()
            ? stored
            : new RowToColumnarExec(chosen.queryExecution().executedPlan());
    return new Batches(plan.executeColumnar().toJavaRDD(), columns);
  }

  /** Whether there is no file, and hence no batch. */
  public boolean isEmpty() {
    return all.getNumPartitions() == 0;
  }
}
