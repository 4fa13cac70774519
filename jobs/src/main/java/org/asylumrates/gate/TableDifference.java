package org.asylumrates.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.asylumrates.model.ReleaseTable;

/**
 * How one table of a release differs from that of the earlier one.
 *
 * @param table the table; at least one of the releases has it
 * @param keys what became of its keys
 * @param byColumn how many keys have another value in a column, by the column's name
 * @param bearing how many rows changed in a way that bears on a rate
 * @param listed those rows, as {@link org.asylumrates.model.GateTables#CHANGES}
 */
record TableDifference(
    ReleaseTable table,
    KeyCounts keys,
    Map<String, Long> byColumn,
    Map<BearingChange, Long> bearing,
    List<Row> listed) {

  /**
   * What became of a table's keys; of a table without a key, its rows count.
   *
   * @param added keys never seen before
   * @param restored keys that a release before the earlier one held, and are back
   * @param removed keys that the new release does not hold
   * @param aside of the removed ones, those whose row was kept aside as unreadable
   * @param changed keys with another value
   */
  record KeyCounts(long added, long restored, long removed, long aside, long changed) {
    static final KeyCounts NONE = new KeyCounts(0, 0, 0, 0, 0);
  }

  /** A table that only one of the releases has, or that is the same in both. */
  static TableDifference none(ReleaseTable table) {
    return new TableDifference(table, KeyCounts.NONE, Map.of(), Map.of(), List.of());
  }

  long changed(String column) {
    return Optional.ofNullable(byColumn.get(column)).orElse(0L);
  }
}
