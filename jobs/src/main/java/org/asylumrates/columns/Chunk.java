package org.asylumrates.columns;

import java.io.IOException;
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
}
