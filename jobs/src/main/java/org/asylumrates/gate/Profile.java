package org.asylumrates.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asylumrates.model.ReleaseTable;

/**
 * What the tables of one release hold, column by column. Worked out once per release and kept, so
 * that the next release's gate need not read this one's tables for it again.
 *
 * @param tables the tables, in the layout's order
 */
record Profile(List<TableProfile> tables) {
  /**
   * A table.
   *
   * @param table the file's name
   * @param rows its rows
   * @param bearing applications granted or denied, proceedings completed; 0 elsewhere
   * @param latest the latest completion date that is not after the release's; proceedings only
   */
  record TableProfile(
      String table,
      long rows,
      long bearing,
      Optional<LocalDate> latest,
      List<ColumnProfile> columns) {
    Optional<ColumnProfile> column(String name) {
      return columns.stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst();
    }
  }

  /**
   * A column.
   *
   * @param values rows with a value
   * @param longest characters of the longest text; empty if it holds no text
   * @param unknown rows whose code is not in the release's own lookup; empty if it has no lookup
   */
  record ColumnProfile(String name, long values, Optional<Long> longest, Optional<Long> unknown) {
    /** Share of blank values; 0 in a table without rows. */
    double nulls(long rows) {
      return rows == 0 ? 0 : (double) (rows - values) / rows;
    }

    /** Share of codes that are unknown; empty if it has no lookup. */
    Optional<Double> unknownShare() {
      return unknown.map(n -> values == 0 ? 0.0 : (double) n / values);
    }
  }

  Optional<TableProfile> table(ReleaseTable table) {
    return tables.stream().filter(t -> t.table().equals(table.file())).findFirst();
  }

  /** Rows of a table; 0 if the release does not have it. */
  long rows(ReleaseTable table) {
    return table(table).map(TableProfile::rows).orElse(0L);
  }
}
