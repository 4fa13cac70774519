package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundScaleTest {
  // By hand: the first of 1, 2, 5, 10 ... steps of which at most five hold the value.
  @ParameterizedTest
  @CsvSource({
    "1, 1, 5",
    "0.61, 0.8, 4",
    "0.6, 0.6, 3",
    "0.42, 0.5, 5",
    "0.21, 0.25, 5",
    "0.11, 0.15, 3",
    "0.04, 0.05, 5",
    "0, 0.05, 5",
    "1.0000000000000002, 1, 5"
  })
  void ratesEndAtARoundNumber(double highest, double max, int steps) {
    RoundScale scale = RoundScale.ofRates(highest);
    assertThat(scale.max()).isCloseTo(max, within(1e-12));
    assertThat(scale.steps()).isEqualTo(steps);
    assertThat(scale.ticks()).hasSize(steps + 1).startsWith(0.0);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 8", "2264, 2500", "10000, 10000", "10001, 15000"})
  void countsEndAtARoundNumber(double highest, double max) {
    assertThat(RoundScale.holding(highest).max()).isCloseTo(max, within(1e-9));
  }

  @Test
  void nothingToHoldIsRefused() {
    assertThatThrownBy(() -> RoundScale.holding(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A scale cannot end at NaN");
  }
}
