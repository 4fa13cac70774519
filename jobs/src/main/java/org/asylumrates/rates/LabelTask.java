package org.asylumrates.rates;

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
import org.asylumrates.batches.TextColumn;

/** Gathers the words of one part of the labels by case. */
final class LabelTask implements FlatMapFunction<Iterator<ColumnarBatch>, CaseWords> {
  private static final long serialVersionUID = 1L;
  private static final String CASE = "case_id";

  private final String[] columns;

  private LabelTask(String[] columns) {
    this.columns = columns;
  }

  /** The words of every labelled case. */
  static CaseWords gather(Dataset<Row> labels) {
    List<String> wanted =
        Stream.concat(Stream.of(CASE), LabelWords.ALL.stream().map(LabelWords::column)).toList();
    Batches batches = Batches.of(labels, wanted);
    return batches.isEmpty()
        ? new CaseWords()
        : batches.all().mapPartitions(new LabelTask(batches.columns())).reduce(CaseWords::plus);
  }

  @Override
  public Iterator<CaseWords> call(Iterator<ColumnarBatch> batches) {
    CaseWords words = new CaseWords();
    List<TextColumn> texts =
        LabelWords.ALL.stream().map(w -> new TextColumn(w.column(), w.words())).toList();
    while (batches.hasNext()) {
      Chosen rows = Chosen.all(batches.next(), columns);
      for (int i = 0; i < texts.size(); i++) {
        texts.get(i).read(rows);
        add(words, rows, LabelWords.ALL.get(i), texts.get(i).codes());
      }
    }
    return List.of(words).iterator();
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
