package org.asylumrates.rates;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.TextColumn;

/** Gathers the words of one part of the labels by case. */
final class LabelTask implements Scan.Summary<CaseWords> {
  private static final long serialVersionUID = 1L;
  private static final String CASE = "case_id";

  private LabelTask() {}

  /** The words of every labelled case. */
  static CaseWords gather(DecisionCounts.Stored labels) {
    List<String> wanted =
        Stream.concat(Stream.of(CASE), LabelWords.ALL.stream().map(LabelWords::column)).toList();
    return Scan.collect(labels.batches(wanted), new LabelTask()).stream()
        .reduce(new CaseWords(), CaseWords::plus);
  }

  @Override
  public CaseWords of(int part, Iterator<Chosen> batches) {
    CaseWords words = new CaseWords();
    List<TextColumn> texts =
        LabelWords.ALL.stream().map(w -> new TextColumn(w.column(), w.words())).toList();
    while (batches.hasNext()) {
      Chosen rows = batches.next();
      for (int i = 0; i < texts.size(); i++) {
        texts.get(i).read(rows);
        add(words, rows, LabelWords.ALL.get(i), texts.get(i).codes());
      }
    }
    return words;
  }

  private static void add(CaseWords words, Chosen rows, LabelWords column, int[] places) {
    ColumnVector cases = rows.column(CASE);
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.row(i);
      if (!cases.isNullAt(row)) {
        words.add(cases.getLong(row), column.bit(places[i]));
      }
    }
  }
}
