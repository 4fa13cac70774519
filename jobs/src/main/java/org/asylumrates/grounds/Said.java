package org.asylumrates.grounds;

import java.util.Arrays;

/** Labels that were met, each as three numbers; a set, to find those that are said again. */
final class Said {
  private static final int WIDTH = 3;
  private static final int FREE = -1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] rows = new long[WIDTH << 10];
  private int[] slots = new int[1 << 11];
  private int size;

  Said() {
    Arrays.fill(slots, FREE);
  }

  /** Adds a label; false if it was there. */
  boolean add(long first, long second, long third) {
    int slot = slot(first, second, third);
    for (; slots[slot] != FREE; slot = (slot + 1) & (slots.length - 1)) {
      int at = WIDTH * slots[slot];
      if (rows[at] == first && rows[at + 1] == second && rows[at + 2] == third) {
        return false;
      }
    }
    if (WIDTH * size == rows.length) {
      grow();
      slot = free(first, second, third);
    }
    slots[slot] = size;
    int at = WIDTH * size++;
    rows[at] = first;
    rows[at + 1] = second;
    rows[at + 2] = third;
    return true;
  }

  /** Half of the slots or more are always free. */
  private void grow() {
    rows = Arrays.copyOf(rows, 2 * rows.length);
    slots = new int[2 * slots.length];
    Arrays.fill(slots, FREE);
    for (int i = 0; i < size; i++) {
      int at = WIDTH * i;
      slots[free(rows[at], rows[at + 1], rows[at + 2])] = i;
    }
  }

  private int free(long first, long second, long third) {
    int slot = slot(first, second, third);
    while (slots[slot] != FREE) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private int slot(long first, long second, long third) {
    long mixed = ((first * SPREAD ^ second) * SPREAD ^ third) * SPREAD;
    return (int) (mixed >>> Integer.SIZE) & (slots.length - 1);
  }
}
