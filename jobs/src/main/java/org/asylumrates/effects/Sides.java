package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.asylumrates.stats.BeforeAfter;

/**
 * What was decided before and after the event, by family, judge, court or whatever else.
 *
 * @param keys in ascending order
 * @param values one for each key
 */
record Sides(List<Long> keys, List<BeforeAfter> values) {
  /**
   * The counts of a sample.
   *
   * @param keyOf the key of a row, from 0 to 2^61
   */
  static Sides of(Analysis analysis, Sample sample, IntToLongFunction keyOf) {
    CellCounts cells =
        CellCounts.of(sample, row -> keyOf.applyAsLong(row) << 1 | (analysis.isAfter(row) ? 1 : 0));
    List<Long> keys = new ArrayList<>();
    List<BeforeAfter> values = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      long key = cells.key(cell) >> 1;
      boolean after = (cells.key(cell) & 1) == 1;
      BeforeAfter counts =
          after
              ? new BeforeAfter(cells.granted(cell), cells.decisions(cell), 0, 0)
              : new BeforeAfter(0, 0, cells.granted(cell), cells.decisions(cell));
      int last = keys.size() - 1;
      if (last >= 0 && keys.get(last) == key) {
        values.set(last, values.get(last).plus(counts));
      } else {
        keys.add(key);
        values.add(counts);
      }
    }
    return new Sides(keys, values);
  }
}
