package org.asylumrates.rates;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.asylumrates.batches.CodedColumn;

/** Counts decisions by the codes of one column, while a task reads them. */
final class Tally {
  /** How much of a decision's slot is told apart beneath a key. */
  enum Detail {
    GROUP_AND_OUTCOME(Slots.ALL, -1),
    WINDOW_AND_OUTCOME(Slots.OF_WINDOWS, Slots.OF_WINDOWS - 1),
    OUTCOME(Slots.OUTCOMES.size(), Slots.OUTCOMES.size() - 1),
    NOTHING(1, 0);

    private final int slots;
    private final int mask;

    Detail(int slots, int mask) {
      this.slots = slots;
      this.mask = mask;
    }
  }

  private final CodedColumn column;
  private final Detail detail;

  /** A task's rows fit into an int; wider numbers would only fill the processor's cache. */
  private int[] counts = new int[0];

  Tally(CodedColumn column, Detail detail) {
    this.column = column;
    this.detail = detail;
  }

  /** The codes by which it counts. */
  CodedColumn column() {
    return column;
  }

  /** Counts the rows that the column has read last, each in its slot. */
  void add(int[] slots, int rows) {
    int width = detail.slots;
    int mask = detail.mask;
    if (column.size() * width > counts.length) {
      counts = Arrays.copyOf(counts, 2 * column.size() * width);
    }
    int[] codes = column.codes();
    for (int i = 0; i < rows; i++) {
      if (codes[i] >= 0) {
        counts[codes[i] * width + (slots[i] & mask)]++;
      }
    }
  }

  /** What was counted, by the texts of the codes. */
  KeyCounts counted() {
    List<List<String>> keys = IntStream.range(0, column.size()).mapToObj(column::texts).toList();
    return new KeyCounts(keys, Arrays.copyOf(counts, keys.size() * detail.slots), detail.slots);
  }
}
