package org.asylumrates.rates;

import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.CodedColumn;
import org.asylumrates.model.Keys;

/** Whether a decision's case rides with a lead's, whose number its family then has. */
final class RidersColumn extends CodedColumn {
  static final String CASE = "case_id";

  /** What {@link #texts} says of a case that rides with another. */
  static final String RIDES = "true";

  private static final List<String> TEXTS = List.of("false", RIDES, Keys.UNKNOWN);
  private static final int UNKNOWN = 2;

  @Override
  protected void read(Chosen rows, int[] into) {
    ColumnVector families = rows.column(FamilyTask.FAMILY);
    ColumnVector cases = rows.column(CASE);
    boolean nulls = families.hasNull() || cases.hasNull();
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.row(i);
      boolean unknown = nulls && (families.isNullAt(row) || cases.isNullAt(row));
      into[i] = unknown ? UNKNOWN : families.getLong(row) == cases.getLong(row) ? 0 : 1;
    }
  }

  @Override
  public int size() {
    return TEXTS.size();
  }

  @Override
  public List<String> texts(int code) {
    return List.of(TEXTS.get(code));
  }
}
