package org.asylumrates.columns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.values.bitpacking.BytePackerForLong;
import org.apache.parquet.column.values.bitpacking.Packer;

/**
 * Numbers of a page as their differences ({@code DELTA_BINARY_PACKED} of the Parquet format): the
 * first one, then blocks of differences, each as what it is above the block's least, in as few bits
 * as the largest of 32 needs. The library has such a writer too; it takes one number at a time, and
 * longer.
 */
final class DeltaNumbers {
  private static final int BLOCK = 128;
  private static final int GROUP = 32;
  private static final int GROUPS = BLOCK / GROUP;

  private long[] numbers = new long[Chunk.ROWS_A_PAGE + ColumnBuffer.ROWS];
  private final long[] deltas = new long[BLOCK];
  private int size;

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  void clear() {
    size = 0;
  }

  BytesInput encoded() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BytesUtils.writeUnsignedVarInt(BLOCK, out);
    BytesUtils.writeUnsignedVarInt(GROUPS, out);
    BytesUtils.writeUnsignedVarInt(size, out);
    BytesUtils.writeZigZagVarLong(size == 0 ? 0 : numbers[0], out);
    for (int first = 1; first < size; first += BLOCK) {
      writeBlock(first, Math.min(BLOCK, size - first), out);
    }
    return BytesInput.from(out.toByteArray());
  }

  /** Differences may overflow; so does adding them up again, and the numbers come out right. */
  private void writeBlock(int first, int count, ByteArrayOutputStream out) throws IOException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      deltas[i] = numbers[first + i] - numbers[first + i - 1];
      least = Math.min(least, deltas[i]);
    }
    for (int i = 0; i < count; i++) {
      deltas[i] -= least;
    }
    Arrays.fill(deltas, count, BLOCK, 0);
    BytesUtils.writeZigZagVarLong(least, out);
    byte[] widths = new byte[GROUPS];
    for (int group = 0; group < GROUPS; group++) {
      widths[group] = (byte) width(group * GROUP);
    }
    out.write(widths);
    for (int group = 0; group * GROUP < count; group++) {
      byte[] packed = new byte[widths[group] * GROUP / Byte.SIZE];
      BytePackerForLong packer = Packer.LITTLE_ENDIAN.newBytePackerForLong(widths[group]);
      packer.pack32Values(deltas, group * GROUP, packed, 0);
      out.write(packed);
    }
  }

  private int width(int from) {
    long bits = 0;
    for (int i = from; i < from + GROUP; i++) {
      bits |= deltas[i];
    }
    return Long.SIZE - Long.numberOfLeadingZeros(bits);
  }
}
