package org.asylumrates.rates;

import java.util.List;

/**
 * A column of decisions as small numbers: each different value has a code, from 0 in the order in
 * which values were met.
 */
abstract class CodedColumn {
  /** The code of a row that is not to be counted by this column. */
  static final int NOT_COUNTED = -1;

  private int[] codes = new int[0];

  /** Reads the chosen rows; columns that this one is made of must have read them before. */
  final void read(Chosen rows) {
    if (codes.length < rows.size()) {
      codes = new int[rows.size()];
    }
    read(rows, codes);
  }

  /** The code of each row that was read last, in their order; what follows is to be ignored. */
  final int[] codes() {
    return codes;
  }

  /** Puts the code of each row into the array. */
  abstract void read(Chosen rows, int[] into);

  /** How many codes there are. */
  abstract int size();

  /** The texts that a code stands for: one, one for each part of a pair, or a case's words. */
  abstract List<String> texts(int code);
}
