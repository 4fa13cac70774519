package org.asylumrates.batches;

import java.util.List;

/**
 * A stored column as small numbers: each different value has a code, from 0 in the order in which
 * values were met.
 */
public abstract class CodedColumn {
  /** The code of a row that is not to be counted by this column. */
  protected static final int NOT_COUNTED = -1;

  private int[] codes = new int[0];

  /** Reads the chosen rows; columns that this one is made of must have read them before. */
  public final void read(Chosen rows) {
    if (codes.length < rows.size()) {
      codes = new int[rows.size()];
    }
    read(rows, codes);
  }

  /** The code of each row that was read last, in their order; what follows is to be ignored. */
  public final int[] codes() {
    return codes;
  }

  /** Puts the code of each row into the array. */
  protected abstract void read(Chosen rows, int[] into);

  /** How many codes there are. */
  public abstract int size();

  /** The texts that a code stands for: one, one for each part of a pair, or a case's words. */
  public abstract List<String> texts(int code);
}
