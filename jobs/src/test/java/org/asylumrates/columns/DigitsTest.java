package org.asylumrates.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against Long.parseLong and java.time, among bytes that belong to other fields. */
class DigitsTest {
  private static final String[] AROUND = {
    "\t\t\t\t\t\t\t\t", "99999999", "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff"
  };

  @Test
  void numbersOfEveryLength() {
    Random random = new Random(16);
    for (int length = 1; length <= Digits.MOST; length++) {
      assertNumber("0".repeat(length));
      assertNumber("9".repeat(length));
      for (int place = 0; place < length; place++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          assertNumber("0".repeat(place) + digit + "0".repeat(length - place - 1));
        }
      }
      for (int i = 0; i < 1_000; i++) {
        assertNumber(
            random
                .ints(length, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString());
      }
    }
  }

  @Test
  void aByteThatIsNoDigitAtEveryPlace() {
    for (int length = 1; length <= Digits.MOST; length++) {
      for (String digit : List.of("0", "9")) {
        byte[] bytes = bytes(AROUND[0], digit.repeat(length));
        for (int at = Long.BYTES; at < Long.BYTES + length; at++) {
          byte sound = bytes[at];
          for (int b = Byte.MIN_VALUE; b <= Byte.MAX_VALUE; b++) {
            bytes[at] = (byte) b;
            boolean negative = Digits.number(bytes, Long.BYTES, Long.BYTES + length) < 0;
            assertThat(negative).as("byte %d", b).isEqualTo(b < '0' || b > '9');
          }
          bytes[at] = sound;
        }
      }
    }
  }

  /** Whether a day exists is not looked at; java.time's own text of each that does is read. */
  @Test
  void everyDay() {
    LocalDate end = LocalDate.of(2036, 1, 1);
    for (LocalDate day = LocalDate.of(1950, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      int expected = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
      for (String around : AROUND) {
        assertThat(Digits.date(bytes(around, day.toString()), Long.BYTES)).isEqualTo(expected);
      }
    }
  }

  @Test
  void anyDigitsInTheShapeOfADay() {
    for (int number = 0; number <= 99_999_999; number += 997) {
      String digits = String.format("%08d", number);
      String day =
          digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
      assertThat(Digits.date(bytes(AROUND[1], day), Long.BYTES)).isEqualTo(number);
    }
  }

  @Test
  void aByteThatHasNoPlaceInADay() {
    for (String day : List.of("2018-06-11", "0000-00-00", "9999-99-99")) {
      byte[] bytes = bytes(AROUND[0], day);
      for (int i = 0; i < day.length(); i++) {
        int at = Long.BYTES + i;
        boolean dash = day.charAt(i) == '-';
        for (int b = Byte.MIN_VALUE; b <= Byte.MAX_VALUE; b++) {
          bytes[at] = (byte) b;
          boolean sound = dash ? b == '-' : b >= '0' && b <= '9';
          assertThat(Digits.date(bytes, Long.BYTES) >= 0)
              .as("byte %d at %d of %s", b, i, day)
              .isEqualTo(sound);
        }
        bytes[at] = (byte) day.charAt(i);
      }
    }
  }

  private static void assertNumber(String digits) {
    for (String around : AROUND) {
      byte[] bytes = bytes(around, digits);
      assertThat(Digits.number(bytes, Long.BYTES, Long.BYTES + digits.length()))
          .isEqualTo(Long.parseLong(digits));
    }
  }

  /** A field between others, which lie in the words that are read. */
  private static byte[] bytes(String around, String field) {
    return (around + field + around).getBytes(StandardCharsets.ISO_8859_1);
  }
}
