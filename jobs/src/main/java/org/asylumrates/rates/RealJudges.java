package org.asylumrates.rates;

import java.util.List;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.CodedColumn;

/** Another column's codes, without the decisions under codes that stand for no one judge. */
final class RealJudges extends CodedColumn {
  private final CodedColumn column;
  private final CodedColumn pseudoJudge;

  RealJudges(CodedColumn column, CodedColumn pseudoJudge) {
    this.column = column;
    this.pseudoJudge = pseudoJudge;
  }

  @Override
  protected void read(Chosen rows, int[] into) {
    int[] codes = column.codes();
    int[] pseudo = pseudoJudge.codes();
    for (int i = 0; i < rows.size(); i++) {
      into[i] = pseudo[i] == FlagColumn.FALSE ? codes[i] : NOT_COUNTED;
    }
  }

  @Override
  public int size() {
    return column.size();
  }

  @Override
  public List<String> texts(int code) {
    return column.texts(code);
  }
}
