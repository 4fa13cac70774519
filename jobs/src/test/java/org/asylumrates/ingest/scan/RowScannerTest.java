package org.asylumrates.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.asylumrates.columns.ColumnBuffer;
import org.asylumrates.columns.RowBlock;
import org.asylumrates.ingest.scan.PlainLines.Line;
import org.asylumrates.ingest.scan.RowScanner.First;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file is walked through as the reader does; what it should find is told by PlainLines. */
class RowScannerTest {
  private static final int FIELDS = 3;

  /** Bytes of a file that the scanner reads at once. */
  private static final int BUFFER = 1 << 17;

  private static final LongestLine LONGEST = LongestLine.row("rows.csv");

  private static final String MIXED =
      "1\ta\tb\n2\t\t\r\n3\tshort\n\n4\tc\td\textra\n5\te\tf\r\n\r\n6\tcr\rin\tg\n7\tnul\0\th\n";

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
        MIXED
      })
  void smallFiles(String file) {
    byte[] bytes = PlainLines.bytes(file);
    for (int most : new int[] {1, 2, ColumnBuffer.ROWS}) {
      assertThat(walk(bytes, most)).isEqualTo(PlainLines.of(bytes));
    }
  }

  @Test
  void fieldsOfBlocksStandBetweenTheTabs() {
    RowScanner rows = scanner(PlainLines.bytes("1\ta\tbc\r\n\t\t\n22\t\td"));
    RowBlock block = new RowBlock();
    rows.rows(FIELDS, ColumnBuffer.ROWS, block);
    List<List<String>> fields = new ArrayList<>();
    for (int row = 0; row < block.rows(); row++) {
      int first = block.start(row, 0);
      String line = text(rows.line(block, row, FIELDS));
      List<String> of = new ArrayList<>();
      for (int i = 0; i < FIELDS; i++) {
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
    assertThat(walk(scanner(bytes), 1, ColumnBuffer.ROWS)).isEqualTo(PlainLines.of(bytes));
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
      assertThat(walk(bytes, ColumnBuffer.ROWS)).isEqualTo(PlainLines.of(bytes));
    }
  }

  /** The first bytes that are read at once end at each byte of these lines, and of the file. */
  @ParameterizedTest
  @ValueSource(strings = {"8\ty\tz\n", "8\tlast", "8\tlast\tr\r", "\r\n", "\0"})
  void linesAcrossTheBuffersEnd(String last) {
    String lines = MIXED + last;
    for (int before = 0; before <= lines.length() + 1; before++) {
      for (String filler : List.of("0\tx\t", "0")) {
        String first = filler + "f".repeat(BUFFER - before - filler.length() - 2) + "\r\n";
        byte[] bytes = PlainLines.bytes(first + lines);
        assertThat(walk(bytes, ColumnBuffer.ROWS)).isEqualTo(PlainLines.of(bytes));
      }
    }
  }

  /** Files that end where the bytes do that are read at once, the second and third time too. */
  @Test
  void filesAboutAsLargeAsTheBuffer() {
    for (int size : new int[] {BUFFER, 2 * BUFFER, 3 * BUFFER}) {
      String lines = "1\t" + "a".repeat(300) + "\tb\r\n22\tcc\n";
      byte[] bytes = PlainLines.bytes(lines.repeat(size / lines.length() + 2));
      for (int length = size - 9; length <= size + 9; length++) {
        byte[] file = Arrays.copyOf(bytes, length);
        assertThat(walk(file, ColumnBuffer.ROWS)).isEqualTo(PlainLines.of(file));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BUFFER / 2, BUFFER - 1, BUFFER, BUFFER + 1, 2 * BUFFER + 100, 700_000})
  void aLineLongerThanTheBuffer(int length) {
    for (String line : List.of("l".repeat(length), "2\t" + "l".repeat(length) + "\tm")) {
      for (String end : List.of("", "\n", "\r\n", "\n3\tc\td\n", "\r\n3\tc\n4\te\tf")) {
        byte[] bytes = PlainLines.bytes("1\ta\tb\r\n" + line + end);
        assertThat(walk(bytes, ColumnBuffer.ROWS)).isEqualTo(PlainLines.of(bytes));
      }
    }
  }

  @Test
  void linesOfAnyLength() {
    for (int seed = 0; seed < 10; seed++) {
      byte[] bytes = random(new Random(seed), 400_000);
      assertThat(walk(bytes, 1 + 100 * seed)).as("seed %d", seed).isEqualTo(PlainLines.of(bytes));
    }
  }

  @Test
  void aStreamThatGivesFewBytesAtATime() {
    byte[] bytes = random(new Random(11), 300_000);
    RowScanner rows = new RowScanner(new Trickle(bytes), LONGEST, 0, bytes.length, First.A_LINE);
    assertThat(walk(rows, FIELDS, ColumnBuffer.ROWS)).isEqualTo(PlainLines.of(bytes));
  }

  /** As parts of a file are read: the later range begins with the byte before it. */
  @Test
  void twoRangesHaveEachLineOnce() {
    for (String file : List.of(MIXED, MIXED + "last", "\n\n", "1\ta\tb", "\r\n\r")) {
      byte[] bytes = PlainLines.bytes(file);
      for (int cut = 1; cut <= bytes.length; cut++) {
        List<Line> lines =
            walk(new RowScanner(from(bytes, 0), LONGEST, 0, cut, First.A_LINE), FIELDS, 1);
        lines.addAll(walk(underWay(bytes, cut, bytes.length), FIELDS, 1));
        assertThat(lines).as("cut at %d", cut).isEqualTo(PlainLines.of(bytes));
      }
    }
  }

  @Test
  void aRangeHasTheLinesThatBeginInIt() {
    byte[] bytes = PlainLines.bytes(MIXED + "last");
    for (int start = 1; start <= bytes.length; start++) {
      for (int end = start; end <= bytes.length; end++) {
        int from = start;
        int to = end;
        assertThat(walk(underWay(bytes, start, end), FIELDS, ColumnBuffer.ROWS))
            .as("from %d to %d", start, end)
            .isEqualTo(
                PlainLines.of(bytes).stream()
                    .filter(line -> line.offset() >= from && line.offset() < to)
                    .toList());
      }
    }
  }

  /** A line that ends far behind its range is still its own, however often more must be read. */
  @Test
  void aLineThatEndsFarBehindItsRange() {
    byte[] bytes = PlainLines.bytes("1\t" + "l".repeat(5 * BUFFER) + "\tm\n2\ta\tb\n");
    assertThat(walk(underWay(bytes, 1, bytes.length), FIELDS, ColumnBuffer.ROWS))
        .extracting(Line::text)
        .containsExactly("2\ta\tb");
    assertThat(walk(new RowScanner(from(bytes, 0), LONGEST, 0, 1, First.A_LINE), FIELDS, 1))
        .containsExactly(PlainLines.of(bytes).get(0));
  }

  /** The line end must be among the first bytes, whether the line is read in a block or not. */
  @ParameterizedTest
  @ValueSource(ints = {100, BUFFER, 300_000, 2 * BUFFER + 1})
  void aLineMayBeAsLongAsSaid(int longest) {
    for (String before : List.of("", "1\ta\tb\n", "1\n\n", "1\ta\tb\r\n".repeat(20_000))) {
      for (String start : List.of("2\t\t", "", "\t\t\t\t")) {
        String line = start + "l".repeat(longest - 1 - start.length());
        byte[] fits = PlainLines.bytes(before + line + "\n3\tc\td\n");
        assertThat(walk(limited(fits, longest), FIELDS, ColumnBuffer.ROWS))
            .isEqualTo(PlainLines.of(fits));
        byte[] over = PlainLines.bytes(before + line + "l\n3\tc\td\n");
        assertThatExceptionOfType(UserException.class)
            .isThrownBy(() -> walk(limited(over, longest), FIELDS, ColumnBuffer.ROWS))
            .withMessageStartingWith(
                "rows.csv has no line end in %d bytes from byte %d on; ", longest, before.length());
      }
    }
  }

  /** A file without line ends, as large as can be: nothing of it may be held but one line. */
  @ParameterizedTest
  @EnumSource(First.class)
  void aLineThatNeverEnds(First first) {
    Endless bytes = new Endless();
    LongestLine longest = new LongestLine("rows.csv", 300_000);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(
            () ->
                walk(
                    new RowScanner(bytes, longest, 5_000, Long.MAX_VALUE, first),
                    FIELDS,
                    ColumnBuffer.ROWS))
        .withMessage(
            "rows.csv has no line end in 300000 bytes from byte 5000 on; it is no table of a"
                + " release, or damaged; take it from the release again");
    assertThat(bytes.given).isEqualTo(300_000);
  }

  /** A stream of one letter. */
  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'l';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Arrays.fill(target, offset, offset + length, (byte) 'l');
      given += length;
      return length;
    }
  }

  private static RowScanner limited(byte[] bytes, int longest) {
    LongestLine line = new LongestLine("rows.csv", longest);
    return new RowScanner(from(bytes, 0), line, 0, Long.MAX_VALUE, First.A_LINE);
  }

  private static RowScanner underWay(byte[] bytes, int start, int end) {
    return new RowScanner(from(bytes, start - 1), LONGEST, start - 1, end, First.UNDER_WAY);
  }

  private static RowScanner scanner(byte[] bytes) {
    return new RowScanner(from(bytes, 0), LONGEST, 0, Long.MAX_VALUE, First.A_LINE);
  }

  private static InputStream from(byte[] bytes, int at) {
    return new ByteArrayInputStream(bytes, at, bytes.length - at);
  }

  private static List<Line> walk(byte[] bytes, int most) {
    return walk(scanner(bytes), FIELDS, most);
  }

  /** All lines, by blocks where rows are sound and one by one where they are not. */
  private static List<Line> walk(RowScanner rows, int fields, int most) {
    List<Line> lines = new ArrayList<>();
    RowBlock block = new RowBlock();
    while (true) {
      rows.rows(fields, most, block);
      assertThat(block.rows()).isLessThanOrEqualTo(most);
      for (int i = 0; i < block.rows(); i++) {
        boolean last = i == block.rows() - 1;
        long next = last ? rows.nextOffset() : rows.offset(block, i + 1);
        lines.add(new Line(rows.offset(block, i), next, text(rows.line(block, i, fields))));
        assertThat(lines.get(lines.size() - 1).sound(fields)).isTrue();
      }
      if (block.rows() == 0) {
        if (!rows.next()) {
          assertThat(rows.next()).isFalse();
          return lines;
        }
        lines.add(new Line(rows.offset(), rows.nextOffset(), text(rows.line())));
        assertThat(lines.get(lines.size() - 1).sound(fields)).isFalse();
      }
    }
  }

  private static byte[] random(Random random, int size) {
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      int tabs = random.nextInt(8) == 0 ? random.nextInt(6) : FIELDS - 1;
      for (int i = 0; i <= tabs; i++) {
        int length = random.nextInt(400) == 0 ? random.nextInt(60_000) : random.nextInt(20);
        text.append(i == 0 ? "" : "\t").append("v".repeat(length));
      }
      text.append(random.nextInt(20) == 0 ? "\r" : "").append(random.nextBoolean() ? "\r\n" : "\n");
    }
    return PlainLines.bytes(text.substring(0, size));
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1);
  }
}
