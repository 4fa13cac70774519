package org.asylumrates.job;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.model.Column;
import org.asylumrates.model.Table;

/** Declared tables as Spark schemas. Every column may be null. */
public final class Schemas {
  private Schemas() {}

  /** The Spark schema of a declared table. */
  public static StructType of(Table table) {
    List<StructField> fields =
        table.columns().stream()
            .map(c -> DataTypes.createStructField(c.name(), type(c.type()), true))
            .toList();
    return DataTypes.createStructType(fields);
  }

  private static DataType type(Column.Type type) {
    return switch (type) {
      case STRING -> DataTypes.StringType;
      case LONG -> DataTypes.LongType;
      case INTEGER -> DataTypes.IntegerType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case BINARY -> DataTypes.BinaryType;
      case STRINGS -> DataTypes.createArrayType(DataTypes.StringType);
    };
  }
}
