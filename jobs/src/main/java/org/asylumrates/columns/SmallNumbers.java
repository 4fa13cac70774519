package org.asylumrates.columns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.values.bitpacking.BytePacker;
import org.apache.parquet.column.values.bitpacking.Packer;

/**
 * Numbers of a page that take few bits each: levels, and the numbers of codes. They are written in
 * Parquet's hybrid encoding as one run: repeated if all are equal, else packed. The library's own
 * encoder looks for runs among every eight numbers, which takes far longer and saves little of what
 * is compressed after.
 */
final class SmallNumbers {
  private static final int GROUP = 8;
  private static final int GROUPS = 4;

  private int[] numbers = new int[Chunk.ROWS_A_PAGE + ColumnBuffer.ROWS];
  private int size;

  /** How many there are. */
  int size() {
    return size;
  }

  void add(int number) {
    makeRoom(1);
    numbers[size++] = number;
  }

  /** Adds the first numbers of an array. */
  void add(int[] some, int count) {
    makeRoom(count);
    System.arraycopy(some, 0, numbers, size, count);
    size += count;
  }

  private void makeRoom(int more) {
    if (size + more > numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * (size + more));
    }
  }

  void clear() {
    size = 0;
  }

  /** The numbers behind the length of their encoding, as levels stand in a page. */
  BytesInput sized(int bits) throws IOException {
    BytesInput encoded = encoded(bits);
    return BytesInput.concat(BytesInput.fromInt((int) encoded.size()), encoded);
  }

  /** The numbers, each in so many bits. */
  BytesInput encoded(int bits) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (allEqual()) {
      BytesUtils.writeUnsignedVarInt(size << 1, out);
      BytesUtils.writeIntLittleEndianPaddedOnBitWidth(out, numbers[0], bits);
    } else {
      int groups = (size + GROUP - 1) / GROUP;
      BytesUtils.writeUnsignedVarInt(groups << 1 | 1, out);
      out.write(packed(groups, bits));
    }
    return BytesInput.from(out.toByteArray());
  }

  private byte[] packed(int groups, int bits) {
    BytePacker packer = Packer.LITTLE_ENDIAN.newBytePacker(bits);
    // What is packed beyond the last number is not read, but must be the same each time.
    numbers = groups * GROUP > numbers.length ? Arrays.copyOf(numbers, groups * GROUP) : numbers;
    Arrays.fill(numbers, size, groups * GROUP, 0);
    byte[] packed = new byte[groups * bits];
    int group = 0;
    for (; group + GROUPS <= groups; group += GROUPS) {
      packer.pack32Values(numbers, group * GROUP, packed, group * bits);
    }
    for (; group < groups; group++) {
      packer.pack8Values(numbers, group * GROUP, packed, group * bits);
    }
    return packed;
  }

  private boolean allEqual() {
    int others = 0;
    for (int i = 0; i < size; i++) {
      others |= numbers[i] ^ numbers[0];
    }
    return others == 0;
  }
}
