package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.StoredTable;
import org.asylumrates.model.Column;
import org.asylumrates.model.Table;
import org.jspecify.annotations.Nullable;

/** The rows of a small stored table of texts and whole numbers, in their order. */
final class StoredRows {
  private StoredRows() {}

  static List<List<@Nullable Object>> of(StoredTable stored, Table table) {
    String[] names = table.columns().stream().map(Column::name).toArray(String[]::new);
    return Scan.collect(stored.batches(List.of(names)), (part, batches) -> rows(batches, names))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<List<@Nullable Object>> rows(Iterator<Chosen> batches, String[] names) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (batches.hasNext()) {
      Chosen batch = batches.next();
      for (int row = 0; row < batch.size(); row++) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String name : names) {
          values.add(value(batch.column(name), row));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  private static @Nullable Object value(ColumnVector column, int row) {
    if (column.isNullAt(row)) {
      return null;
    }
    return column.dataType().equals(DataTypes.StringType)
        ? column.getUTF8String(row).toString()
        : (Object) column.getLong(row);
  }
}
