package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  /** Longer than the reader's buffer, so that it must grow and move what it holds. */
  private static final int LONGER_THAN_THE_BUFFER = 600_000;

  @TempDir private Path temp;

  @Test
  void linesEndWithLfOrCrlf() {
    assertThat(lines("one\ntwo\r\nthree\n")).containsExactly("0 one", "4 two", "9 three");
  }

  @Test
  void aLastLineWithoutItsEndCounts() {
    assertThat(lines("one\ntwo")).containsExactly("0 one", "4 two");
    assertThat(lines("one\r\ntwo\r")).containsExactly("0 one", "5 two");
  }

  @Test
  void emptyLinesCountButNothingAfterTheLastEndDoes() {
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n")).containsExactly("0 ");
    assertThat(lines("\r\n\none\n\n")).containsExactly("0 ", "2 ", "3 one", "7 ");
  }

  @Test
  void quotesAndLoneReturnsAreData() {
    assertThat(lines("a\t\"b\nc\"\n")).containsExactly("0 a\t\"b", "5 c\"");
    assertThat(lines("a\rb\n")).containsExactly("0 a\rb");
  }

  @Test
  void aLineMayBeLongerThanAnyBuffer() {
    String longLine = "x".repeat(LONGER_THAN_THE_BUFFER);
    assertThat(lines("a\n" + longLine + "\nb\n"))
        .containsExactly("0 a", "2 " + longLine, (LONGER_THAN_THE_BUFFER + 3) + " b");
  }

  @Test
  void beyondTheLastLineThereIsNothing() {
    Lines lines = open("one\n");
    lines.next();
    assertThat(lines.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(lines::next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NAME\none\ntwo\nthree\n",
        "NAME\r\none\r\ntwo\r\nthree\r\n",
        "NAME\r\n\r\n\n\r\none\n\n",
        "NAME\none\ntwo"
      })
  void twoRangesCutAnywhereGiveEachLineOnceWithItsOffset(String text) throws IOException {
    Path file = Files.writeString(temp.resolve("table.csv"), text);
    long header = text.indexOf('\n') + 1L;
    List<String> whole = read(new Split(file.toString(), header, text.length(), true, 2));
    assertThat(whole).hasSizeGreaterThan(1);
    for (long cut = header; cut <= text.length(); cut++) {
      List<String> both = new ArrayList<>(read(new Split(file.toString(), header, cut, true, 2)));
      both.addAll(read(new Split(file.toString(), cut, text.length(), cut == header, 2)));
      assertThat(both).as("cut at %d", cut).isEqualTo(whole);
    }
  }

  @Test
  void rangesOfOneByteGiveEachLineOnceToo() throws IOException {
    String text = "N\none\r\n\r\ntwo\nthree";
    Path file = Files.writeString(temp.resolve("table.csv"), text);
    List<String> all = new ArrayList<>();
    for (int at = 2; at < text.length(); at++) {
      all.addAll(read(new Split(file.toString(), at, at + 1, at == 2, 2)));
    }
    assertThat(all).containsExactly("2 one", "7 ", "9 two", "13 three");
  }

  @Test
  void theLineAtAnOffsetIsFoundAgain() throws IOException {
    Path file = Files.writeString(temp.resolve("table.csv"), "N\none\r\ntwo\n");
    Split split = new Split(file.toString(), 2, 11, true, 2);
    assertThat(split.lineAt(7)).asString().isEqualTo("two");
    assertThat(split.lines()).isEqualTo(2);
  }

  private static List<String> lines(String text) {
    return read(open(text));
  }

  private static Lines open(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Lines(new ByteArrayInputStream(bytes), 0, bytes.length, Lines.First.A_LINE);
  }

  private static List<String> read(Split split) {
    try (Lines lines = split.open()) {
      return read(lines);
    }
  }

  /** Each line as its offset, a blank, and its text. */
  private static List<String> read(Lines lines) {
    List<String> all = new ArrayList<>();
    while (lines.hasNext()) {
      Lines.Line line = lines.next();
      all.add(line.offset() + " " + new String(line.bytes(), StandardCharsets.UTF_8));
    }
    return all;
  }
}
