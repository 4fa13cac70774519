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

  void add(int number) {
    int value = number + 1;
    makeRoom();
    while (!fits(value)) {
      widen();
    }
    if (values instanceof byte[] bytes) {
      bytes[size] = (byte) value;
    } else if (values instanceof char[] chars) {
      chars[size] = (char) value;
    } else {
      ((int[]) values)[size] = value;
    }
    size++;
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

  private void makeRoom() {
    if (values instanceof byte[] bytes && size == bytes.length) {
      values = Arrays.copyOf(bytes, 2 * size);
    } else if (values instanceof char[] chars && size == chars.length) {
      values = Arrays.copyOf(chars, 2 * size);
    } else if (values instanceof int[] ints && size == ints.length) {
      values = Arrays.copyOf(ints, 2 * size);
    }
  }
}
