package org.asylumrates.rates;

import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.CodedColumn;
import org.asylumrates.model.Keys;

/** A stored column of true and false; blank is UNKNOWN. */
final class FlagColumn extends CodedColumn {
  static final int FALSE = 0;
  private static final int TRUE = 1;
  private static final int UNKNOWN = 2;
  private static final List<String> TEXTS = List.of("false", "true", Keys.UNKNOWN);

  private final String name;

  FlagColumn(String name) {
    this.name = name;
  }

  @Override
  protected void read(Chosen rows, int[] into) {
    ColumnVector column = rows.column(name);
    boolean nulls = column.hasNull();
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.row(i);
      into[i] = nulls && column.isNullAt(row) ? UNKNOWN : column.getBoolean(row) ? TRUE : FALSE;
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
