package org.asylumrates.rates;

import java.io.Serializable;
import java.util.Arrays;

/** A growing list of whole numbers from -1 on, in as few bytes each as the largest needs. */
final class NarrowInts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** One more than each number, without sign; the array is a byte[], char[] or int[]. */
  private Object values = new byte[16];

  private int size;

  int size() {
    return size;
  }

  /** Adds the first so many of some numbers. */
  void add(int[] numbers, int n) {
    int largest = -1;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, numbers[i]);
    }
    while (!fits(largest + 1)) {
      widen();
    }
    makeRoom(size + n);
    if (values instanceof byte[] bytes) {
      for (int i = 0; i < n; i++) {
        bytes[size + i] = (byte) (numbers[i] + 1);
      }
    } else if (values instanceof char[] chars) {
      for (int i = 0; i < n; i++) {
        chars[size + i] = (char) (numbers[i] + 1);
      }
    } else {
      for (int i = 0; i < n; i++) {
        ((int[]) values)[size + i] = numbers[i] + 1;
      }
    }
    size += n;
  }

  int at(int place) {
    if (values instanceof byte[] bytes) {
      return (bytes[place] & 0xff) - 1;
    }
    return (values instanceof char[] chars ? chars[place] : ((int[]) values)[place]) - 1;
  }

  private boolean fits(int value) {
    return values instanceof int[] || value <= (values instanceof byte[] ? 0xff : 0xffff);
  }

  private void widen() {
    if (values instanceof byte[] bytes) {
      char[] wider = new char[bytes.length];
      for (int i = 0; i < size; i++) {
        wider[i] = (char) (bytes[i] & 0xff);
      }
      values = wider;
    } else if (values instanceof char[] chars) {
      int[] wider = new int[chars.length];
      for (int i = 0; i < size; i++) {
        wider[i] = chars[i];
      }
      values = wider;
    }
  }

  private void makeRoom(int needed) {
    if (values instanceof byte[] bytes && needed > bytes.length) {
      values = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
    } else if (values instanceof char[] chars && needed > chars.length) {
      values = Arrays.copyOf(chars, Math.max(needed, 2 * chars.length));
    } else if (values instanceof int[] ints && needed > ints.length) {
      values = Arrays.copyOf(ints, Math.max(needed, 2 * ints.length));
    }
  }
}
