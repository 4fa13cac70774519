package org.asylumrates.columns;

import java.io.IOException;
import java.util.Optional;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** Where each row begins in its file; never blank. */
final class OffsetChunk implements Chunk {
  private final Batch batch;
  private final Pages pages;
  private final DeltaBinaryPackingValuesWriterForLong offsets =
      new DeltaBinaryPackingValuesWriterForLong(SLAB, PAGE, HeapByteBufferAllocator.getInstance());
  private int values;

  OffsetChunk(Batch batch, Pages pages) {
    this.batch = batch;
    this.pages = pages;
  }

  @Override
  public void add(int rows) throws IOException {
    for (int row = 0; row < rows; row++) {
      offsets.writeLong(batch.offset(row));
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
    pages.add(values, 0, offsets.getBytes(), offsets.getEncoding());
    offsets.reset();
    values = 0;
  }
}
