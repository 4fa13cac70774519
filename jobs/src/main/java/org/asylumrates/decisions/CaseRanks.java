package org.asylumrates.decisions;

/**
 * Numbers that order the proceedings of a case by day, then by number. The upper half is the day.
 * The lower half is twice the place among proceedings with applications, and one more for such a
 * proceeding itself; for any other it is twice the place of the next such proceeding.
 */
final class CaseRanks {
  private CaseRanks() {}

  /** Of a proceeding with applications. */
  static long of(int day, int place) {
    return ofOther(day, place) | 1;
  }

  /**
   * Of another one.
   *
   * @param before how many proceedings with applications have a smaller number
   */
  static long ofOther(int day, int before) {
    return (long) day << Integer.SIZE | (long) before << 1;
  }

  static int day(long rank) {
    return (int) (rank >> Integer.SIZE);
  }

  /** The place of a proceeding with applications. */
  static int place(long rank) {
    return (int) rank >>> 1;
  }
}
