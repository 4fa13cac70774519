package org.asylumrates.rates;

import java.util.List;

/** Another column's codes, without the decisions under codes that stand for no one judge. */
final class RealJudges extends CodedColumn {
  private final CodedColumn column;
  private final CodedColumn pseudoJudge;

  RealJudges(CodedColumn column, CodedColumn pseudoJudge) {
    this.column = column;
    this.pseudoJudge = pseudoJudge;
  }

  @Override
  void read(Chosen rows, int[] into) {
    int[] codes = column.codes();
    int[] pseudo = pseudoJudge.codes();
    for (int i = 0; i < rows.size(); i++) {
      into[i] = pseudo[i] == FlagColumn.FALSE ? codes[i] : NOT_COUNTED;
    }
  }

  @Override
  int size() {
    return column.size();
  }

  @Override
  List<String> texts(int code) {
    return column.texts(code);
  }
}
