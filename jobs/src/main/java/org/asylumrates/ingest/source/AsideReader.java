package org.asylumrates.ingest.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.asylumrates.columns.Batch;
import org.asylumrates.ingest.scan.Repeats;
import org.asylumrates.ingest.scan.RowReader;
import org.asylumrates.ingest.scan.RowScanner;

/** Gives Spark the lines of a part that cannot be rows. */
final class AsideReader implements PartitionReader<InternalRow> {
  private final RowReader reader;
  private final UTF8String table;
  private final String[] given;
  private final RowScanner rows;
  private final Batch batch;
  private final Deque<InternalRow> found = new ArrayDeque<>();

  AsideReader(RowReader reader, String table, StructType schema, RowScanner rows) {
    this.reader = reader;
    this.table = UTF8String.fromString(table);
    this.given = schema.fieldNames();
    this.rows = rows;
    this.batch = reader.batch();
  }

  @Override
  public boolean next() {
    found.poll();
    boolean more = true;
    while (found.isEmpty() && more) {
      more = reader.fill(rows, batch, Repeats.NEVER, this::keep);
    }
    return !found.isEmpty();
  }

  @Override
  public InternalRow get() {
    return found.element();
  }

  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    return BatchReader.metrics(reader);
  }

  @Override
  public void close() {
    rows.close();
  }

  private void keep(long offset, long number, String reason, byte[] line) {
    Map<String, Object> values =
        Map.of(
            "table", table,
            "byte_offset", offset,
            "reason", UTF8String.fromString(reason),
            "raw", line);
    Object[] row = new Object[given.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = values.get(given[i]);
    }
    found.add(new GenericInternalRow(row));
  }
}
