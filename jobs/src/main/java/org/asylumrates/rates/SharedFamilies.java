package org.asylumrates.rates;

import java.util.Arrays;

/**
 * How many rows of a key must be taken off their number to get the number of families: of each
 * family's rows in a group and under a key all but one.
 */
final class SharedFamilies {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int NONE = -1;
  private static final int[] NO_KEYS = {};

  /** So few keys are compared with one another faster than they are sorted. */
  private static final int FEW = 8;

  private final FamilyRows shared;
  private final FamilyRows alone;

  /** All shared rows, those of one family and group together. */
  private final int[] order;

  /** Where in the order each family begins, and where the last one ends. */
  private final int[] starts;

  private final byte[] groups;

  SharedFamilies(FamilyRows shared, FamilyRows alone) {
    this.shared = shared;
    this.alone = alone;
    this.order = new int[shared.size()];
    this.starts = order(shared, order);
    this.groups = new byte[starts.length - 1];
    for (int family = 0; family < groups.length; family++) {
      groups[family] = (byte) shared.group(order[starts[family]]);
    }
  }

  /** Puts the rows into order; gives the starts of the families. */
  private static int[] order(FamilyRows rows, int[] order) {
    // For each slot the last row of a family and group, for each row the one before it.
    int[] last = new int[4 * Integer.highestOneBit(Math.max(1, order.length))];
    int[] before = new int[order.length];
    Arrays.fill(last, NONE);
    for (int row = 0; row < order.length; row++) {
      int slot = slot(rows, row, last);
      before[row] = last[slot];
      last[slot] = row;
    }
    int[] starts = new int[order.length + 1];
    int families = 0;
    int n = 0;
    for (int end : last) {
      if (end != NONE) {
        starts[families++] = n;
      }
      for (int row = end; row != NONE; row = before[row]) {
        order[n++] = row;
      }
    }
    starts[families] = n;
    return Arrays.copyOf(starts, families + 1);
  }

  private static int slot(FamilyRows rows, int row, int[] last) {
    long family = rows.family(row);
    int group = rows.group(row);
    long hash = (family * Slots.GROUPS + group) * SPREAD;
    int slot = (int) (hash >>> Integer.SIZE) & (last.length - 1);
    while (last[slot] != NONE
        && (rows.family(last[slot]) != family || rows.group(last[slot]) != group)) {
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
    for (int family = 0; family < groups.length; family++) {
      int n = 0;
      for (int i = starts[family]; i < starts[family + 1]; i++) {
        for (int key : keys(shared, order[i], which, keysOf)) {
          met = n < met.length ? met : Arrays.copyOf(met, 2 * n);
          met[n++] = key;
        }
      }
      addRepeated(met, n, groups[family], surplus);
    }
    return surplus;
  }

  /** Counts each key but for the first time that it was met. */
  private static void addRepeated(int[] met, int n, int group, long[] surplus) {
    if (n > FEW) {
      Arrays.sort(met, 0, n);
    }
    for (int i = 1; i < n; i++) {
      int earlier = i - 1;
      while (earlier > 0 && n <= FEW && met[earlier] != met[i]) {
        earlier--;
      }
      if (met[earlier] == met[i]) {
        surplus[met[i] * Slots.GROUPS + group]++;
      }
    }
  }

  private static int[] keys(FamilyRows rows, int row, int which, int[][] keysOf) {
    int number = rows.key(row, which);
    return number < 0 ? NO_KEYS : keysOf[number];
  }
}
