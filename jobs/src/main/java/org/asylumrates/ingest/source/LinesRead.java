package org.asylumrates.ingest.source;

import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/** How many lines were read behind the header. Spark makes one by its name to sum up tasks. */
public final class LinesRead extends CustomSumMetric {
  static final String NAME = "linesRead";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "lines read";
  }

  /** What one task has read. */
  record OfTask(long value) implements CustomTaskMetric {
    @Override
    public String name() {
      return NAME;
    }
  }
}
