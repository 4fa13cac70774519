package org.asylumrates.grounds;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.asylumrates.columns.CodeBuffer;
import org.asylumrates.columns.Codes;
import org.asylumrates.columns.DecimalBuffer;
import org.asylumrates.columns.IntegerBuffer;
import org.asylumrates.columns.TableFile;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Tables;

/** Writes labels into files of so many rows as one task may read. */
final class LabelWriter implements AutoCloseable {
  private static final int ROWS_A_FILE = 1 << 20;

  private final Path folder;
  private final List<String> texts;
  private final Map<String, Codes> codes = new HashMap<>();
  private Part part;
  private int parts;
  private int rows;

  /**
   * Starts the first file.
   *
   * @param texts columns of text, and {@code codes} the codes of each
   */
  LabelWriter(Path folder, List<String> texts, List<Codes> codes) {
    this.folder = folder;
    this.texts = texts;
    for (int i = 0; i < texts.size(); i++) {
      this.codes.put(texts.get(i), codes.get(i));
    }
    this.part = next();
  }

  /** A file and its columns. */
  private record Part(
      TableFile file, IntegerBuffer cases, List<CodeBuffer> texts, DecimalBuffer confidences) {}

  /**
   * Writes a label.
   *
   * @param numbers number of the code in each column of text; -1 where there is none
   * @param confidence NaN if it was not given
   */
  void write(long caseId, int[] numbers, double confidence) {
    if (rows == ROWS_A_FILE) {
      part.file().close();
      part = next();
      rows = 0;
    }
    int row = part.file().row();
    part.cases().number(row, caseId);
    for (int i = 0; i < numbers.length; i++) {
      CodeBuffer text = part.texts().get(i);
      if (numbers[i] < 0) {
        text.set(row, null);
      } else {
        text.code(row, numbers[i]);
      }
    }
    part.confidences().set(row, Double.isNaN(confidence) ? null : confidence);
    part.file().end(List.of());
    rows++;
  }

  private Part next() {
    Path path = new Path(folder, String.format(Locale.ROOT, "part-%05d.parquet", parts++));
    TableFile file = new TableFile(path, Storage.configuration(), Tables.LABELS, codes);
    return new Part(
        file,
        file.numbers("case_id"),
        texts.stream().map(file::texts).toList(),
        file.amounts("confidence"));
  }

  @Override
  public void close() {
    part.file().close();
  }
}
