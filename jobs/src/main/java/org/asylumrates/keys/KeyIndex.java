package org.asylumrates.keys;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;

/**
 * Gives each key of a set its place, from 0 on without gaps, so that what is known of the keys can
 * stand in plain arrays. Keys that share all but their lowest 16 bits stand on one page: as a
 * bitmap with running counts where there are many, as a sorted list where there are few.
 */
public final class KeyIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  /** From here on a bitmap and its counts are smaller than a list. */
  private static final int MANY = 5 << 10;

  private static final char[] NO_LIST = {};

  private final long[] pages;
  private final int[] first;
  private final char[][] lists;
  private final long[][] bitmaps;
  private final char[][] counts;
  private final int size;

  /** Places for the keys of a set. */
  public KeyIndex(KeySet keys) {
    int n = keys.pages().size();
    pages = new long[n];
    first = new int[n];
    lists = new char[n][];
    bitmaps = new long[n][];
    counts = new char[n][];
    int before = 0;
    int i = 0;
    for (Map.Entry<Long, Page> page : keys.pages().entrySet()) {
      pages[i] = page.getKey();
      first[i] = before;
      if (page.getValue().size() < MANY) {
        lists[i] = page.getValue().list();
      } else {
        lists[i] = NO_LIST;
        bitmaps[i] = page.getValue().bitmap();
        counts[i] = counts(bitmaps[i]);
      }
      before = Math.addExact(before, page.getValue().size());
      i++;
    }
    size = before;
  }

  /** How many keys there are. */
  public int size() {
    return size;
  }

  /** Whether a key is in the set; much faster than asking the set itself. */
  public boolean contains(long key) {
    return place(key) >= 0;
  }

  /** The place of a key; -1 if it is not in the set. */
  public int place(long key) {
    int page = page(key >> Page.BITS);
    if (page < 0) {
      return -1;
    }
    int low = (int) key & 0xffff;
    long[] bitmap = bitmaps[page];
    if (bitmap == null) {
      int at = Arrays.binarySearch(lists[page], (char) low);
      return at < 0 ? -1 : first[page] + at;
    }
    long word = bitmap[low >>> 6];
    long bit = 1L << low;
    return (word & bit) == 0
        ? -1
        : first[page] + counts[page][low >>> 6] + Long.bitCount(word & (bit - 1));
  }

  /** How many keys are less than this one, which may be among them or not. */
  public int before(long key) {
    long number = key >> Page.BITS;
    int page = page(number);
    if (page < 0) {
      // Where the page would stand; all of the pages before it are less.
      int next = pages.length == 0 ? 0 : -Arrays.binarySearch(pages, number) - 1;
      return next == pages.length ? size : first[next];
    }
    int low = (int) key & 0xffff;
    long[] bitmap = bitmaps[page];
    if (bitmap == null) {
      int at = Arrays.binarySearch(lists[page], (char) low);
      return first[page] + (at < 0 ? -at - 1 : at);
    }
    long smaller = bitmap[low >>> 6] & ((1L << low) - 1);
    return first[page] + counts[page][low >>> 6] + Long.bitCount(smaller);
  }

  /**
   * Pages of record numbers nearly always follow one another, so the guess is nearly always right.
   */
  private int page(long number) {
    if (pages.length == 0) {
      return -1;
    }
    long guess = number - pages[0];
    return guess >= 0 && guess < pages.length && pages[(int) guess] == number
        ? (int) guess
        : Arrays.binarySearch(pages, number);
  }

  private static char[] counts(long[] bitmap) {
    char[] counts = new char[bitmap.length];
    int before = 0;
    for (int i = 0; i < bitmap.length; i++) {
      counts[i] = (char) before;
      before += Long.bitCount(bitmap[i]);
    }
    return counts;
  }
}
