package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.CodedColumn;
import org.asylumrates.claims.CaseWords;
import org.asylumrates.claims.LabelWords;

/** The words that the labels of a decision's case carry; each different set of words has a code. */
final class WordsColumn extends CodedColumn {
  static final String CASE = "case_id";

  private final LabelWords column;
  private final CaseWords labels;

  /** One more than the code of each set of words; 0 where it is not met. */
  private final int[] ofSet;

  private final List<Integer> sets = new ArrayList<>();

  WordsColumn(LabelWords column, CaseWords labels) {
    this.column = column;
    this.labels = labels;
    this.ofSet = new int[1 << column.words().size()];
  }

  @Override
  protected void read(Chosen rows, int[] into) {
    if (labels.isEmpty()) {
      Arrays.fill(into, 0, rows.size(), code(column.part(0)));
      return;
    }
    ColumnVector cases = rows.column(CASE);
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.row(i);
      into[i] = code(column.part(cases.isNullAt(row) ? 0 : labels.of(cases.getLong(row))));
    }
  }

  private int code(int set) {
    if (ofSet[set] == 0) {
      sets.add(set);
      ofSet[set] = sets.size();
    }
    return ofSet[set] - 1;
  }

  @Override
  public int size() {
    return sets.size();
  }

  /** Every word of the set; a decision counts once under each. */
  @Override
  public List<String> texts(int code) {
    List<String> texts = new ArrayList<>();
    for (int place = 0; place < column.words().size(); place++) {
      if (((sets.get(code) >>> place) & 1) == 1) {
        texts.add(column.words().get(place));
      }
    }
    return texts;
  }
}
