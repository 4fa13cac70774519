package org.asylumrates.columns;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.asylumrates.model.Column;
import org.asylumrates.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * A published table as Parquet: what its CSV says, with types. Empty text and NaN are null there,
 * as they are blank in CSV.
 */
public final class ParquetTable {
  private ParquetTable() {}

  /**
   * The bytes of the table's file.
   *
   * @param rows one value per column: text, a number, Boolean, LocalDate or null
   */
  public static byte[] of(Table table, List<List<@Nullable Object>> rows) {
    MemoryFile bytes = new MemoryFile();
    try (TableFile file = new TableFile(bytes, new Configuration(false), table, Map.of())) {
      for (List<@Nullable Object> row : rows) {
        for (int column = 0; column < row.size(); column++) {
          file.value(
              table.columns().get(column).name(), of(table.columns().get(column), row.get(column)));
        }
        file.end(List.of());
      }
    }
    return bytes.toByteArray();
  }

  private static @Nullable Object of(Column column, @Nullable Object value) {
    boolean isBlank = value instanceof Double number ? number.isNaN() : "".equals(value);
    if (value == null || isBlank) {
      return null;
    }
    return switch (column.type()) {
      case LONG -> ((Number) value).longValue();
      case INTEGER -> ((Number) value).intValue();
      case DOUBLE -> ((Number) value).doubleValue();
      case STRING -> value.toString();
      case BOOLEAN, DATE -> value;
      case BINARY, STRINGS ->
          throw new IllegalArgumentException("Column %s is not published".formatted(column.name()));
    };
  }
}
