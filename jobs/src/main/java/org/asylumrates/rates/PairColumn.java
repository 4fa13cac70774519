package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.CodedColumn;

/** Two columns together: each different pair of their codes has a code. */
final class PairColumn extends CodedColumn {
  private static final long FREE = -1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final CodedColumn left;
  private final CodedColumn right;
  private long[] slots = new long[1 << 10];
  private int[] codeOfSlot = new int[slots.length];
  private long[] pairs = new long[slots.length];
  private int size;

  PairColumn(CodedColumn left, CodedColumn right) {
    this.left = left;
    this.right = right;
    Arrays.fill(slots, FREE);
  }

  @Override
  protected void read(Chosen rows, int[] into) {
    int[] lefts = left.codes();
    int[] rights = right.codes();
    for (int i = 0; i < rows.size(); i++) {
      into[i] = code((long) lefts[i] << Integer.SIZE | rights[i]);
    }
  }

  private int code(long pair) {
    int slot = slot(pair);
    while (slots[slot] != pair) {
      if (slots[slot] == FREE) {
        return add(pair, slot);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return codeOfSlot[slot];
  }

  private int add(long pair, int slot) {
    int code = size++;
    slots[slot] = pair;
    codeOfSlot[slot] = code;
    pairs[code] = pair;
    if (2 * size >= slots.length) {
      grow();
    }
    return code;
  }

  private void grow() {
    slots = new long[2 * slots.length];
    codeOfSlot = new int[slots.length];
    pairs = Arrays.copyOf(pairs, slots.length);
    Arrays.fill(slots, FREE);
    for (int code = 0; code < size; code++) {
      int slot = slot(pairs[code]);
      while (slots[slot] != FREE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = pairs[code];
      codeOfSlot[slot] = code;
    }
  }

  private int slot(long pair) {
    return (int) ((pair * SPREAD) >>> Integer.SIZE) & (slots.length - 1);
  }

  @Override
  public int size() {
    return size;
  }

  /** The texts of the left code, then those of the right one. */
  @Override
  public List<String> texts(int code) {
    List<String> texts = new ArrayList<>(left.texts((int) (pairs[code] >>> Integer.SIZE)));
    texts.addAll(right.texts((int) pairs[code]));
    return List.copyOf(texts);
  }
}
