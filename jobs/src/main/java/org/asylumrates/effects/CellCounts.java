package org.asylumrates.effects;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Decisions and grants by a key: models work on these cells, which are few, and not on decisions.
 * Cells are in ascending order of their keys.
 */
final class CellCounts {
  private final long[] keys;
  private final long[] decisions;
  private final long[] granted;

  private CellCounts(long[] keys, long[] decisions, long[] granted) {
    this.keys = keys;
    this.decisions = decisions;
    this.granted = granted;
  }

  /**
   * The cells of a sample.
   *
   * @param keyOf the key of a row, from 0 to 2^62
   */
  static CellCounts of(Sample sample, IntToLongFunction keyOf) {
    Decided decided = sample.decided();
    // A sorted array of keys with the outcome as lowest bit is faster than any table of hashes.
    long[] sorted =
        sample
            .rows()
            .mapToLong(
                row -> keyOf.applyAsLong(row) << 1 | (decided.has(Trait.GRANTED, row) ? 1 : 0))
            .sorted()
            .toArray();
    int cells = (int) Arrays.stream(sorted).map(key -> key >> 1).distinct().count();
    long[] keys = new long[cells];
    long[] decisions = new long[cells];
    long[] granted = new long[cells];
    int cell = -1;
    for (long key : sorted) {
      if (cell < 0 || keys[cell] != key >> 1) {
        cell++;
        keys[cell] = key >> 1;
      }
      decisions[cell]++;
      granted[cell] += key & 1;
    }
    return new CellCounts(keys, decisions, granted);
  }

  int size() {
    return keys.length;
  }

  long key(int cell) {
    return keys[cell];
  }

  long decisions(int cell) {
    return decisions[cell];
  }

  long granted(int cell) {
    return granted[cell];
  }
}
