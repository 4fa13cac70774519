package org.asylumrates.gate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.isnull;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;

/**
 * A column that both releases store, whatever its case. What is stored may differ from release to
 * release, and so may its type; then both are compared as text.
 *
 * @param name the earlier release's spelling
 * @param asText whether the two types differ
 */
record SharedColumn(String name, boolean asText) {
  /** The columns that both tables store, the key left out, by name. */
  static List<SharedColumn> of(Dataset<Row> older, Dataset<Row> newer, String key) {
    return Arrays.stream(older.columns())
        .filter(name -> !name.equalsIgnoreCase(key))
        .flatMap(
            name ->
                Side.column(newer, name)
                    .map(other -> new SharedColumn(name, !type(older, name, newer, other)))
                    .stream())
        .sorted(Comparator.comparing(column -> column.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** The one of these columns with that name, if both releases store it. */
  static Optional<SharedColumn> named(List<SharedColumn> columns, String name) {
    return columns.stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst();
  }

  Column value() {
    return asText ? col(name).cast("string") : col(name);
  }

  /**
   * A checksum of a row's values. Spark's hash passes over nulls, so that a value which moved to
   * the next column would not show; each value is therefore followed by whether it is null.
   */
  static Column fingerprint(List<SharedColumn> columns) {
    List<Column> parts = new ArrayList<>();
    for (SharedColumn column : columns) {
      parts.add(column.value());
      parts.add(isnull(column.value()));
    }
    return xxhash64(parts.toArray(Column[]::new));
  }

  private static boolean type(Dataset<Row> a, String inA, Dataset<Row> b, String inB) {
    DataType one = a.schema().apply(inA).dataType();
    return one.equals(b.schema().apply(inB).dataType());
  }
}
