package org.asylumrates.columns;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
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
   * @param rows one value per column: String, Long, Integer, Double, Boolean, LocalDate or null
   */
  public static byte[] of(Table table, List<List<@Nullable Object>> rows) {
    MemoryFile bytes = new MemoryFile();
    try (TableFile file = new TableFile(bytes, new Configuration(false), table, Map.of())) {
      for (List<@Nullable Object> row : rows) {
        for (int column = 0; column < row.size(); column++) {
          file.value(table.columns().get(column).name(), orNull(row.get(column)));
        }
        file.end(List.of());
      }
    }
    return bytes.toByteArray();
  }

  private static @Nullable Object orNull(@Nullable Object value) {
    boolean isBlank = value instanceof Double number ? number.isNaN() : "".equals(value);
    return isBlank ? null : value;
  }
}
