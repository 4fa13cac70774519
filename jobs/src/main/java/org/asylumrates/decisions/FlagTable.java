package org.asylumrates.decisions;

import java.util.Arrays;
import org.asylumrates.batches.TextColumn;

/** The bits of each pair of codes that applications have, worked out once. */
final class FlagTable {
  private static final int UNKNOWN = -1;

  private final TextColumn codes;
  private final TextColumn decisions;
  private int[][] bits = new int[0][];

  FlagTable(TextColumn codes, TextColumn decisions) {
    this.codes = codes;
    this.decisions = decisions;
  }

  /** The bits of an application by the numbers of its code and of its decision. */
  int of(int code, int decision) {
    if (code >= bits.length || decision >= bits[code].length) {
      grow(code, decision);
    }
    if (bits[code][decision] == UNKNOWN) {
      bits[code][decision] = ApplicationFlags.of(codes.text(code), decisions.text(decision));
    }
    return bits[code][decision];
  }

  private void grow(int row, int column) {
    int before = bits.length;
    bits = Arrays.copyOf(bits, Math.max(before, row + 1));
    for (int i = 0; i < bits.length; i++) {
      int[] old = i < before ? bits[i] : new int[0];
      bits[i] = Arrays.copyOf(old, Math.max(old.length, column + 1));
      Arrays.fill(bits[i], old.length, bits[i].length, UNKNOWN);
    }
  }
}
