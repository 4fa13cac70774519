package org.asylumrates.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what Parquet's own decoder reads. */
class SmallNumbersTest {
  private static final int MOST_BITS = 20;

  @Test
  void everyWidth() throws IOException {
    Random random = new Random(7);
    SmallNumbers numbers = new SmallNumbers();
    for (int bits = 1; bits <= MOST_BITS; bits++) {
      for (int size = 1; size <= 100; size++) {
        assertReadBack(numbers, random.ints(size, 0, 1 << bits).toArray(), bits);
      }
      assertReadBack(numbers, new int[] {(1 << bits) - 1, 0, (1 << bits) - 1}, bits);
    }
  }

  /** More than a page holds; and as many as stand in the room that there is at first. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 31, 32, 33, 65_536, 69_631, 69_632, 69_633, 69_640, 70_000})
  void anyNumberOfThem(int size) throws IOException {
    Random random = new Random(size);
    assertReadBack(new SmallNumbers(), random.ints(size, 0, 2).toArray(), 1);
    assertReadBack(new SmallNumbers(), random.ints(size, 0, 1 << MOST_BITS).toArray(), MOST_BITS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 4_096, 70_000})
  void allEqual(int size) throws IOException {
    for (int bits = 1; bits <= MOST_BITS; bits++) {
      for (int number : new int[] {0, 1, (1 << bits) - 1}) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, number);
        assertReadBack(new SmallNumbers(), numbers, bits);
      }
    }
  }

  @Test
  void theOneThatDiffersIsTheLast() throws IOException {
    for (int size : new int[] {2, 9, 70_000}) {
      int[] numbers = new int[size];
      numbers[size - 1] = 1;
      assertReadBack(new SmallNumbers(), numbers, 1);
    }
  }

  @Test
  void none() throws IOException {
    SmallNumbers numbers = new SmallNumbers();
    assertThat(numbers.size()).isZero();
    assertThat(bytes(numbers.encoded(3))).containsExactly(0, 0);
  }

  /** The same numbers give the same bytes, whatever stood there before. */
  @Test
  void nothingIsLeftOfThoseBefore() throws IOException {
    SmallNumbers used = new SmallNumbers();
    repeat(used, 7, 1_000);
    used.clear();
    SmallNumbers fresh = new SmallNumbers();
    for (SmallNumbers numbers : new SmallNumbers[] {used, fresh}) {
      numbers.add(5);
      repeat(numbers, 6, 2);
    }
    assertThat(bytes(used.encoded(3))).isEqualTo(bytes(fresh.encoded(3)));
  }

  @Test
  void levelsStandBehindTheirLength() throws IOException {
    SmallNumbers numbers = new SmallNumbers();
    numbers.add(1);
    repeat(numbers, 0, 9);
    byte[] sized = bytes(numbers.sized(1));
    assertThat(BytesUtils.readIntLittleEndian(sized, 0)).isEqualTo(sized.length - Integer.BYTES);
    assertThat(Arrays.copyOfRange(sized, Integer.BYTES, sized.length))
        .isEqualTo(bytes(numbers.encoded(1)));
  }

  private static void assertReadBack(SmallNumbers numbers, int[] expected, int bits)
      throws IOException {
    numbers.clear();
    for (int number : expected) {
      numbers.add(number);
    }
    ByteArrayInputStream bytes = new ByteArrayInputStream(bytes(numbers.encoded(bits)));
    RunLengthBitPackingHybridDecoder decoder = new RunLengthBitPackingHybridDecoder(bits, bytes);
    int[] read = new int[expected.length];
    for (int i = 0; i < read.length; i++) {
      read[i] = decoder.readInt();
    }
    assertThat(read).isEqualTo(expected);
    assertThat(bytes.available()).isZero();
  }

  private static byte[] bytes(BytesInput encoded) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    encoded.writeAllTo(bytes);
    return bytes.toByteArray();
  }

  private static void repeat(SmallNumbers numbers, int number, int times) {
    for (int i = 0; i < times; i++) {
      numbers.add(number);
    }
  }
}
