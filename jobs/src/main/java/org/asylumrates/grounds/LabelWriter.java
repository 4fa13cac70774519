package org.asylumrates.grounds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.asylumrates.columns.Codes;
import org.asylumrates.columns.TableFile;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Tables;

/** Writes labels into files of so many rows as one task may read. */
final class LabelWriter implements AutoCloseable {
  private static final int ROWS_A_FILE = 1 << 20;

  private final Path folder;
  private final List<String> texts;
  private final Map<String, Codes> codes = new HashMap<>();
  private TableFile file;
  private int files;
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
    this.file = next();
  }

  /**
   * Writes a label.
   *
   * @param numbers number of the code in each column of text; -1 where there is none
   * @param confidence NaN if it was not given
   */
  void write(long caseId, int[] numbers, double confidence) {
    if (rows == ROWS_A_FILE) {
      file.close();
      file = next();
      rows = 0;
    }
    int row = file.row();
    file.numbers("case_id").number(row, caseId);
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] < 0) {
        file.texts(texts.get(i)).set(row, null);
      } else {
        file.texts(texts.get(i)).code(row, numbers[i]);
      }
    }
    file.amounts("confidence").set(row, Double.isNaN(confidence) ? null : confidence);
    file.end(List.of());
    rows++;
  }

  private TableFile next() {
    Path path = new Path(folder, "part-%05d.parquet".formatted(files++));
    return new TableFile(path, Storage.configuration(), Tables.LABELS, codes);
  }

  @Override
  public void close() {
    file.close();
  }
}
