package org.asylumrates.effects;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Decisions as a task meets them, with codes of its own. */
final class DecidedPart implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[][] columns = new int[Field.values().length][1 << 10];
  private final Map<Field, List<String>> texts = new EnumMap<>(Field.class);
  private long[] families = new long[1 << 10];
  private int size;

  /**
   * A decision.
   *
   * @param values one for each of {@link Field}, in their order
   * @param family the case number of the family's lead
   */
  void add(int[] values, long family) {
    if (size == families.length) {
      families = Arrays.copyOf(families, 2 * size);
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], 2 * size);
      }
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i][size] = values[i];
    }
    families[size++] = family;
  }

  /** What the codes of a column stand for. */
  void name(Field field, List<String> meanings) {
    texts.put(field, List.copyOf(meanings));
  }

  int size() {
    return size;
  }

  int get(Field field, int row) {
    return columns[field.place()][row];
  }

  long family(int row) {
    return families[row];
  }

  List<String> texts(Field field) {
    return texts.getOrDefault(field, List.of());
  }
}
