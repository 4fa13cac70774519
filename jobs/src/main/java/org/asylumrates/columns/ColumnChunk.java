package org.asylumrates.columns;

import java.io.IOException;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** A column of single values, any of which may be blank. */
abstract class ColumnChunk implements Chunk {
  private final ColumnBuffer buffer;
  private final Pages pages;
  private final SmallNumbers levels = new SmallNumbers();
  private final int[] present = new int[ColumnBuffer.ROWS];
  private int values;
  private int blanks;

  ColumnChunk(ColumnBuffer buffer, Pages pages) {
    this.buffer = buffer;
    this.pages = pages;
  }

  @Override
  public final void add(int rows) throws IOException {
    int there = 0;
    for (int row = 0; row < rows; row++) {
      present[row] = buffer.missing(row) ? 0 : 1;
      there += present[row];
    }
    levels.add(present, rows);
    blanks += rows - there;
    encode(rows);
    values += rows;
    if (values >= ROWS_A_PAGE) {
      endPage();
    }
  }

  @Override
  public final void write(ParquetFileWriter file) throws IOException {
    if (values > 0) {
      endPage();
    }
    pages.write(file, dictionary(pages));
  }

  /** Encodes the values of a batch, passing over blanks. */
  abstract void encode(int rows) throws IOException;

  /** Ends the page under way: its values, encoded. */
  abstract Encoded page() throws IOException;

  /** The values of a page. */
  record Encoded(BytesInput bytes, Encoding encoding) {}

  Optional<DictionaryPage> dictionary(Pages of) throws IOException {
    return Optional.empty();
  }

  private void endPage() throws IOException {
    Encoded page = page();
    pages.add(values, blanks, BytesInput.concat(levels.sized(1), page.bytes()), page.encoding());
    levels.clear();
    reset();
    values = 0;
    blanks = 0;
  }

  /** Starts a page. */
  abstract void reset();
}
