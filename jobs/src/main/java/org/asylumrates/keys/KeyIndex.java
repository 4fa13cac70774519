package org.asylumrates.keys;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives each key of a set its place, from 0 on without gaps, so that what is known of the keys can
 * stand in plain arrays. Keys that share all but their lowest 16 bits stand on one page: as a
 * bitmap with running counts where there are many, as a sorted list where there are few.
 */
public final class KeyIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int PAGE_BITS = 16;
  private static final int WORDS = 1 << (PAGE_BITS - 6);

  /** From here on a bitmap and its counts are smaller than a list. */
  private static final int MANY = 5 << 10;

  private final long[] pages;
  private final int[] first;
  private final char[][] lists;
  private final long[][] bitmaps;
  private final char[][] counts;
  private final int size;

  /** Places for the keys of a set. */
  public KeyIndex(KeySet keys) {
    Builder builder = new Builder();
    keys.forEach(builder::add);
    builder.endPage();
    int n = builder.pages.size();
    pages = builder.pages.stream().mapToLong(p -> p).toArray();
    first = Arrays.copyOf(builder.first, n);
    lists = builder.lists.toArray(new char[0][]);
    bitmaps = new long[n][];
    counts = new char[n][];
    for (int i = 0; i < n; i++) {
      if (lists[i].length >= MANY) {
        bitmaps[i] = bitmap(lists[i]);
        counts[i] = counts(bitmaps[i]);
        lists[i] = new char[0];
      }
    }
    size = builder.size;
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
    int page = page(key >> PAGE_BITS);
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
    long number = key >> PAGE_BITS;
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

  private static long[] bitmap(char[] list) {
    long[] bitmap = new long[WORDS];
    for (char low : list) {
      bitmap[low >>> 6] |= 1L << low;
    }
    return bitmap;
  }

  private static char[] counts(long[] bitmap) {
    char[] counts = new char[WORDS];
    int before = 0;
    for (int i = 0; i < WORDS; i++) {
      counts[i] = (char) before;
      before += Long.bitCount(bitmap[i]);
    }
    return counts;
  }

  private static final class Builder {
    private final List<Long> pages = new ArrayList<>();
    private final List<char[]> lists = new ArrayList<>();
    private final char[] lows = new char[1 << PAGE_BITS];
    private int[] first = new int[1 << 8];
    private int filled;
    private int size;
    private long page;

    void add(long key) {
      if (filled > 0 && key >> PAGE_BITS != page) {
        endPage();
      }
      page = key >> PAGE_BITS;
      lows[filled++] = (char) key;
    }

    void endPage() {
      if (filled == 0) {
        return;
      }
      if (pages.size() == first.length) {
        first = Arrays.copyOf(first, 2 * first.length);
      }
      first[pages.size()] = size;
      pages.add(page);
      lists.add(Arrays.copyOf(lows, filled));
      size = Math.addExact(size, filled);
      filled = 0;
    }
  }
}
