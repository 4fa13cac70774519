package org.asylumrates.ingest.trac;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cases have been met, and what their first row said of up to four short attributes: sixteen
 * bytes for a case, in any order of rows.
 */
final class CaseLedger {
  /** Attributes that fit beside a case. */
  static final int ATTRIBUTES = 4;

  private static final int SMALLEST = 1 << 12;
  private static final int BITS = 16;
  private static final long MASK = (1L << BITS) - 1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Case numbers; those above zero alone, so that zero is a free place. */
  private long[] cases = new long[SMALLEST];

  private long[] first = new long[SMALLEST];
  private int size;

  /** Cases whose number cannot be read as one, by their text. */
  private final Map<String, Long> oddCases = new HashMap<>();

  private final long[] differing = new long[ATTRIBUTES];

  /**
   * Enters a row of a case; true if it is the first. An attribute of a later row that has a value
   * and not the first row's is counted.
   */
  boolean enter(String idncase, List<String> attributes) {
    long packed = pack(attributes);
    long number = number(idncase);
    if (number <= 0) {
      Long before = oddCases.putIfAbsent(idncase, packed);
      return before == null || compare(before, packed);
    }
    if (size * 4L > cases.length * 3L) {
      grow();
    }
    int place = place(cases, number);
    if (cases[place] == number) {
      return compare(first[place], packed);
    }
    cases[place] = number;
    first[place] = packed;
    size++;
    return true;
  }

  /** How many later rows had another value, by attribute. */
  long differing(int attribute) {
    return differing[attribute];
  }

  private boolean compare(long before, long now) {
    for (int i = 0; i < ATTRIBUTES; i++) {
      long value = (now >>> (i * BITS)) & MASK;
      if (value != 0 && value != ((before >>> (i * BITS)) & MASK)) {
        differing[i]++;
      }
    }
    return false;
  }

  private void grow() {
    long[] oldCases = cases;
    long[] oldFirst = first;
    cases = new long[oldCases.length * 2];
    first = new long[oldFirst.length * 2];
    for (int i = 0; i < oldCases.length; i++) {
      if (oldCases[i] != 0) {
        int place = place(cases, oldCases[i]);
        cases[place] = oldCases[i];
        first[place] = oldFirst[i];
      }
    }
  }

  /** Where a number is, or the free place where it belongs. */
  private static int place(long[] numbers, long number) {
    int mask = numbers.length - 1;
    int place = (int) ((number * SPREAD) >>> 32) & mask;
    while (numbers[place] != 0 && numbers[place] != number) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Codes of one or two letters are kept as they are; longer values as a hash. */
  private static long pack(List<String> attributes) {
    long packed = 0;
    for (int i = 0; i < attributes.size(); i++) {
      packed |= pack(attributes.get(i)) << (i * BITS);
    }
    return packed;
  }

  private static long pack(String value) {
    return switch (value.length()) {
      case 0 -> 0;
      case 1 -> value.charAt(0) & MASK;
      case 2 -> (value.charAt(0) << 8 | value.charAt(1)) & MASK;
      default -> (value.hashCode() & MASK) | 1;
    };
  }
}
