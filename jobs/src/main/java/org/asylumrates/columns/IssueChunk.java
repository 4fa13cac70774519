package org.asylumrates.columns;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;

/** The lists of issues; nearly all rows have none, and that takes next to no room. */
final class IssueChunk implements Chunk {
  /** Levels of an optional list of optional elements: no list, and an element that is there. */
  private static final int NO_LIST = 0;

  private static final int ELEMENT = 3;

  private final Batch batch;
  private final Pages pages;
  private final SmallNumbers repetitions = new SmallNumbers();
  private final SmallNumbers definitions = new SmallNumbers();
  private final PlainValuesWriter texts =
      new PlainValuesWriter(SLAB, PAGE, HeapByteBufferAllocator.getInstance());
  private int blanks;

  IssueChunk(Batch batch, Pages pages) {
    this.batch = batch;
    this.pages = pages;
  }

  @Override
  public void add(int rows) throws IOException {
    for (int row = 0; row < rows; row++) {
      List<String> issues = batch.issues(row);
      if (issues.isEmpty()) {
        level(0, NO_LIST);
        blanks++;
      }
      for (int i = 0; i < issues.size(); i++) {
        level(i == 0 ? 0 : 1, ELEMENT);
        texts.writeBytes(Binary.fromString(issues.get(i)));
      }
    }
    if (definitions.size() >= ROWS_A_PAGE) {
      endPage();
    }
  }

  @Override
  public void write(ParquetFileWriter file) throws IOException {
    if (definitions.size() > 0) {
      endPage();
    }
    pages.write(file, Optional.empty());
  }

  private void level(int repetition, int definition) {
    repetitions.add(repetition);
    definitions.add(definition);
  }

  private void endPage() throws IOException {
    pages.add(
        definitions.size(),
        blanks,
        BytesInput.concat(repetitions.sized(1), definitions.sized(2), texts.getBytes()),
        texts.getEncoding());
    repetitions.clear();
    definitions.clear();
    texts.reset();
    blanks = 0;
  }
}
