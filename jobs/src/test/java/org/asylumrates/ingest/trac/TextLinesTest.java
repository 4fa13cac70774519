package org.asylumrates.ingest.trac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a\nb\n", "a\r\nb\r\n", "a\nb", "a\r\nb", "a\r\r\nb\n"})
  void linesEndInLfOrCrLfAndTheLastMayLackItsEnd(String text) {
    assertThat(lines(text)).containsExactly("a", "b");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() {
    assertThat(lines("\u00EF\u00BB\u00BFCode,State\r\n")).containsExactly("Code,State");
  }

  @Test
  void everyByteIsOneCharacter() {
    assertThat(lines("PE\u00D1A\u0081\u0000\n")).containsExactly("PE\u00D1A\u0081\u0000");
  }

  @Test
  void emptyLinesCountAndAnEmptyFileHasNone() {
    assertThat(lines("a\n\nb\n\n")).containsExactly("a", "", "b", "");
    assertThat(lines("")).isEmpty();
  }

  /** Longer than the buffer of 262,144 bytes, and across its edge. */
  @Test
  void aLineMayBeLongerThanTheBuffer() {
    String large = "x".repeat(600_000);
    assertThat(lines("a\n" + large + "\nb\n")).containsExactly("a", large, "b");
  }

  /** 16,777,216 bytes are the most (LongestLine). */
  @Test
  void aLineThatDoesNotEndIsRefused() {
    String most = "x".repeat((1 << 24) - 1);
    assertThat(lines("a\n" + most + "\nb\n")).containsExactly("a", most, "b");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> lines("a\n" + most + "xx"))
        .withMessage(
            "a.csv has no line end in 16777216 bytes from byte 2 on; it is no table of a release,"
                + " or damaged; take it from the release again");
  }

  private static List<String> lines(String text) {
    ExtractFile file = new Extract().bytes("a.csv", text).files().get(0);
    List<String> lines = new ArrayList<>();
    try (TextLines all = new TextLines(file)) {
      all.forEachRemaining(lines::add);
      assertThat(all.bytes()).isEqualTo(file.bytes());
    }
    return lines;
  }
}
