package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.unsafe.types.UTF8String;
import org.asylumrates.columns.Codes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextNumbersTest {
  /** Empty, short, as long as fits into a number, longer, and outside ASCII. */
  private static final List<String> TEXTS =
      List.of(
          "", "A", "AB", "A B", "EIGHTLET", "NINELETTE", "Ñ", "ÑÑÑÑ", "É", "São Tomé e Príncipe");

  @Test
  void textsAreNumberedInTheOrderInWhichTheyAreMet() {
    TextNumbers numbers = new TextNumbers();
    for (int round = 0; round < 3; round++) {
      assertThat(TEXTS.stream().map(text -> numbers.of(UTF8String.fromString(text))))
          .containsExactlyElementsOf(IntStream.range(0, TEXTS.size()).boxed().toList());
    }
    assertThat(numbers.texts()).isEqualTo(TEXTS);
    assertThat(numbers.text(7)).isEqualTo("ÑÑÑÑ");
  }

  @Test
  void numbersAreThoseOfTheCodesThatOthersUseToo() {
    Codes codes = new Codes();
    codes.of("first");
    codes.of("São Tomé e Príncipe");
    TextNumbers numbers = new TextNumbers(codes);
    assertThat(numbers.of(UTF8String.fromString("São Tomé e Príncipe"))).isEqualTo(1);
    assertThat(numbers.of(UTF8String.fromString("first"))).isZero();
    assertThat(numbers.of(UTF8String.fromString("new"))).isEqualTo(2);
    assertThat(codes.text(2)).isEqualTo("new");
  }

  @Test
  void moreTextsThanTheFirstTablesHold() {
    TextNumbers numbers = new TextNumbers();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 3_000; i++) {
        assertThat(numbers.of(UTF8String.fromString("C" + i))).isEqualTo(2 * i);
        assertThat(numbers.of(UTF8String.fromString("a longer text " + i))).isEqualTo(2 * i + 1);
      }
    }
  }

  /**
   * Spark writes the next row over the bytes of the one before. The two long texts have the same
   * hash in Spark, so that one that is kept with its bytes would be taken for the other.
   */
  @ParameterizedTest
  @ValueSource(strings = {"COURT158757 COURT169170", "AB CD", "ÑA ÑB"})
  void textsWhoseBytesAreWrittenOverStayApart(String pair) {
    String first = pair.split(" ", -1)[0];
    String second = pair.split(" ", -1)[1];
    byte[] bytes = first.getBytes(StandardCharsets.UTF_8);
    TextNumbers numbers = new TextNumbers();
    UTF8String row = UTF8String.fromBytes(bytes);
    assertThat(numbers.of(row)).isZero();
    System.arraycopy(second.getBytes(StandardCharsets.UTF_8), 0, bytes, 0, bytes.length);
    assertThat(numbers.of(row)).isEqualTo(1);
    System.arraycopy(first.getBytes(StandardCharsets.UTF_8), 0, bytes, 0, bytes.length);
    assertThat(numbers.of(row)).isZero();
    assertThat(numbers.texts()).containsExactly(first, second);
  }

  @Test
  void theLongTextsOfThePairHaveOneHash() {
    assertThat(UTF8String.fromString("COURT158757").hashCode())
        .isEqualTo(UTF8String.fromString("COURT169170").hashCode());
  }
}
