package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.asylumrates.batches.Batches;
import org.asylumrates.batches.Chosen;

/** Finds the families of one part of the decisions within a study's windows. */
final class FamilyTask implements FlatMapFunction<Iterator<ColumnarBatch>, Families> {
  static final String FAMILY = "family_id";
  private static final long serialVersionUID = 1L;

  private final String[] columns;
  private final Windows windows;

  private FamilyTask(String[] columns, Windows windows) {
    this.columns = columns;
    this.windows = windows;
  }

  /** The families with more than one decision in a group. */
  static Families repeated(Dataset<Row> decisions, Windows windows) {
    List<String> wanted = new ArrayList<>(Grouping.COLUMNS);
    wanted.add(FAMILY);
    Batches batches = Batches.of(decisions, wanted);
    return batches.isEmpty()
        ? new Families()
        : batches
            .all()
            .mapPartitions(new FamilyTask(batches.columns(), windows))
            .reduce(Families::plus)
            .onlyRepeated();
  }

  @Override
  public Iterator<Families> call(Iterator<ColumnarBatch> batches) {
    Grouping grouping = new Grouping(windows);
    Numbers[] ofGroup = Stream.generate(Numbers::new).limit(Slots.GROUPS).toArray(Numbers[]::new);
    while (batches.hasNext()) {
      Chosen rows = Chosen.all(batches.next(), columns);
      add(ofGroup, grouping.read(rows), rows.column(FAMILY), rows.size());
    }
    Families families = new Families();
    for (int group = 0; group < Slots.GROUPS; group++) {
      for (long family : ofGroup[group].sorted()) {
        families.add(group, family);
      }
    }
    return List.of(families).iterator();
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
