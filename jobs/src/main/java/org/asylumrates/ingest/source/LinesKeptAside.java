package org.asylumrates.ingest.source;

import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/** How many lines could not be rows. Spark makes one by its name to sum up tasks. */
public final class LinesKeptAside extends CustomSumMetric {
  static final String NAME = "linesKeptAside";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "lines kept aside";
  }

  /** What one task has kept aside. */
  record OfTask(long value) implements CustomTaskMetric {
    @Override
    public String name() {
      return NAME;
    }
  }
}
