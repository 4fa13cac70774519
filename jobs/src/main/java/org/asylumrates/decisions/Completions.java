package org.asylumrates.decisions;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;

/** The proceedings of a batch by their row: their numbers, and which are completed, and when. */
final class Completions {
  private static final String PROCEEDING = "IDNPROCEEDING";
  private static final String CASE = "IDNCASE";
  private static final String DATE = "COMP_DATE";
  static final List<String> COLUMNS = List.of(PROCEEDING, CASE, DATE);

  /** A day long before there were such courts is a typing error, and no date. */
  private static final int FIRST_POSSIBLE = (int) LocalDate.of(1950, 1, 1).toEpochDay();

  private final int release;
  private final ColumnVector cases;
  private final ColumnVector dates;
  private final boolean allHaveCases;
  private final boolean allHaveDates;
  private final long[] ids;

  /**
   * The rows of a batch with these columns.
   *
   * @param release the day of the release, which cannot know of later completions
   */
  Completions(Chosen all, int release) {
    this.release = release;
    this.cases = all.column(CASE);
    this.dates = all.column(DATE);
    this.allHaveCases = !cases.hasNull();
    this.allHaveDates = !dates.hasNull();
    this.ids = all.column(PROCEEDING).getLongs(0, all.size());
  }

  int rows() {
    return ids.length;
  }

  long id(int row) {
    return ids[row];
  }

  boolean hasCase(int row) {
    return allHaveCases || !cases.isNullAt(row);
  }

  /** The case's number, if it has one. */
  long caseId(int row) {
    return cases.getLong(row);
  }

  /** The day of the decision since 1970-01-01, NO_DAY while there is none. */
  int day(int row) {
    if (!hasDate(row)) {
      return ApplicationIndex.NO_DAY;
    }
    int day = dates.getInt(row);
    return day < FIRST_POSSIBLE ? ApplicationIndex.NO_DAY : day;
  }

  /** Whether there is a date that cannot be the decision's. */
  boolean isImpossible(int row) {
    return hasDate(row) && dates.getInt(row) < FIRST_POSSIBLE;
  }

  private boolean hasDate(int row) {
    return allHaveDates || !dates.isNullAt(row);
  }

  /** Completed, and not after the release; its own day counts. */
  boolean isCompleted(int row) {
    int day = day(row);
    return day != ApplicationIndex.NO_DAY && day <= release;
  }
}
