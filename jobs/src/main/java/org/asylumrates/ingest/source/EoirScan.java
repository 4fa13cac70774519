package org.asylumrates.ingest.source;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.ingest.RawTable;

/** One reading of a file: which columns, which rows, in which parts. */
final class EoirScan implements SupportsReportStatistics, Batch {
  /** What one task reads before another would have started. */
  private static final long SMALL = 8L << 20;

  private final Options options;
  private final RawTable raw;
  private final StructType schema;
  private final List<Filter> filters;

  EoirScan(Options options, RawTable raw, StructType schema, List<Filter> filters) {
    this.options = options;
    this.raw = raw;
    this.schema = schema;
    this.filters = filters;
  }

  /** A part of the file as a partition. */
  record Partition(RawTable.Part part) implements InputPartition {}

  @Override
  public StructType readSchema() {
    return schema;
  }

  @Override
  public String description() {
    return "eoir %s %s, filters [%s]"
        .formatted(
            raw.table(),
            Arrays.toString(schema.fieldNames()),
            filters.stream().map(Filter::toString).collect(Collectors.joining(", ")));
  }

  @Override
  public Batch toBatch() {
    return this;
  }

  /** As many parts for each core, so that none waits for another at the end. */
  @Override
  public InputPartition[] planInputPartitions() {
    int cores = SparkSession.active().sparkContext().defaultParallelism();
    long most = options.partitionBytes();
    long even = cores * (1 + raw.bytes() / (cores * most));
    long parts = Math.min(even, 1 + raw.bytes() / Math.min(most, SMALL));
    return raw.parts(Math.toIntExact(parts)).stream()
        .map(Partition::new)
        .toArray(InputPartition[]::new);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new ReaderFactory(raw, options, schema, filters);
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {new LinesRead(), new LinesKeptAside()};
  }

  /** Lets Spark broadcast small tables. */
  @Override
  public Statistics estimateStatistics() {
    return new Statistics() {
      @Override
      public OptionalLong sizeInBytes() {
        return OptionalLong.of(raw.bytes());
      }

      @Override
      public OptionalLong numRows() {
        return OptionalLong.empty();
      }
    };
  }
}
