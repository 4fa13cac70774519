package org.asylumrates.rates;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Decisions whose families need a second look: family, group, and the number of every key. */
final class FamilyRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private long[] families = new long[16];
  private final NarrowInts groups = new NarrowInts();
  private final NarrowInts[] keys;

  /** No rows yet, of so many keys each. */
  FamilyRows(int keys) {
    this.keys = Stream.generate(NarrowInts::new).limit(keys).toArray(NarrowInts[]::new);
  }

  int size() {
    return groups.size();
  }

  long family(int row) {
    return families[row];
  }

  int group(int row) {
    return groups.at(row);
  }

  /** The number of one of a row's keys; CodedColumn.NOT_COUNTED if it does not count there. */
  int key(int row, int which) {
    return keys[which].at(row);
  }

  /**
   * Adds rows that a task has read: of each column the codes at these places.
   *
   * @param family the family of each row, in the order of the places
   * @param group the group of each
   * @param places which rows, of which the first ones up to a size are meant
   */
  void add(long[] family, int[] group, List<Tally> tallies, int[] places, int rows) {
    addFamilies(family, group, rows);
    int[] codes = new int[rows];
    for (int which = 0; which < keys.length; which++) {
      int[] all = tallies.get(which).column().codes();
      for (int i = 0; i < rows; i++) {
        codes[i] = all[places[i]];
      }
      keys[which].add(codes, rows);
    }
  }

  /**
   * Adds the rows of others.
   *
   * @param numbers for each key the number here of each of their numbers
   */
  void add(FamilyRows others, List<int[]> numbers) {
    int rows = others.size();
    int[] ours = new int[rows];
    for (int row = 0; row < rows; row++) {
      ours[row] = others.group(row);
    }
    addFamilies(others.families, ours, rows);
    for (int which = 0; which < keys.length; which++) {
      NarrowInts theirs = others.keys[which];
      int[] here = numbers.get(which);
      for (int row = 0; row < rows; row++) {
        int number = theirs.at(row);
        ours[row] = number < 0 ? number : here[number];
      }
      keys[which].add(ours, rows);
    }
  }

  private void addFamilies(long[] more, int[] ofGroups, int rows) {
    int size = size();
    if (size + rows > families.length) {
      families = Arrays.copyOf(families, Math.max(size + rows, 2 * families.length));
    }
    System.arraycopy(more, 0, families, size, rows);
    groups.add(ofGroups, rows);
  }
}
