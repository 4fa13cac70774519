package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.ReleaseTable;

/**
 * Codes and their names from a release's lookup tables, each code once. The real tables hold codes
 * twice: of two rows the active one wins, then the first in the file. They are small.
 */
final class CodeNames {
  private final TypedTables tables;

  CodeNames(TypedTables tables) {
    this.tables = tables;
  }

  private record Place(boolean active, long offset) {
    boolean before(Place other) {
      return active == other.active ? offset < other.offset : active;
    }
  }

  /**
   * The name of each code, empty where it has none. No codes if the release lacks the table.
   *
   * @param names columns that may hold the name; the first that does counts
   */
  Map<String, String> of(ReleaseTable table, String code, String... names) {
    if (!tables.has(table)) {
      return Map.of();
    }
    Map<String, String> byCode = new TreeMap<>();
    Map<String, Place> places = new HashMap<>();
    for (Row row : rows(table, code, names)) {
      Place place = new Place(row.getBoolean(2), row.getLong(3));
      Place known = places.get(row.getString(0));
      if (known == null || place.before(known)) {
        places.put(row.getString(0), place);
        byCode.put(row.getString(0), row.isNullAt(1) ? "" : row.getString(1));
      }
    }
    return byCode;
  }

  private List<Row> rows(ReleaseTable table, String code, String... names) {
    Dataset<Row> rows = tables.read(table);
    Column[] candidates = new Column[names.length];
    for (int i = 0; i < names.length; i++) {
      candidates[i] = TypedTables.orNull(rows, names[i], "string");
    }
    Column active = coalesce(TypedTables.orNull(rows, "blnActive", "boolean"), lit(false));
    return rows.where(col(code).isNotNull())
        .select(col(code), coalesce(candidates), active, col("_offset"))
        .collectAsList();
  }
}
