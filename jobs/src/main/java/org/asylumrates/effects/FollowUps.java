package org.asylumrates.effects;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.StoredTable;
import org.asylumrates.batches.TextColumn;

/**
 * How long people of each half-year of filing were followed, and how their cases stood then. Leads
 * alone; whoever filed after the release's date, or whose case ended before it was filed, is left
 * out.
 *
 * @param cohorts by half-year, counted from the year 0: how many by days and end
 */
record FollowUps(Map<Integer, Map<Key, Long>> cohorts) {
  /** In the order of CumulativeIncidence.End. */
  static final List<String> ENDS = List.of("granted", "denied", "other", "pending");

  private static final List<String> COLUMNS =
      List.of("case_id", "family_id", "filed_date", "end_date", "end");

  /**
   * What people share.
   *
   * @param days from filing to the end, or to the release's date
   * @param end place in {@link #ENDS}
   */
  record Key(int days, int end) implements Serializable {}

  /** Reads the stored applications. */
  static FollowUps read(StoredTable applications, LocalDate release) {
    Map<Integer, Map<Key, Long>> all = new TreeMap<>();
    for (HashMap<Integer, HashMap<Key, Long>> part :
        Scan.collect(applications.batches(COLUMNS), new Task((int) release.toEpochDay()))) {
      part.forEach(
          (cohort, counts) ->
              counts.forEach(
                  (key, n) ->
                      all.computeIfAbsent(cohort, c -> new HashMap<>()).merge(key, n, Long::sum)));
    }
    return new FollowUps(all);
  }

  /** Counts one part of the applications. */
  private record Task(int release) implements Scan.Summary<HashMap<Integer, HashMap<Key, Long>>> {
    @Override
    public HashMap<Integer, HashMap<Key, Long>> of(int part, Iterator<Chosen> batches) {
      HashMap<Integer, HashMap<Key, Long>> counts = new HashMap<>();
      TextColumn ends = new TextColumn("end", ENDS);
      while (batches.hasNext()) {
        Chosen rows = batches.next();
        ends.read(rows);
        add(rows, ends.codes(), counts);
      }
      return counts;
    }

    private void add(Chosen rows, int[] ends, HashMap<Integer, HashMap<Key, Long>> counts) {
      ColumnVector filed = rows.column("filed_date");
      ColumnVector ended = rows.column("end_date");
      ColumnVector cases = rows.column("case_id");
      ColumnVector families = rows.column("family_id");
      int pending = ENDS.size() - 1;
      for (int i = 0; i < rows.size(); i++) {
        int row = rows.row(i);
        boolean lead = families.isNullAt(row) || families.getLong(row) == cases.getLong(row);
        if (!lead || filed.isNullAt(row)) {
          continue;
        }
        boolean open = ends[i] >= pending || ended.isNullAt(row) || ended.getInt(row) > release;
        int days = (open ? release : ended.getInt(row)) - filed.getInt(row);
        if (days >= 0) {
          counts
              .computeIfAbsent(halfYear(filed.getInt(row)), cohort -> new HashMap<>())
              .merge(new Key(days, open ? pending : ends[i]), 1L, Long::sum);
        }
      }
    }

    private static int halfYear(int day) {
      LocalDate date = LocalDate.ofEpochDay(day);
      return date.getYear() * 2 + (date.getMonthValue() > 6 ? 1 : 0);
    }
  }
}
