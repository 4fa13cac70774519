package org.asylumrates.claims;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Batches;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.TextColumn;

/** Gathers the words of one part of the labels. */
public final class LabelTask implements Scan.Summary<CaseWords.Part> {
  private static final long serialVersionUID = 1L;
  private static final String CASE = "case_id";

  private LabelTask() {}

  /**
   * The words of every labelled case.
   *
   * @param labels some columns of the stored labels
   */
  public static CaseWords gather(Function<Collection<String>, Batches> labels) {
    List<String> wanted =
        Stream.concat(Stream.of(CASE), LabelWords.ALL.stream().map(LabelWords::column)).toList();
    return new CaseWords(Scan.collect(labels.apply(wanted), new LabelTask()));
  }

  @Override
  public CaseWords.Part of(int part, Iterator<Chosen> batches) {
    CaseWords.Part words = new CaseWords.Part();
    List<TextColumn> texts =
        LabelWords.ALL.stream().map(w -> new TextColumn(w.column(), w.words())).toList();
    while (batches.hasNext()) {
      Chosen rows = batches.next();
      int[] bits = new int[rows.size()];
      for (int i = 0; i < texts.size(); i++) {
        texts.get(i).read(rows);
        for (int row = 0; row < bits.length; row++) {
          bits[row] |= LabelWords.ALL.get(i).bit(texts.get(i).codes()[row]);
        }
      }
      ColumnVector cases = rows.column(CASE);
      for (int row = 0; row < bits.length; row++) {
        if (!cases.isNullAt(row)) {
          words.add(cases.getLong(row), bits[row]);
        }
      }
    }
    return words;
  }
}
