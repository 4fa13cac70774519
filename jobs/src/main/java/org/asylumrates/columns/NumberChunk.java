package org.asylumrates.columns;

import java.io.IOException;
import org.apache.parquet.column.Encoding;

/** Whole numbers and days, as their differences: record numbers follow one another closely. */
final class NumberChunk extends ColumnChunk {
  private final ColumnBuffer buffer;
  private final DeltaNumbers numbers = new DeltaNumbers();

  NumberChunk(ColumnBuffer buffer, Pages pages) {
    super(buffer, pages);
    this.buffer = buffer;
  }

  static boolean takes(ColumnBuffer buffer) {
    return buffer instanceof IntegerBuffer || buffer instanceof DayBuffer;
  }

  @Override
  void encode(int rows) {
    if (buffer instanceof IntegerBuffer whole) {
      for (int row = 0; row < rows; row++) {
        if (!whole.missing(row)) {
          numbers.add(whole.number(row));
        }
      }
    } else if (buffer instanceof DayBuffer days) {
      for (int row = 0; row < rows; row++) {
        if (!days.missing(row)) {
          numbers.add(days.day(row));
        }
      }
    }
  }

  @Override
  Encoded page() throws IOException {
    return new Encoded(numbers.encoded(), Encoding.DELTA_BINARY_PACKED);
  }

  @Override
  void reset() {
    numbers.clear();
  }
}
