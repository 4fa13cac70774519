package org.asylumrates.ingest.source;

import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.asylumrates.columns.Batch;
import org.asylumrates.ingest.scan.Aside;
import org.asylumrates.ingest.scan.Repeats;
import org.asylumrates.ingest.scan.RowReader;
import org.asylumrates.ingest.scan.RowScanner;

/** Gives Spark the rows of a part; the same batch is filled again and again. */
final class BatchReader implements PartitionReader<ColumnarBatch> {
  private static final Aside COUNTED_ONLY = (offset, number, reason, line) -> {};

  private final RowReader reader;
  private final RowScanner rows;
  private final Batch batch;
  private final ColumnarBatch vectors;

  BatchReader(Asked asked, RowScanner rows) {
    this.reader = asked.reader();
    this.rows = rows;
    this.batch = reader.batch();
    this.vectors = new ColumnarBatch(Vectors.of(asked, batch));
  }

  @Override
  public boolean next() {
    boolean some = reader.fill(rows, batch, Repeats.NEVER, COUNTED_ONLY);
    vectors.setNumRows(batch.rows());
    return some;
  }

  @Override
  public ColumnarBatch get() {
    return vectors;
  }

  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    return metrics(reader);
  }

  @Override
  public void close() {
    rows.close();
  }

  static CustomTaskMetric[] metrics(RowReader reader) {
    long aside = reader.reasons().values().stream().mapToLong(n -> n).sum();
    return new CustomTaskMetric[] {
      new LinesRead.OfTask(reader.lines()), new LinesKeptAside.OfTask(aside)
    };
  }
}
