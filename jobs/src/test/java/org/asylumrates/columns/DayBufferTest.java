package org.asylumrates.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.support.Columns;
import org.junit.jupiter.api.Test;

/** Against java.time, with the years that repair holds for plausible. */
class DayBufferTest {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2035;

  @Test
  void everyDayThatExistsAndItsNeighboursThatDoNot() {
    DayBuffer buffer = buffer(ReleaseColumn.Type.DATE);
    for (int year = FIRST_YEAR - 2; year <= LAST_YEAR + 2; year++) {
      for (int month = 0; month <= 13; month++) {
        for (int day = 0; day <= 32; day++) {
          boolean sound = year >= FIRST_YEAR && year <= LAST_YEAR && exists(year, month, day);
          boolean read = read(buffer, "%04d-%02d-%02d".formatted(year, month, day));
          assertThat(read).as("%d-%d-%d", year, month, day).isEqualTo(sound);
          if (read) {
            assertThat(LocalDate.ofEpochDay(buffer.day(0)))
                .isEqualTo(LocalDate.of(year, month, day));
          }
        }
      }
    }
  }

  @Test
  void everyMonth() {
    DayBuffer buffer = buffer(ReleaseColumn.Type.MONTH);
    for (int year = FIRST_YEAR - 2; year <= LAST_YEAR + 2; year++) {
      for (int month = 0; month <= 99; month++) {
        for (String text : new String[] {month + "/" + year, "%02d/%d".formatted(month, year)}) {
          boolean sound = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
          boolean read = read(buffer, text);
          assertThat(read).as(text).isEqualTo(sound);
          if (read) {
            assertThat(LocalDate.ofEpochDay(buffer.day(0))).isEqualTo(LocalDate.of(year, month, 1));
          }
        }
      }
    }
  }

  private static DayBuffer buffer(ReleaseColumn.Type type) {
    return new DayBuffer(Columns.column("DAY", type));
  }

  private static boolean read(DayBuffer buffer, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return buffer.read(0, bytes, 0, bytes.length);
  }

  private static boolean exists(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
