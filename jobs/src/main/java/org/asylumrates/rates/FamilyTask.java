package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

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
    Families families = new Families();
    Grouping grouping = new Grouping(windows);
    while (batches.hasNext()) {
      Chosen rows = Chosen.all(batches.next(), columns);
      add(families, grouping.read(rows), rows.column(FAMILY), rows.size());
    }
    return List.of(families).iterator();
  }

  private static void add(Families families, int[] groups, ColumnVector column, int rows) {
    boolean nulls = column.hasNull();
    for (int row = 0; row < rows; row++) {
      if (Slots.isWithin(groups[row]) && !(nulls && column.isNullAt(row))) {
        families.add(groups[row], column.getLong(row));
      }
    }
  }
}
