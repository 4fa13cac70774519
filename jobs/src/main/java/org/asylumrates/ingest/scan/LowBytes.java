package org.asylumrates.ingest.scan;

import org.asylumrates.columns.EightBytes;

/**
 * Finds all bytes below 16, eight at a time: tab, line feed, carriage return and NUL are among
 * them, and in a sound file nothing else.
 */
final class LowBytes {
  /** Bytes that are looked at together; what lies behind the last byte must be none of these. */
  static final int BLOCK = Long.SIZE;

  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Added to seven bits it carries into the eighth where the byte is 16 or more. */
  private static final long BELOW_16 = 0x7070707070707070L;

  /** Multiplied by it, the lowest bits of eight bytes gather in the highest byte. */
  private static final long GATHER = 0x0102040810204080L;

  /** Places are written so many at once, needed or not, because a loop for each costs more. */
  static final int AT_ONCE = 8;

  private LowBytes() {}

  /**
   * Writes the places of such bytes in {@code from..to} behind each other, ascending.
   *
   * @param bytes with {@link #BLOCK} bytes of room behind {@code to}
   * @param places with room for one more than there are bytes, and {@link #BLOCK}
   * @param first where the first goes
   * @return where the next would go
   */
  static int find(byte[] bytes, int from, int to, int[] places, int first) {
    int next = first;
    for (int block = from; block < to; block += BLOCK) {
      long found = 0;
      for (int i = 0; i < BLOCK; i += Long.BYTES) {
        long word = EightBytes.at(bytes, block + i);
        long low = ~(((word & LOW_BITS) + BELOW_16) | word) & HIGH_BITS;
        found |= (((low >>> 7) * GATHER) >>> 56) << i;
      }
      int behind = next + Long.bitCount(found);
      while (found != 0) {
        for (int i = 0; i < AT_ONCE; i++) {
          places[next + i] = block + Long.numberOfTrailingZeros(found);
          found &= found - 1;
        }
        next += AT_ONCE;
      }
      next = behind;
    }
    return next;
  }
}
