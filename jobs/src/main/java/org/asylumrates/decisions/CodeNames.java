package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;
import org.asylumrates.columns.TypedSchema;
import org.asylumrates.model.ReleaseTable;

/**
 * Codes and their names from a release's lookup tables, each code once. The real tables hold codes
 * twice: of two rows the active one wins, then the first in the file. They are small.
 */
final class CodeNames {
  private static final String ACTIVE = "blnActive";

  private final TypedTables tables;

  CodeNames(TypedTables tables) {
    this.tables = tables;
  }

  private record Place(boolean active, long offset) implements Serializable {
    boolean before(Place other) {
      return active == other.active ? offset < other.offset : active;
    }
  }

  /** A code with the name that one row gives it. */
  private record Named(String code, String name, Place place) implements Serializable {}

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
    for (Named row : rows(table, code, names)) {
      Place known = places.get(row.code());
      if (known == null || row.place().before(known)) {
        places.put(row.code(), row.place());
        byCode.put(row.code(), row.name());
      }
    }
    return byCode;
  }

  private List<Named> rows(ReleaseTable table, String code, String... names) {
    List<String> columns = new ArrayList<>(List.of(code, ACTIVE, TypedSchema.OFFSET));
    columns.addAll(List.of(names));
    return Scan.collect(tables.batches(table, columns), (part, rows) -> named(rows, code, names))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<Named> named(Iterator<Chosen> batches, String code, String... names) {
    ArrayList<Named> named = new ArrayList<>();
    while (batches.hasNext()) {
      Chosen rows = batches.next();
      ColumnVector codes = rows.column(code);
      for (int row = 0; row < rows.size(); row++) {
        if (!codes.isNullAt(row)) {
          boolean active =
              rows.has(ACTIVE)
                  && !rows.column(ACTIVE).isNullAt(row)
                  && rows.column(ACTIVE).getBoolean(row);
          Place place = new Place(active, rows.column(TypedSchema.OFFSET).getLong(row));
          named.add(new Named(codes.getUTF8String(row).toString(), name(rows, row, names), place));
        }
      }
    }
    return named;
  }

  /** The first name that there is; empty if there is none. */
  private static String name(Chosen rows, int row, String... names) {
    for (String name : names) {
      if (rows.has(name) && !rows.column(name).isNullAt(row)) {
        return rows.column(name).getUTF8String(row).toString();
      }
    }
    return "";
  }
}
