package org.asylumrates.ingest.source;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.asylumrates.ingest.RawTable;
import org.asylumrates.repair.Decoding;

/** Makes, on the machine that does the work, the reader of a part. */
final class ReaderFactory implements PartitionReaderFactory {
  private static final long serialVersionUID = 1L;

  private final RawTable raw;
  private final Decoding decoding;
  private final Options.Lines lines;
  private final StructType schema;
  private final Filter[] filters;

  ReaderFactory(RawTable raw, Options options, StructType schema, List<Filter> filters) {
    this.raw = raw;
    this.decoding = options.decoding();
    this.lines = options.lines();
    this.schema = schema;
    this.filters = filters.toArray(Filter[]::new);
  }

  @Override
  public boolean supportColumnarReads(InputPartition partition) {
    return lines == Options.Lines.ROWS;
  }

  @Override
  public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
    Asked asked = new Asked(raw, decoding, schema, List.of(filters));
    return new BatchReader(asked, raw.rows(part(partition)));
  }

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    Asked none = new Asked(raw, decoding, new StructType(), List.of());
    return new AsideReader(none.reader(), raw.table(), schema, raw.rows(part(partition)));
  }

  private static RawTable.Part part(InputPartition partition) {
    return ((EoirScan.Partition) partition).part();
  }
}
