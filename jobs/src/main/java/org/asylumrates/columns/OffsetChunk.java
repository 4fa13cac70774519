package org.asylumrates.columns;

import java.io.IOException;
import java.util.Optional;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** Where each row begins in its file; never blank. */
final class OffsetChunk implements Chunk {
  private final Batch batch;
  private final Pages pages;
  private final DeltaNumbers offsets = new DeltaNumbers();
  private int values;

  OffsetChunk(Batch batch, Pages pages) {
    this.batch = batch;
    this.pages = pages;
  }

  @Override
  public void add(int rows) throws IOException {
    for (int row = 0; row < rows; row++) {
      offsets.add(batch.offset(row));
    }
    values += rows;
    if (values >= ROWS_A_PAGE) {
      endPage();
    }
  }

  @Override
  public void write(ParquetFileWriter file) throws IOException {
    if (values > 0) {
      endPage();
    }
    pages.write(file, Optional.empty());
  }

  private void endPage() throws IOException {
    pages.add(values, 0, offsets.encoded(), Encoding.DELTA_BINARY_PACKED);
    offsets.clear();
    values = 0;
  }
}
