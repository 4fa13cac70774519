package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeTest {
  @Test
  void aYearBeginsAtItsNumber() {
    assertThat(Years.of(LocalDate.of(2016, 1, 1))).isEqualTo(2016.0);
    // 31 + 29 days of the 366 of 2016.
    assertThat(Years.of(LocalDate.of(2016, 3, 1))).isCloseTo(2016 + 60 / 366.0, within(1e-12));
    assertThat(Years.end(YearMonth.of(2016, 10), Step.QUARTER)).isEqualTo(2017.0);
  }

  @Test
  void aMissingMonthBreaksALine() {
    RateLine line = line(Step.MONTH, "2018-01", "2018-02", "2018-04", "2018-06", "2018-07");
    assertThat(months(line))
        .containsExactly(
            List.of("2018-01", "2018-02"), List.of("2018-04"), List.of("2018-06", "2018-07"));
  }

  @Test
  void quartersFollowEachOtherAndComeInOrder() {
    RateLine line = line(Step.QUARTER, "2019-01", "2018-10", "2018-04");
    assertThat(months(line)).containsExactly(List.of("2018-04"), List.of("2018-10", "2019-01"));
  }

  @Test
  void twoPointsForOneMonthAreRefused() {
    assertThatThrownBy(() -> line(Step.MONTH, "2018-01", "2018-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A series has two points for 2018-01");
  }

  private static RateLine line(Step step, String... months) {
    Estimate estimate = new Estimate(0.3, 0.2, 0.4, 80);
    return new RateLine(
        Stream.of(months).map(m -> new DatedEstimate(YearMonth.parse(m), estimate)).toList(), step);
  }

  private static List<List<String>> months(RateLine line) {
    return line.runs().stream()
        .map(run -> run.stream().map(point -> point.from().toString()).toList())
        .toList();
  }
}
