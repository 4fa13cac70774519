package org.asylumrates.rates;

import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.TextColumn;
import org.asylumrates.model.Definition;

/** Puts decisions into groups by definition and window. */
final class Grouping {
  static final List<String> COLUMNS = List.of("definition", "decision_date");

  private final TextColumn definitions = new TextColumn(COLUMNS.get(0), Definition.ids());
  private final Windows windows;
  private int[] groups = new int[0];

  Grouping(Windows windows) {
    this.windows = windows;
  }

  /** The group of each of these rows, in their order; what follows is to be ignored. */
  int[] read(Chosen rows) {
    if (groups.length < rows.size()) {
      groups = new int[rows.size()];
    }
    definitions.read(rows);
    int[] codes = definitions.codes();
    if (definitions.size() > Definition.values().length) {
      throw new IllegalStateException(
          "No rule is called " + definitions.texts(Definition.values().length));
    }
    ColumnVector days = rows.column(COLUMNS.get(1));
    boolean nulls = days.hasNull();
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.row(i);
      boolean undated = nulls && days.isNullAt(row);
      int period = undated ? Slots.OUTSIDE : windows.period(days.getInt(row));
      groups[i] = Slots.group(codes[i], period);
    }
    return groups;
  }
}
