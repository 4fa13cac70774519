package org.asylumrates.ingest.source;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.MetadataColumn;
import org.apache.spark.sql.connector.catalog.SupportsMetadataColumns;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.asylumrates.columns.TypedSchema;
import org.asylumrates.ingest.RawTable;
import org.asylumrates.job.Schemas;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.Tables;

/** A table's file as Spark sees it. */
final class EoirTable implements Table, SupportsRead, SupportsMetadataColumns {
  /** Where a line stands in a file that is read in parts is known in bytes only. */
  private static final String ROW_NUMBER = "row_number";

  private final Options options;
  private final RawTable raw;

  private EoirTable(Options options, RawTable raw) {
    this.options = options;
    this.raw = raw;
  }

  static EoirTable open(Options options) {
    return new EoirTable(options, RawTable.open(options.path(), options.table()));
  }

  /** A column that is given when it is named. */
  private record Hidden(String name, DataType dataType, String comment) implements MetadataColumn {}

  private static final List<Hidden> HIDDEN =
      List.of(
          new Hidden(
              TypedSchema.ISSUES,
              DataTypes.createArrayType(DataTypes.StringType, false),
              "What was repaired in the row or is in doubt"),
          new Hidden(
              TypedSchema.OFFSET,
              DataTypes.LongType,
              "Where the row begins in its file, in bytes"));

  @Override
  public String name() {
    return "eoir " + raw.table();
  }

  @Override
  @SuppressWarnings("deprecation") // The columns that take its place are made of it anyway.
  public StructType schema() {
    return options.lines() == Options.Lines.KEPT_ASIDE ? aside() : rows();
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(TableCapability.BATCH_READ);
  }

  @Override
  public MetadataColumn[] metadataColumns() {
    return options.lines() == Options.Lines.ROWS
        ? HIDDEN.toArray(MetadataColumn[]::new)
        : new MetadataColumn[0];
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap given) {
    return new EoirScanBuilder(options, raw, schema());
  }

  private StructType rows() {
    return DataTypes.createStructType(
        raw.columns().stream()
            .map(c -> DataTypes.createStructField(c.name(), type(c), true))
            .toList());
  }

  private static StructType aside() {
    return new StructType(
        Arrays.stream(Schemas.of(Tables.QUARANTINE).fields())
            .filter(field -> !field.name().equals(ROW_NUMBER))
            .toArray(StructField[]::new));
  }

  private static DataType type(ReleaseColumn column) {
    return switch (column.type()) {
      case INTEGER -> DataTypes.LongType;
      case DATE, MONTH -> DataTypes.DateType;
      case DECIMAL -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case TEXT -> DataTypes.StringType;
    };
  }
}
