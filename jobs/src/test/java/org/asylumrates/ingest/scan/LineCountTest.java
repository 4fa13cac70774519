package org.asylumrates.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against a look at one byte after the other. */
class LineCountTest {
  @Test
  void everyByteAtEveryPlaceOfAWord() {
    for (int b = 0; b < 256; b++) {
      for (int place = 0; place < 3 * Long.BYTES; place++) {
        byte[] bytes = new byte[3 * Long.BYTES];
        bytes[place] = (byte) b;
        assertThat(LineCount.of(bytes, 0, bytes.length)).isEqualTo(b == '\n' ? 1 : 0);
        assertThat(LineCount.next(bytes, 0, bytes.length))
            .isEqualTo(b == '\n' ? place : bytes.length);
      }
    }
  }

  @Test
  void anyBytesOfAnyRange() {
    Random random = new Random(5);
    byte[] alike = {'\n', '\n', 0x0b, 0x09, (byte) 0x8a, 0, (byte) 0xff, 'x'};
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(60)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = alike[random.nextInt(alike.length)];
      }
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      assertThat(LineCount.of(bytes, from, to)).isEqualTo(count(bytes, from, to));
      assertThat(LineCount.next(bytes, from, to)).isEqualTo(first(bytes, from, to));
    }
  }

  private static int count(byte[] bytes, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static int first(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return to;
  }
}
