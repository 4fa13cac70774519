package org.asylumrates.stats.disclosure;

/** The sums of a table's rows, of its columns and of all. */
record LineSums(long[] rows, long[] columns, long all) {
  static LineSums of(long[][] counts) {
    long[] rows = new long[counts.length];
    long[] columns = new long[counts.length == 0 ? 0 : counts[0].length];
    long all = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        rows[i] += counts[i][j];
        columns[j] += counts[i][j];
        all += counts[i][j];
      }
    }
    return new LineSums(rows, columns, all);
  }

  /** The least that a cell can hold: what its column cannot place in other rows. */
  long low(int row, int column) {
    return Math.max(0, rows[row] + columns[column] - all);
  }

  /** The most that a cell can hold. */
  long high(int row, int column) {
    return Math.min(rows[row], columns[column]);
  }
}
