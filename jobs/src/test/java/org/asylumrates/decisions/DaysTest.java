package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
  private final Days days = new Days();

  /** Among the days that are remembered, at their ends, and outside; 1970 is year zero of days. */
  @ParameterizedTest
  @CsvSource({
    "1970-01-01, 1970, 1, 1970",
    "2018-09-30, 2018, 9, 2018",
    "2018-10-01, 2018, 10, 2019",
    "1899-12-31, 1899, 12, 1900",
    "1900-01-01, 1900, 1, 1900",
    "2079-06-05, 2079, 6, 2079",
    "2079-06-06, 2079, 6, 2079",
    "2079-06-07, 2079, 6, 2079",
    "0001-10-01, 1, 10, 2",
    "9999-12-31, 9999, 12, 10000"
  })
  void monthAndFiscalYear(LocalDate date, int year, int month, int fiscalYear) {
    for (int round = 0; round < 2; round++) {
      assertThat(days.month((int) date.toEpochDay())).isEqualTo(12 * year + month);
      assertThat(days.fiscalYear((int) date.toEpochDay())).isEqualTo(fiscalYear);
    }
  }
}
