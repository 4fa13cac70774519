package org.asylumrates.columns;

import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.column.values.plain.BooleanPlainValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.io.api.Binary;

/**
 * Values one behind the other: whole numbers and days as differences (keys and dates of neighbours
 * lie close together), all others plainly.
 */
final class ValueChunk extends ColumnChunk {
  private final ColumnBuffer buffer;
  private final ValuesWriter values;

  ValueChunk(ColumnBuffer buffer, Pages pages) {
    super(buffer, pages);
    this.buffer = buffer;
    this.values = writer(buffer);
  }

  private static ValuesWriter writer(ColumnBuffer buffer) {
    HeapByteBufferAllocator heap = HeapByteBufferAllocator.getInstance();
    if (buffer instanceof IntegerBuffer) {
      return new DeltaBinaryPackingValuesWriterForLong(SLAB, PAGE, heap);
    }
    if (buffer instanceof DayBuffer) {
      return new DeltaBinaryPackingValuesWriterForInteger(SLAB, PAGE, heap);
    }
    return buffer instanceof FlagBuffer
        ? new BooleanPlainValuesWriter()
        : new PlainValuesWriter(SLAB, PAGE, heap);
  }

  @Override
  void encode(int rows) {
    if (buffer instanceof IntegerBuffer numbers) {
      for (int row = 0; row < rows; row++) {
        if (!numbers.missing(row)) {
          values.writeLong(numbers.number(row));
        }
      }
    } else if (buffer instanceof DayBuffer days) {
      for (int row = 0; row < rows; row++) {
        if (!days.missing(row)) {
          values.writeInteger(days.day(row));
        }
      }
    } else {
      for (int row = 0; row < rows; row++) {
        if (!buffer.missing(row)) {
          other(row);
        }
      }
    }
  }

  private void other(int row) {
    if (buffer instanceof FlagBuffer flags) {
      values.writeBoolean(flags.yes(row));
    } else if (buffer instanceof DecimalBuffer amounts) {
      values.writeDouble(amounts.amount(row));
    } else if (buffer instanceof TextBuffer texts) {
      values.writeBytes(
          Binary.fromReusedByteArray(texts.bytes(), texts.start(row), texts.length(row)));
    } else {
      throw new IllegalStateException("No encoding for " + buffer.column());
    }
  }

  @Override
  Encoded page() {
    return new Encoded(values.getBytes(), values.getEncoding());
  }

  @Override
  void reset() {
    values.reset();
  }
}
