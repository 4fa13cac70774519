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

  /** Adds a row: of each column the code at this place. */
  void add(long family, int group, List<Tally> tallies, int place) {
    addFamily(family, group);
    for (int which = 0; which < keys.length; which++) {
      keys[which].add(tallies.get(which).column().codes()[place]);
    }
  }

  /**
   * Adds the rows of others.
   *
   * @param numbers for each key the number here of each of their numbers
   */
  void add(FamilyRows others, List<int[]> numbers) {
    for (int row = 0; row < others.size(); row++) {
      addFamily(others.family(row), others.group(row));
      for (int which = 0; which < keys.length; which++) {
        int theirs = others.key(row, which);
        keys[which].add(theirs < 0 ? theirs : numbers.get(which)[theirs]);
      }
    }
  }

  private void addFamily(long family, int group) {
    if (size() == families.length) {
      families = Arrays.copyOf(families, 2 * families.length);
    }
    families[size()] = family;
    groups.add(group);
  }
}
