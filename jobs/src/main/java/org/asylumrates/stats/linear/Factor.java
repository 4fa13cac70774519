package org.asylumrates.stats.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which level of a named grouping, such as which judge, each row belongs to.
 *
 * @param levels the names of the levels, each once; sorted when made by {@link #of}
 * @param indices the place in {@code levels} of each row's level
 */
public record Factor(List<String> levels, int[] indices) {
  /** Copies the levels and checks that every row has one. */
  public Factor {
    levels = List.copyOf(levels);
    int count = levels.size();
    if (Arrays.stream(indices).anyMatch(index -> index < 0 || index >= count)) {
      throw new IllegalArgumentException("A row has none of the " + count + " levels");
    }
  }

  /** The grouping of rows by the level that each names; the levels are in byte order. */
  public static Factor of(List<String> values) {
    List<String> levels = values.stream().distinct().sorted().toList();
    // A binary search of the sorted names gives the same place as a map would, without one.
    String[] sorted = levels.toArray(String[]::new);
    return new Factor(
        levels, values.stream().mapToInt(value -> Arrays.binarySearch(sorted, value)).toArray());
  }

  /** No grouping at all, for models that absorb none. */
  public static Factor none() {
    return new Factor(List.of(), new int[0]);
  }

  /** How many rows there are; 0 of {@link #none}. */
  public int rows() {
    return indices.length;
  }

  /** How many levels there are. */
  public int count() {
    return levels.size();
  }

  /** Sums a number of each row by level, in the order of the rows. */
  public double[] sums(double[] values) {
    double[] sums = new double[count()];
    for (int i = 0; i < indices.length; i++) {
      sums[indices[i]] += values[i];
    }
    return sums;
  }

  /** Sums a count of each row by level. */
  public long[] sums(long[] values) {
    long[] sums = new long[count()];
    for (int i = 0; i < indices.length; i++) {
      sums[indices[i]] += values[i];
    }
    return sums;
  }

  /** The grouping of the rows at the places given, with the levels that still have a row. */
  public Factor rows(int[] places) {
    return of(Arrays.stream(places).mapToObj(i -> levels.get(indices[i])).toList());
  }

  /** The rows of each level, in their order. */
  public int[][] members() {
    int[] sizes = new int[count()];
    for (int index : indices) {
      sizes[index]++;
    }
    int[][] members = IntStream.of(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    int[] filled = new int[count()];
    for (int i = 0; i < indices.length; i++) {
      members[indices[i]][filled[indices[i]]++] = i;
    }
    return members;
  }
}
