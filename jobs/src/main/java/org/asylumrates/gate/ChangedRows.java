package org.asylumrates.gate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.asylumrates.model.ReleaseTable;

/**
 * The rows of a table that both releases hold with different values, each with what it was and what
 * it is.
 *
 * @param rows key, and two columns for each shared one
 * @param columns the shared columns
 */
record ChangedRows(Dataset<Row> rows, List<SharedColumn> columns) implements AutoCloseable {
  static ChangedRows of(Side older, Side newer, ReleaseTable table, KeyChanges changes) {
    Dataset<Row> was = older.read(table);
    Dataset<Row> is = newer.read(table);
    List<SharedColumn> columns = SharedColumn.of(was, is, table.key().orElseThrow());
    Dataset<Row> keys = changes.keys(KeyChanges.CHANGED);
    Dataset<Row> both =
        named(was, table, columns, "was_")
            .join(keys, "key")
            .join(named(is, table, columns, "is_").join(keys, "key"), "key");
    return new ChangedRows(both.persist(StorageLevel.MEMORY_AND_DISK()), columns);
  }

  private static Dataset<Row> named(
      Dataset<Row> table, ReleaseTable which, List<SharedColumn> columns, String prefix) {
    List<Column> all = new ArrayList<>();
    all.add(Side.key(which).as("key"));
    for (int i = 0; i < columns.size(); i++) {
      all.add(columns.get(i).value().as(prefix + i));
    }
    return table.select(all.toArray(Column[]::new));
  }

  /** What stood in a column; empty if not both releases store it. */
  Optional<Column> was(String column) {
    return place(column).map(i -> col("was_" + i));
  }

  /** What stands in a column now; empty if not both releases store it. */
  Optional<Column> is(String column) {
    return place(column).map(i -> col("is_" + i));
  }

  private Optional<Integer> place(String column) {
    return SharedColumn.named(columns, column).map(columns::indexOf);
  }

  /** How often each column's value changed, by its name. */
  Map<String, Long> byColumn() {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (columns.isEmpty()) {
      return counts;
    }
    List<Column> changed = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      changed.add(count_if(not(col("was_" + i).eqNullSafe(col("is_" + i)))));
    }
    Row row =
        rows.agg(changed.get(0), changed.subList(1, changed.size()).toArray(Column[]::new)).head();
    for (int i = 0; i < columns.size(); i++) {
      counts.put(columns.get(i).name(), row.getLong(i));
    }
    return counts;
  }

  @Override
  public void close() {
    rows.unpersist();
  }
}
