package org.asylumrates.columns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Different short texts in the order in which they were met, each with its number from 0. */
public final class Codes {
  /** A code packed into a long is never negative, since ASCII has seven bits. */
  private static final long FREE = -1;

  private static final int LONGEST = Long.BYTES;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private long[] keys = new long[1 << 8];
  private int[] places = new int[keys.length];

  /** None yet. */
  public Codes() {
    Arrays.fill(keys, FREE);
  }

  /** How many there are. */
  public int size() {
    return texts.size();
  }

  /** The text of a number. */
  public String text(int number) {
    return texts.get(number);
  }

  /** The number of a code packed big-endian into a long; -1 if it has not been met. */
  public int known(long packed) {
    for (int slot = slot(packed); ; slot = (slot + 1) & (keys.length - 1)) {
      if (keys[slot] == packed) {
        return places[slot];
      }
      if (keys[slot] == FREE) {
        return -1;
      }
    }
  }

  /** The number of a text, which is new if it has not been met. */
  public int of(String text) {
    Integer met = numbers.get(text);
    if (met != null) {
      return met;
    }
    int number = texts.size();
    texts.add(text);
    numbers.put(text, number);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST && bytes.length == text.length()) {
      long packed = 0;
      for (byte b : bytes) {
        packed = packed << Byte.SIZE | b;
      }
      if (2 * number >= keys.length) {
        grow();
      }
      place(packed, number);
    }
    return number;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldPlaces = places;
    keys = new long[4 * oldKeys.length];
    places = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        place(oldKeys[i], oldPlaces[i]);
      }
    }
  }

  private void place(long packed, int number) {
    int slot = slot(packed);
    while (keys[slot] != FREE) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = packed;
    places[slot] = number;
  }

  private int slot(long packed) {
    return (int) ((packed * SPREAD) >>> 40) & (keys.length - 1);
  }
}
