package org.asylumrates.rates;

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
record Batches(JavaRDD<ColumnarBatch> all, String[] columns) {
  /**
   * The batches of the named columns.
   *
   * @param table a stored table; anything else is read row by row and put into batches
   */
  static Batches of(Dataset<Row> table, Collection<String> wanted) {
    // In the table's own order a stored table's columns need no projection.
    String[] columns = Stream.of(table.columns()).filter(wanted::contains).toArray(String[]::new);
    Dataset<Row> chosen =
        table.select(Stream.of(columns).map(functions::col).toArray(Column[]::new));
    SparkPlan stored = chosen.queryExecution().sparkPlan();
    SparkPlan plan =
        stored.supportsColumnar()
            ? stored
            : new RowToColumnarExec(chosen.queryExecution().executedPlan());
    return new Batches(plan.executeColumnar().toJavaRDD(), columns);
  }

  boolean isEmpty() {
    return all.getNumPartitions() == 0;
  }
}
