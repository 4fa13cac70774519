package org.asylumrates.columns;

/** Numbers and days from bytes, eight bytes at a time. */
final class Digits {
  /** Most digits of {@link #number}. */
  static final int MOST = 16;

  private static final int HALF = 8;
  private static final long ZEROS = 0x3030303030303030L;

  /** Added to a byte above 9 it reaches the upper four bits. */
  private static final long ABOVE_9 = 0x0606060606060606L;

  private static final long UPPER = 0xf0f0f0f0f0f0f0f0L;
  private static final long HUNDRED_MILLION = 100_000_000;

  /** {@code 0000-00-}; exclusive or with it leaves digits, and nothing of the dashes. */
  private static final long DATE = 0x2d30302d30303030L;

  private static final long DATE_ABOVE_9 = 0x0006060006060606L;
  private static final long DATE_WRONG = 0xfff0f0fff0f0f0f0L;

  private Digits() {}

  /** Reads 1 to {@link #MOST} digits; negative if a byte is no digit. */
  static long number(byte[] bytes, int from, int to) {
    int digits = to - from;
    if (digits <= HALF) {
      return number(EightBytes.at(bytes, to - HALF), digits);
    }
    long upper = number(EightBytes.at(bytes, to - 2 * HALF), digits - HALF);
    long lower = number(EightBytes.at(bytes, to - HALF), HALF);
    return (upper | lower) < 0 ? -1 : upper * HUNDRED_MILLION + lower;
  }

  /**
   * The digits in the upper bytes of a word, the last one in the highest; negative if one is none.
   */
  private static long number(long word, int digits) {
    int others = (HALF - digits) * Byte.SIZE;
    long x = ((word ^ ZEROS) >>> others) << others;
    if (((x | (x + ABOVE_9)) & UPPER) != 0) {
      return -1;
    }
    // Pairs of digits, then pairs of pairs, then both halves at once by one multiplication each.
    long pairs = 10 * x + (x >>> Byte.SIZE);
    return ((pairs & 0x000000ff000000ffL) * 0x000f424000000064L
            + (pairs >>> Short.SIZE & 0x000000ff000000ffL) * 0x0000271000000001L)
        >>> Integer.SIZE;
  }

  /**
   * {@code 2018-06-11} as 2018 * 10,000 + 6 * 100 + 11; negative if it has another shape. Whether
   * there is such a day is not looked at.
   */
  static int date(byte[] bytes, int from) {
    long x = EightBytes.at(bytes, from) ^ DATE;
    int tens = bytes[from + 8] - '0';
    int ones = bytes[from + 9] - '0';
    if (((x | (x + DATE_ABOVE_9)) & DATE_WRONG) != 0
        || Integer.compareUnsigned(tens, 9) > 0
        || Integer.compareUnsigned(ones, 9) > 0) {
      return -1;
    }
    int pairs = (int) x * 10 + ((int) x >>> Byte.SIZE);
    int year = (pairs & 0xff) * 100 + (pairs >>> Short.SIZE & 0xff);
    int month = (int) (x >>> 40 & 0xf) * 10 + (int) (x >>> 48 & 0xf);
    return year * 10_000 + month * 100 + tens * 10 + ones;
  }
}
