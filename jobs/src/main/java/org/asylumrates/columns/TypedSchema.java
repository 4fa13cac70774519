package org.asylumrates.columns;

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
import org.asylumrates.model.Column;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.Table;

/** Parquet schemas of typed tables. */
public final class TypedSchema {
  /** What was repaired in a row or is in doubt: a list of words, null where there is nothing. */
  public static final String ISSUES = "_issues";

  /** Where a row begins in its file; only in tables without a key, whose order matters. */
  public static final String OFFSET = "_offset";

  private TypedSchema() {}

  /** The columns and the issues. */
  public static MessageType of(List<ReleaseColumn> columns) {
    return new MessageType("spark_schema", fields(columns));
  }

  /** The columns, the issues, and where each row begins in its file. */
  public static MessageType withOffset(List<ReleaseColumn> columns) {
    List<Type> fields = fields(columns);
    fields.add(Types.required(INT64).named(OFFSET));
    return new MessageType("spark_schema", fields);
  }

  /** A table that a stage stores, without the columns that its folders' names hold. */
  public static MessageType of(Table table, String... inFolders) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (Column column : table.columns()) {
      if (!List.of(inFolders).contains(column.name())) {
        message.addField(field(column));
      }
    }
    return message.named("spark_schema");
  }

  private static Type field(Column column) {
    String name = column.name();
    return switch (column.type()) {
      case LONG -> Types.optional(INT64).named(name);
      case INTEGER -> Types.optional(INT32).named(name);
      case DATE -> Types.optional(INT32).as(LogicalTypeAnnotation.dateType()).named(name);
      case DOUBLE -> Types.optional(DOUBLE).named(name);
      case BOOLEAN -> Types.optional(BOOLEAN).named(name);
      case STRING -> Types.optional(BINARY).as(LogicalTypeAnnotation.stringType()).named(name);
      case BINARY -> Types.optional(BINARY).named(name);
      case STRINGS -> words(name);
    };
  }

  private static Type words(String name) {
    return Types.optionalList()
        .optionalElement(BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  private static List<Type> fields(List<ReleaseColumn> columns) {
    List<Type> fields = new ArrayList<>();
    columns.forEach(c -> fields.add(field(c)));
    fields.add(words(ISSUES));
    return fields;
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
