package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.asylumrates.support.Sent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongRowsTest {
  /** There is room for 1,024 numbers at first; three do not divide it. */
  @ParameterizedTest
  @CsvSource({"1, 0", "3, 1", "3, 341", "3, 342", "4, 256", "4, 257", "3, 100000"})
  void rowsStayAsTheyWereAdded(int width, int n) {
    LongRows rows = new LongRows(width);
    for (int row = 0; row < n; row++) {
      long[] numbers = new long[width];
      for (int column = 0; column < width; column++) {
        numbers[column] = number(row, column);
      }
      rows.add(numbers);
    }
    long[] added = new long[n * width];
    Arrays.setAll(added, i -> number(i / width, i % width));
    assertThat(numbers(rows, width)).isEqualTo(added);
    assertThat(numbers(Sent.copy(rows.trimmed()), width)).isEqualTo(added);
  }

  private static long[] numbers(LongRows rows, int width) {
    long[] numbers = new long[rows.rows() * width];
    Arrays.setAll(numbers, i -> rows.at(i / width, i % width));
    return numbers;
  }

  private static long number(int row, int column) {
    return Long.MAX_VALUE * (column % 2 == 0 ? 1 : -1) - 10L * row + column;
  }
}
