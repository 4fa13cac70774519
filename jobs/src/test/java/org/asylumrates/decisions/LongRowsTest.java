package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.asylumrates.support.Sent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongRowsTest {
  /** A block has 4,096 rows. */
  @ParameterizedTest
  @CsvSource({"2, 0", "2, 1", "4, 1", "2, 4096", "2, 4097", "4, 4096", "4, 4097", "2, 100000"})
  void rowsStayAsTheyWereAdded(int width, int n) {
    LongRows rows = new LongRows(width);
    for (int row = 0; row < n; row++) {
      if (width == 2) {
        rows.add(number(row, 0), number(row, 1));
      } else {
        rows.add(number(row, 0), number(row, 1), number(row, 2), number(row, 3));
      }
    }
    long[] added = new long[n * width];
    Arrays.setAll(added, i -> number(i / width, i % width));
    assertThat(numbers(rows, width)).isEqualTo(added);
    assertThat(numbers(Sent.copy(rows), width)).isEqualTo(added);
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
