package org.asylumrates.decisions;

import java.io.Serializable;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;

/**
 * Of each of some cases the earliest or the latest proceeding, by day, then by number. Candidates
 * may come in any order.
 */
final class Chosen implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int CASE = 0;
  private static final int DAY = 1;
  private static final int PROCEEDING = 2;

  private final int sign;
  private final KeyIndex cases;
  private final int[] days;
  private final long[] proceedings;
  private final boolean[] known;

  private Chosen(int sign, KeySet cases) {
    this.sign = sign;
    this.cases = new KeyIndex(cases);
    this.days = new int[this.cases.size()];
    this.proceedings = new long[this.cases.size()];
    this.known = new boolean[this.cases.size()];
  }

  static Chosen earliest(KeySet cases) {
    return new Chosen(-1, cases);
  }

  static Chosen latest(KeySet cases) {
    return new Chosen(1, cases);
  }

  /** Adds candidates, each of one of the cases: case, day, proceeding. */
  void add(LongRows rows) {
    for (int row = 0; row < rows.rows(); row++) {
      int place = cases.place(rows.at(row, CASE));
      int day = (int) rows.at(row, DAY);
      long proceeding = rows.at(row, PROCEEDING);
      int order = Integer.compare(day, days[place]);
      order = order == 0 ? Long.compare(proceeding, proceedings[place]) : order;
      if (!known[place] || order * sign > 0) {
        known[place] = true;
        days[place] = day;
        proceedings[place] = proceeding;
      }
    }
  }

  /** Whether a proceeding is its case's chosen one; any is where its case is not among those. */
  boolean admits(long id, long proceeding) {
    int place = cases.place(id);
    return place < 0 || proceedings[place] == proceeding;
  }
}
