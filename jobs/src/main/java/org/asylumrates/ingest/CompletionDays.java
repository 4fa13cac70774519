package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many rows have each day in one column. Rows of another number of fields are passed over,
 * because a shifted row has other columns' days there.
 */
final class CompletionDays {
  private static final int BUFFER = 1 << 18;

  /** Length of {@code yyyy-mm-dd}. */
  private static final int DAY = 10;

  private final int column;
  private final int columns;
  private final byte[] field = new byte[DAY];
  private final Map<Integer, Long> days = new HashMap<>();
  private int filled;
  private int tabs;

  private CompletionDays(int column, int columns) {
    this.column = column;
    this.columns = columns;
  }

  /** Rows by the day in a column of a file; rows without a day are not counted. */
  static NavigableMap<LocalDate, Long> of(Member file, int column, int columns) {
    CompletionDays days = new CompletionDays(column, columns);
    try (InputStream in = file.open()) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        days.read(buffer, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    days.endRow();
    NavigableMap<LocalDate, Long> counted = new TreeMap<>();
    days.days.forEach((number, rows) -> day(number).ifPresent(day -> counted.put(day, rows)));
    return counted;
  }

  private void read(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b == '\t') {
        tabs++;
      } else if (b == '\n') {
        endRow();
      } else if (tabs == column && filled < DAY) {
        field[filled++] = b;
      }
    }
  }

  private void endRow() {
    if (tabs == columns - 1 && filled == DAY && field[4] == '-' && field[7] == '-') {
      int number = 0;
      boolean digits = true;
      for (int i = 0; i < DAY; i++) {
        if (i != 4 && i != 7) {
          digits &= field[i] >= '0' && field[i] <= '9';
          number = number * 10 + field[i] - '0';
        }
      }
      if (digits) {
        days.merge(number, 1L, Long::sum);
      }
    }
    tabs = 0;
    filled = 0;
  }

  private static Optional<LocalDate> day(int number) {
    try {
      return Optional.of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
