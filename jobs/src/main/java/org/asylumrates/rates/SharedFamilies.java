package org.asylumrates.rates;

import java.util.Arrays;

/**
 * How many rows of a key must be taken off their number to get the number of families: of each
 * family's rows in a group and under a key all but one.
 */
final class SharedFamilies {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int NONE = -1;

  private final FamilyRows shared;
  private final FamilyRows alone;

  /** For each slot the last row of a family in a group; NONE where the slot is free. */
  private final int[] last;

  /** For each row the one before it of the same family and group. */
  private final int[] before;

  SharedFamilies(FamilyRows shared, FamilyRows alone) {
    this.shared = shared;
    this.alone = alone;
    this.before = new int[shared.size()];
    this.last = new int[Integer.highestOneBit(Math.max(1, shared.size())) * 4];
    Arrays.fill(last, NONE);
    for (int row = 0; row < before.length; row++) {
      int slot = slot(row);
      before[row] = last[slot];
      last[slot] = row;
    }
  }

  private int slot(int row) {
    long family = shared.family(row);
    int group = shared.group(row);
    long hash = (family * Slots.GROUPS + group) * SPREAD;
    int slot = (int) (hash >>> Integer.SIZE) & (last.length - 1);
    while (last[slot] != NONE
        && (shared.family(last[slot]) != family || shared.group(last[slot]) != group)) {
      slot = (slot + 1) & (last.length - 1);
    }
    return slot;
  }

  /**
   * The rows to take off, by key and group: {@code key * Slots.GROUPS + group}.
   *
   * @param which the place of the breakdown among those that were counted
   * @param keysOf the keys of people under which each counted key counts
   * @param keys how many keys of people there are
   */
  long[] surplus(int which, int[][] keysOf, int keys) {
    long[] surplus = new long[keys * Slots.GROUPS];
    for (int row = 0; row < alone.size(); row++) {
      for (int key : keys(alone, row, which, keysOf)) {
        surplus[key * Slots.GROUPS + alone.group(row)]++;
      }
    }
    int[] met = new int[16];
    for (int end : last) {
      if (end != NONE) {
        met = addRepeated(end, which, keysOf, met, surplus);
      }
    }
    return surplus;
  }

  /** Adds what one family has too many; gives the scratch array, which may have grown. */
  private int[] addRepeated(int end, int which, int[][] keysOf, int[] scratch, long[] surplus) {
    int[] met = scratch;
    int n = 0;
    for (int row = end; row != NONE; row = before[row]) {
      for (int key : keys(shared, row, which, keysOf)) {
        met = n < met.length ? met : Arrays.copyOf(met, 2 * n);
        met[n++] = key;
      }
    }
    Arrays.sort(met, 0, n);
    for (int i = 1; i < n; i++) {
      if (met[i] == met[i - 1]) {
        surplus[met[i] * Slots.GROUPS + shared.group(end)]++;
      }
    }
    return met;
  }

  private static int[] keys(FamilyRows rows, int row, int which, int[][] keysOf) {
    int number = rows.key(row, which);
    return number < 0 ? new int[0] : keysOf[number];
  }
}
