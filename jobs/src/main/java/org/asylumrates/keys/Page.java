package org.asylumrates.keys;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys that share all but their lowest 16 bits: those bits as a sorted list while they are few, as
 * a bitmap from where that is smaller.
 */
final class Page implements Serializable {
  private static final long serialVersionUID = 1L;

  static final int BITS = 16;
  private static final int WORDS = 1 << (BITS - 6);
  private static final int MOST_IN_LIST = 1 << 12;
  private static final char[] BITMAP_INSTEAD = {};

  private char[] list;
  private long @Nullable [] bitmap;
  private int size;

  /** No keys. */
  Page() {
    list = new char[4];
  }

  private Page(char[] list, long @Nullable [] bitmap, int size) {
    this.list = list;
    this.bitmap = bitmap;
    this.size = size;
  }

  int size() {
    return size;
  }

  /** Adds a key by its lowest bits; false if it was there. */
  boolean add(int low) {
    long[] bits = bitmap;
    if (bits != null) {
      long word = bits[low >>> 6];
      long bit = 1L << low;
      bits[low >>> 6] = word | bit;
      size += (word & bit) == 0 ? 1 : 0;
      return (word & bit) == 0;
    }
    // Most keys come in ascending order.
    int at = size == 0 || list[size - 1] < low ? size : search(low);
    if (at < size && list[at] == low) {
      return false;
    }
    if (size == MOST_IN_LIST) {
      bitmap = bitmap();
      list = BITMAP_INSTEAD;
      return add(low);
    }
    if (size == list.length) {
      list = Arrays.copyOf(list, 2 * size);
    }
    System.arraycopy(list, at, list, at + 1, size - at);
    list[at] = (char) low;
    size++;
    return true;
  }

  boolean contains(int low) {
    long[] bits = bitmap;
    if (bits != null) {
      return (bits[low >>> 6] & (1L << low)) != 0;
    }
    int at = search(low);
    return at < size && list[at] == low;
  }

  /** Where a number stands in the list, or would stand. */
  private int search(int low) {
    int found = Arrays.binarySearch(list, 0, size, (char) low);
    return found < 0 ? -found - 1 : found;
  }

  /** The keys of both. */
  Page or(Page other) {
    if (other.size < size) {
      return other.or(this);
    }
    Page both = other.copy();
    for (char low : list()) {
      both.add(low);
    }
    return both;
  }

  /** The keys that are in both. */
  Page and(Page other) {
    if (other.size < size) {
      return other.and(this);
    }
    Page both = new Page();
    for (char low : list()) {
      if (other.contains(low)) {
        both.add(low);
      }
    }
    return both;
  }

  private Page copy() {
    long[] bits = bitmap;
    return new Page(list.clone(), bits == null ? null : bits.clone(), size);
  }

  /** The lowest bits of all keys, ascending. */
  char[] list() {
    long[] bits = bitmap;
    if (bits == null) {
      return Arrays.copyOf(list, size);
    }
    char[] all = new char[size];
    int n = 0;
    for (int word = 0; word < WORDS; word++) {
      for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
        all[n++] = (char) (word << 6 | Long.numberOfTrailingZeros(rest));
      }
    }
    return all;
  }

  /** A bit for each possible key. */
  long[] bitmap() {
    long[] bits = bitmap;
    if (bits != null) {
      return bits.clone();
    }
    long[] made = new long[WORDS];
    for (int i = 0; i < size; i++) {
      made[list[i] >>> 6] |= 1L << list[i];
    }
    return made;
  }
}
