package org.asylumrates.decisions;

import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/** The bits of each pair of codes, worked out once. */
final class FlagTable {
  private static final int UNKNOWN = -1;

  private final TextNumbers codes = new TextNumbers();
  private final TextNumbers decisions = new TextNumbers();
  private int[][] bits = new int[0][];

  int of(UTF8String code, UTF8String decision) {
    int row = codes.of(code);
    int column = decisions.of(decision);
    if (row >= bits.length || column >= bits[row].length) {
      grow(row, column);
    }
    if (bits[row][column] == UNKNOWN) {
      bits[row][column] = ApplicationFlags.of(codes.text(row), decisions.text(column));
    }
    return bits[row][column];
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
