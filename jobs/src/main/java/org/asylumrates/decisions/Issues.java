package org.asylumrates.decisions;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;

/** What was repaired in a row of a typed table or is in doubt. */
final class Issues {
  static final String COLUMN = "_issues";

  private Issues() {}

  /** The words of a row; empty for a sound one, as nearly all are. */
  static List<String> of(ColumnVector column, int row) {
    if (column.isNullAt(row)) {
      return List.of();
    }
    ColumnarArray array = column.getArray(row);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < array.numElements(); i++) {
      words.add(array.getUTF8String(i).toString());
    }
    return words;
  }
}
