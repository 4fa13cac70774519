package org.asylumrates.columns;

import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.plain.BooleanPlainValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.io.api.Binary;

/** Values one behind the other: yes and no, amounts, texts. */
final class ValueChunk extends ColumnChunk {
  private final ColumnBuffer buffer;
  private final ValuesWriter values;

  ValueChunk(ColumnBuffer buffer, Pages pages) {
    super(buffer, pages);
    this.buffer = buffer;
    this.values = writer(buffer);
  }

  private static ValuesWriter writer(ColumnBuffer buffer) {
    return buffer instanceof FlagBuffer
        ? new BooleanPlainValuesWriter()
        : new PlainValuesWriter(SLAB, PAGE, HeapByteBufferAllocator.getInstance());
  }

  @Override
  void encode(int rows) {
    for (int row = 0; row < rows; row++) {
      if (!buffer.missing(row)) {
        write(row);
      }
    }
  }

  private void write(int row) {
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
