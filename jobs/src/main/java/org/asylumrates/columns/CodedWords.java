package org.asylumrates.columns;

import java.util.Arrays;

/**
 * Fields of at most eight bytes that were met before, each as one word, and what they stand for.
 */
final class CodedWords {
  /** What a word stands for that was not met. */
  static final int NOT_MET = Integer.MIN_VALUE;

  /** Columns of codes have some hundreds; of more, which are no codes, the first are remembered. */
  private static final int MOST = 1 << 14;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] words = new long[1 << 8];
  private int[] codes = new int[words.length];
  private int size;

  CodedWords() {
    Arrays.fill(codes, NOT_MET);
  }

  /** The code of a word. */
  int known(long word) {
    int slot = slot(word);
    while (words[slot] != word && codes[slot] != NOT_MET) {
      slot = (slot + 1) & (words.length - 1);
    }
    return codes[slot];
  }

  /** Remembers the code of a word that was not met. */
  void add(long word, int code) {
    if (size < MOST) {
      if (2 * ++size > words.length) {
        grow();
      }
      place(word, code);
    }
  }

  private void grow() {
    long[] oldWords = words;
    int[] oldCodes = codes;
    words = new long[4 * oldWords.length];
    codes = new int[words.length];
    Arrays.fill(codes, NOT_MET);
    for (int i = 0; i < oldWords.length; i++) {
      if (oldCodes[i] != NOT_MET) {
        place(oldWords[i], oldCodes[i]);
      }
    }
  }

  private void place(long word, int code) {
    int slot = slot(word);
    while (codes[slot] != NOT_MET) {
      slot = (slot + 1) & (words.length - 1);
    }
    words[slot] = word;
    codes[slot] = code;
  }

  private int slot(long word) {
    return (int) ((word * SPREAD) >>> 40) & (words.length - 1);
  }
}
