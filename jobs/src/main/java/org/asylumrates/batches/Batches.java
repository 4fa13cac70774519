package org.asylumrates.batches;

import org.apache.spark.rdd.RDD;

/**
 * Some columns of a table as batches, as Spark's Parquet reader makes them: no object for a row,
 * and a code stays a number of its dictionary until somebody asks for its text.
 */
public record Batches(RDD<Batch> all, String[] columns) {
  /** Whether there is no file, and hence no batch. */
  public boolean isEmpty() {
    return all.getNumPartitions() == 0;
  }
}
