package org.asylumrates.ingest.source;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownFilters;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.ingest.RawTable;
import org.asylumrates.model.ReleaseColumn;

/** Takes from Spark which columns it asks for and what it will filter by. */
final class EoirScanBuilder implements SupportsPushDownRequiredColumns, SupportsPushDownFilters {
  private final Options options;
  private final RawTable raw;
  private StructType schema;
  private Filter[] pushed = {};

  EoirScanBuilder(Options options, RawTable raw, StructType schema) {
    this.options = options;
    this.raw = raw;
    this.schema = schema;
  }

  @Override
  public void pruneColumns(StructType required) {
    schema = required;
  }

  /** Keeps the filters that the reader can judge as Spark would; gives back all others. */
  @Override
  public Filter[] pushFilters(Filter[] filters) {
    List<ReleaseColumn> columns = options.lines() == Options.Lines.ROWS ? raw.columns() : List.of();
    pushed = Arrays.stream(filters).filter(f -> Judgement.can(f, columns)).toArray(Filter[]::new);
    return Arrays.stream(filters)
        .filter(f -> !Arrays.asList(pushed).contains(f))
        .toArray(Filter[]::new);
  }

  @Override
  public Filter[] pushedFilters() {
    return pushed.clone();
  }

  @Override
  public Scan build() {
    return new EoirScan(options, raw, schema, List.of(pushed));
  }
}
