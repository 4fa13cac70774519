package org.asylumrates.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.asylumrates.columns.ColumnBuffer;
import org.asylumrates.columns.RowBlock;
import org.asylumrates.ingest.scan.RowScanner.First;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of a file, and the fields of sound ones. */
class RowScannerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\r\n",
        "\r",
        "\t\t",
        "\t\t\n",
        "\t\t\r",
        "\n\n\n",
        "1\ta\tb",
        "1\ta\tb\n",
        "1\ta\tb\r\n2\tc\td\r\n",
        "1\ta\tb\n2\tc\td\r",
        "1\ta\tb\r\r\n2\tc\td\n",
        "1\t\ra\tb\n2\tc\r\td\n3\te\tf\rg\n",
        "1\ta\tb\0\n\0\n2\tc\td\n\0",
        "1\ta\n2\tb\n3\tc\td\n",
        "1\n2\tb\tc\td\n3\te\tf\n",
        "1\ta\tb\u0001\n2\tc\td\u000f\n3\te\tf\u0010\n4\t\u001f\tg\n",
        "1\t\u00e9\t\u00ff\n\u0080\u008a\t\u0089\t\u008d\n",
        Walk.MIXED
      })
  void smallFiles(String file) {
    byte[] bytes = PlainLines.bytes(file);
    for (int most : new int[] {1, 2, ColumnBuffer.ROWS}) {
      assertThat(Walk.through(Walk.scanner(bytes), Walk.FIELDS, most))
          .isEqualTo(PlainLines.of(bytes));
    }
  }

  @Test
  void fieldsOfBlocksStandBetweenTheTabs() {
    RowScanner rows = Walk.scanner(PlainLines.bytes("1\ta\tbc\r\n\t\t\n22\t\td"));
    RowBlock block = new RowBlock();
    rows.rows(Walk.FIELDS, ColumnBuffer.ROWS, block);
    List<List<String>> fields = new ArrayList<>();
    for (int row = 0; row < block.rows(); row++) {
      int first = block.start(row, 0);
      String line = Walk.text(rows.line(block, row, Walk.FIELDS));
      List<String> of = new ArrayList<>();
      for (int i = 0; i < Walk.FIELDS; i++) {
        of.add(line.substring(block.start(row, i) - first, block.end(row, i) - first));
      }
      fields.add(of);
    }
    assertThat(fields)
        .containsExactly(List.of("1", "a", "bc"), List.of("", "", ""), List.of("22", "", "d"));
  }

  @Test
  void aRowOfOneField() {
    byte[] bytes = PlainLines.bytes("a\r\nb\n\n\tc\nd");
    assertThat(Walk.through(Walk.scanner(bytes), 1, ColumnBuffer.ROWS))
        .isEqualTo(PlainLines.of(bytes));
  }

  /** Bytes below 16 lie at every place of the words that are looked at together. */
  @Test
  void everyByteAtEveryPlaceOfAWord() {
    for (int place = 0; place < 2 * Long.SIZE; place++) {
      // Lines of one length would put each byte at the same place of a word again.
      StringBuilder file = new StringBuilder("x".repeat(place % Long.BYTES) + "\n");
      for (int b = 0; b < 256; b++) {
        file.append(" ".repeat(place)).append((char) b).append("\tx\ty\r\n");
      }
      byte[] bytes = PlainLines.bytes(file.toString());
      assertThat(Walk.through(bytes)).isEqualTo(PlainLines.of(bytes));
    }
  }

  /** The first bytes that are read at once end at each byte of these lines, and of the file. */
  @ParameterizedTest
  @ValueSource(strings = {"8\ty\tz\n", "8\tlast", "8\tlast\tr\r", "\r\n", "\0"})
  void linesAcrossTheBuffersEnd(String last) {
    String lines = Walk.MIXED + last;
    for (int before = 0; before <= lines.length() + 1; before++) {
      for (String filler : List.of("0\tx\t", "0")) {
        String first = filler + "f".repeat(Walk.BUFFER - before - filler.length() - 2) + "\r\n";
        byte[] bytes = PlainLines.bytes(first + lines);
        assertThat(Walk.through(bytes)).isEqualTo(PlainLines.of(bytes));
      }
    }
  }

  /** Files that end where the bytes do that are read at once, the second and third time too. */
  @Test
  void filesAboutAsLargeAsTheBuffer() {
    for (int size : new int[] {Walk.BUFFER, 2 * Walk.BUFFER, 3 * Walk.BUFFER}) {
      String lines = "1\t" + "a".repeat(300) + "\tb\r\n22\tcc\n";
      byte[] bytes = PlainLines.bytes(lines.repeat(size / lines.length() + 2));
      for (int length = size - 9; length <= size + 9; length++) {
        byte[] file = Arrays.copyOf(bytes, length);
        assertThat(Walk.through(file)).isEqualTo(PlainLines.of(file));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        Walk.BUFFER / 2,
        Walk.BUFFER - 1,
        Walk.BUFFER,
        Walk.BUFFER + 1,
        2 * Walk.BUFFER + 100,
        700_000
      })
  void aLineLongerThanTheBuffer(int length) {
    for (String line : List.of("l".repeat(length), "2\t" + "l".repeat(length) + "\tm")) {
      for (String end : List.of("", "\n", "\r\n", "\n3\tc\td\n", "\r\n3\tc\n4\te\tf")) {
        byte[] bytes = PlainLines.bytes("1\ta\tb\r\n" + line + end);
        assertThat(Walk.through(bytes)).isEqualTo(PlainLines.of(bytes));
      }
    }
  }

  @Test
  void linesOfAnyLength() {
    for (int seed = 0; seed < 10; seed++) {
      byte[] bytes = random(new Random(seed), 400_000);
      assertThat(Walk.through(Walk.scanner(bytes), Walk.FIELDS, 1 + 100 * seed))
          .as("seed %d", seed)
          .isEqualTo(PlainLines.of(bytes));
    }
  }

  @Test
  void aStreamThatGivesFewBytesAtATime() {
    byte[] bytes = random(new Random(11), 300_000);
    RowScanner rows =
        new RowScanner(new Trickle(bytes), Walk.LONGEST, 0, bytes.length, First.A_LINE);
    assertThat(Walk.through(rows)).isEqualTo(PlainLines.of(bytes));
  }

  private static byte[] random(Random random, int size) {
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      int tabs = random.nextInt(8) == 0 ? random.nextInt(6) : Walk.FIELDS - 1;
      for (int i = 0; i <= tabs; i++) {
        int length = random.nextInt(400) == 0 ? random.nextInt(60_000) : random.nextInt(20);
        text.append(i == 0 ? "" : "\t").append("v".repeat(length));
      }
      text.append(random.nextInt(20) == 0 ? "\r" : "").append(random.nextBoolean() ? "\r\n" : "\n");
    }
    return PlainLines.bytes(text.substring(0, size));
  }
}
