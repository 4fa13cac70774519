package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;

/** Finds the families of one part of the decisions within a study's windows. */
final class FamilyTask implements Scan.Summary<Families> {
  static final String FAMILY = "family_id";
  private static final long serialVersionUID = 1L;

  private final Windows windows;

  private FamilyTask(Windows windows) {
    this.windows = windows;
  }

  /** The families with more than one decision in a group. */
  static RepeatedFamilies repeated(DecisionCounts.Stored decisions, Windows windows) {
    List<String> wanted = new ArrayList<>(Grouping.COLUMNS);
    wanted.add(FAMILY);
    return Scan.collect(decisions.batches(wanted), new FamilyTask(windows)).stream()
        .reduce(new Families(), Families::plus)
        .repeated();
  }

  @Override
  public Families of(int part, Iterator<Chosen> batches) {
    Grouping grouping = new Grouping(windows);
    Numbers[] ofGroup = Stream.generate(Numbers::new).limit(Slots.GROUPS).toArray(Numbers[]::new);
    while (batches.hasNext()) {
      Chosen rows = batches.next();
      add(ofGroup, grouping.read(rows), rows.column(FAMILY), rows.size());
    }
    Families families = new Families();
    for (int group = 0; group < Slots.GROUPS; group++) {
      for (long family : ofGroup[group].sorted()) {
        families.add(group, family);
      }
    }
    return families;
  }

  private static void add(Numbers[] ofGroup, int[] groups, ColumnVector column, int rows) {
    boolean nulls = column.hasNull();
    for (int row = 0; row < rows; row++) {
      if (Slots.isWithin(groups[row]) && !(nulls && column.isNullAt(row))) {
        ofGroup[groups[row]].add(column.getLong(row));
      }
    }
  }

  /** Numbers in the order in which they were met. */
  private static final class Numbers {
    private long[] numbers = new long[0];
    private int size;

    void add(long number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(1 << 10, 2 * size));
      }
      numbers[size++] = number;
    }

    long[] sorted() {
      long[] sorted = Arrays.copyOf(numbers, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
