package org.asylumrates.claims;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;

/** The words that the labels of each case carry, as bits. */
public final class CaseWords implements Serializable {
  private static final long serialVersionUID = 1L;

  private final KeyIndex cases;
  private final int[] words;

  /** Puts together what tasks have met. */
  public CaseWords(List<Part> parts) {
    cases = new KeyIndex(parts.stream().map(Part::cases).reduce(new KeySet(), KeySet::plus));
    words = new int[cases.size()];
    for (Part part : parts) {
      for (int label = 0; label < part.size; label++) {
        words[cases.place(part.caseIds[label])] |= part.words[label];
      }
    }
  }

  /** Whether no case has a label. */
  public boolean isEmpty() {
    return cases.size() == 0;
  }

  /** The words of a case; 0 if it has no label. */
  public int of(long caseId) {
    int place = cases.place(caseId);
    return place < 0 ? 0 : words[place];
  }

  /** The words of labels, one after the other, as a task meets them. */
  public static final class Part implements Serializable {
    private static final long serialVersionUID = 1L;

    private long[] caseIds = new long[1 << 10];
    private int[] words = new int[caseIds.length];
    private int size;

    /** A label of a case. */
    void add(long caseId, int more) {
      if (size == caseIds.length) {
        caseIds = Arrays.copyOf(caseIds, 2 * size);
        words = Arrays.copyOf(words, 2 * size);
      }
      caseIds[size] = caseId;
      words[size++] = more;
    }

    private KeySet cases() {
      KeySet cases = new KeySet();
      for (int label = 0; label < size; label++) {
        cases.add(caseIds[label]);
      }
      return cases;
    }
  }
}
