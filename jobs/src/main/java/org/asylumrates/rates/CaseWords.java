package org.asylumrates.rates;

import java.io.Serializable;

/** The words that the labels of each case carry, as bits; an open table of cases. */
final class CaseWords implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] cases = new long[1 << 10];

  /** The words of the case in the same slot; none means that the slot is free. */
  private int[] words = new int[cases.length];

  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** The words of a case; 0 if it has no label. */
  int of(long caseId) {
    return words[slot(caseId)];
  }

  /** Gives a case more words. */
  void add(long caseId, int more) {
    int slot = slot(caseId);
    if (words[slot] == 0) {
      cases[slot] = caseId;
      size++;
    }
    words[slot] |= more;
    if (tooFull(size)) {
      grow();
    }
  }

  private boolean tooFull(int many) {
    return 3L * many > 2L * cases.length;
  }

  /**
   * These with the words of others; one of both is no more to be used. Cases come in the order of
   * their slots, and would crowd into the first slots of a table that is too small for all.
   */
  CaseWords plus(CaseWords others) {
    if (size < others.size) {
      return others.plus(this);
    }
    while (tooFull(size + others.size)) {
      grow();
    }
    for (int slot = 0; slot < others.cases.length; slot++) {
      if (others.words[slot] != 0) {
        add(others.cases[slot], others.words[slot]);
      }
    }
    return this;
  }

  private void grow() {
    long[] oldCases = cases;
    int[] oldWords = words;
    cases = new long[2 * oldCases.length];
    words = new int[cases.length];
    for (int i = 0; i < oldCases.length; i++) {
      if (oldWords[i] != 0) {
        int slot = slot(oldCases[i]);
        cases[slot] = oldCases[i];
        words[slot] = oldWords[i];
      }
    }
  }

  /** Where a case is, or the free slot where it would be. */
  private int slot(long caseId) {
    int slot = (int) ((caseId * SPREAD) >>> Integer.SIZE) & (cases.length - 1);
    while (words[slot] != 0 && cases[slot] != caseId) {
      slot = (slot + 1) & (cases.length - 1);
    }
    return slot;
  }
}
