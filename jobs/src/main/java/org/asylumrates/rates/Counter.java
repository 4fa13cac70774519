package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.CodedColumn;

/** Counts the same decisions by the codes of several columns. */
final class Counter {
  private final Columns columns;
  private final List<Tally> tallies = new ArrayList<>();
  private int[] slots = new int[0];

  Counter(Columns columns) {
    this.columns = columns;
  }

  /** Counts by one more column. */
  Counter by(CodedColumn column, Tally.Detail detail) {
    tallies.add(new Tally(column, detail));
    return this;
  }

  /** The columns that it reads. */
  Columns columns() {
    return columns;
  }

  /** What it counts by. */
  List<Tally> tallies() {
    return tallies;
  }

  /**
   * Reads and counts rows.
   *
   * @param slotOfRow the slot of every row of the batch, chosen or not
   */
  void add(Chosen rows, int[] slotOfRow) {
    if (rows.size() == 0) {
      return;
    }
    columns.read(rows);
    if (slots.length < rows.size()) {
      slots = new int[rows.size()];
    }
    for (int i = 0; i < rows.size(); i++) {
      slots[i] = slotOfRow[rows.row(i)];
    }
    tallies.forEach(tally -> tally.add(slots, rows.size()));
  }

  /** What was counted, in the order of {@link #by}. */
  List<KeyCounts> counted() {
    return tallies.stream().map(Tally::counted).toList();
  }
}
