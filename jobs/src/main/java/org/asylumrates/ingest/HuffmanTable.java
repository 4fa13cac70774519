package org.asylumrates.ingest;

import java.io.IOException;
import java.util.Arrays;

/**
 * A prefix code as a table that is looked up with the next bits of a stream. Codes longer than
 * {@link #ROOT} bits have a second table. An entry holds, from its lowest bit: the code's length (4
 * bits), the number of extra bits that follow it (5), its kind (3), and a value.
 */
final class HuffmanTable {
  static final int LONGEST_CODE = 15;

  /** Kinds of entries: a byte, a number to which extra bits are added, the end of a block. */
  static final int LITERAL = 0;

  static final int NUMBER = 1 << 9;
  static final int END = 2 << 9;

  private static final int FURTHER = 3 << 9;
  static final int NONE = 4 << 9;
  private static final int KIND = 7 << 9;
  private static final int EXTRA_AT = 4;
  private static final int VALUE_AT = 12;

  private static final int ROOT = 10;
  private static final int ROOT_SIZE = 1 << ROOT;
  private static final int SECOND_SIZE = 1 << (LONGEST_CODE - ROOT);

  private final int[] meanings;
  private final int[] entries;
  private int used;

  /**
   * A table that is not built yet.
   *
   * @param meanings for each symbol, what {@link #meaning} gives
   */
  HuffmanTable(int[] meanings) {
    this.meanings = meanings;
    this.entries = new int[ROOT_SIZE + meanings.length * SECOND_SIZE];
  }

  static int meaning(int kind, int value, int extraBits) {
    return value << VALUE_AT | kind | extraBits << EXTRA_AT;
  }

  /** The entry whose code the bits begin with. */
  int find(long bits) {
    int entry = entries[(int) bits & (ROOT_SIZE - 1)];
    if ((entry & KIND) == FURTHER) {
      return entries[value(entry) + ((int) (bits >>> ROOT) & (SECOND_SIZE - 1))];
    }
    return entry;
  }

  static int length(int entry) {
    return entry & 15;
  }

  static int extraBits(int entry) {
    return entry >>> EXTRA_AT & 31;
  }

  static int kind(int entry) {
    return entry & KIND;
  }

  static int value(int entry) {
    return entry >>> VALUE_AT;
  }

  /** Builds the table from the codes' lengths (RFC 1951, 3.2.2); fails if there cannot be such. */
  void build(byte[] lengths, int from, int symbols) throws IOException {
    Arrays.fill(entries, 0, ROOT_SIZE, NONE);
    used = ROOT_SIZE;
    int[] next = firstCodes(lengths, from, symbols);
    for (int symbol = 0; symbol < symbols; symbol++) {
      int length = lengths[from + symbol];
      if (length > 0) {
        int code = Integer.reverse(next[length]++) >>> (Integer.SIZE - length);
        put(code, length, meanings[symbol] | length);
      }
    }
  }

  private static int[] firstCodes(byte[] lengths, int from, int symbols) throws IOException {
    int[] next = new int[LONGEST_CODE + 1];
    int[] counts = new int[LONGEST_CODE + 1];
    for (int i = from; i < from + symbols; i++) {
      counts[lengths[i]]++;
    }
    int code = 0;
    for (int length = 1; length <= LONGEST_CODE; length++) {
      next[length] = code;
      code += counts[length];
      if (code > 1 << length) {
        throw new IOException("its codes make no sense");
      }
      code <<= 1;
    }
    return next;
  }

  private void put(int code, int length, int entry) {
    if (length <= ROOT) {
      for (int i = code; i < ROOT_SIZE; i += 1 << length) {
        entries[i] = entry;
      }
      return;
    }
    int root = code & (ROOT_SIZE - 1);
    if (kind(entries[root]) != FURTHER) {
      entries[root] = meaning(FURTHER, used, 0);
      Arrays.fill(entries, used, used + SECOND_SIZE, NONE);
      used += SECOND_SIZE;
    }
    int second = value(entries[root]);
    for (int i = code >>> ROOT; i < SECOND_SIZE; i += 1 << (length - ROOT)) {
      entries[second + i] = entry;
    }
  }
}
