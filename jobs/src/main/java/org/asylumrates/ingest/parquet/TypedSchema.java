package org.asylumrates.ingest.parquet;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.asylumrates.ingest.scan.RowReader;
import org.asylumrates.model.ReleaseColumn;

/** Parquet schemas of typed tables. */
public final class TypedSchema {
  /** What was repaired in a row or is in doubt: a list of words, null where there is nothing. */
  public static final String ISSUES = "_issues";

  /** Where a row begins in its file; only in tables without a key, whose order matters. */
  public static final String OFFSET = "_offset";

  private TypedSchema() {}

  /** The columns asked for, then the issues, then for tables without a key the offset. */
  public static MessageType of(RowReader.Shape shape) {
    List<Type> fields = new ArrayList<>();
    shape.wantedColumns().forEach(c -> fields.add(field(c)));
    fields.add(
        Types.optionalList()
            .optionalElement(BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named(ISSUES));
    if (shape.key().isEmpty()) {
      fields.add(Types.required(INT64).named(OFFSET));
    }
    return new MessageType("spark_schema", fields);
  }

  private static Type field(ReleaseColumn column) {
    return switch (column.type()) {
      case INTEGER -> Types.optional(INT64).named(column.name());
      case DATE, MONTH ->
          Types.optional(INT32).as(LogicalTypeAnnotation.dateType()).named(column.name());
      case DECIMAL -> Types.optional(DOUBLE).named(column.name());
      case BOOLEAN -> Types.optional(BOOLEAN).named(column.name());
      case TEXT ->
          Types.optional(BINARY).as(LogicalTypeAnnotation.stringType()).named(column.name());
    };
  }
}
