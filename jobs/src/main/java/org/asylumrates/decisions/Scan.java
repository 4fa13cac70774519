package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Passes over a table once, in Spark's own rows: text stays bytes, numbers are no objects. What is
 * needed of tens of millions of rows is far less than they are, so each task hands back a summary.
 */
final class Scan {
  private Scan() {}

  /** What a task makes of its rows. */
  interface Summary<T> extends Serializable {
    T of(Iterator<InternalRow> rows);
  }

  /** The summaries of all tasks, in no order that means anything: Spark takes large files first. */
  static <T> List<T> collect(Dataset<Row> rows, Summary<T> summary) {
    return of(rows).mapPartitions(part -> List.of(summary.of(part)).iterator()).collect();
  }

  static JavaRDD<InternalRow> of(Dataset<Row> rows) {
    return rows.queryExecution().toRdd().toJavaRDD();
  }
}
