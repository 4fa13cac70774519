package org.asylumrates.columns;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** One column of a row group. */
interface Chunk {
  int SLAB = 1 << 12;
  int PAGE = 1 << 20;
  int ROWS_A_PAGE = 1 << 16;

  /** Adds the column's values in the first rows of the batch. */
  void add(int rows) throws IOException;

  /** Writes the row group's part and starts anew. */
  void write(ParquetFileWriter file) throws IOException;

  static RunLengthBitPackingHybridEncoder encoder(int bits) {
    return new RunLengthBitPackingHybridEncoder(
        bits, SLAB, PAGE, HeapByteBufferAllocator.getInstance());
  }

  /** Levels as they stand in a page: behind their length. */
  static BytesInput sized(RunLengthBitPackingHybridEncoder levels) throws IOException {
    BytesInput encoded = levels.toBytes();
    return BytesInput.concat(BytesInput.fromInt((int) encoded.size()), encoded);
  }
}
