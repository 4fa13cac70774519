package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.asylumrates.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundRangeTest {
  // By hand: the first of 1, 2, 5, 10 ... steps of which at most six hold both values and zero.
  @ParameterizedTest
  @CsvSource({
    "-0.077, 0.03, -0.08, 0.04, 0.02",
    "-0.2, -0.1, -0.2, 0, 0.05",
    "3, 5, 0, 5, 1",
    "-1, 1, -1, 1, 0.5",
    "-1.65, 0.3, -2, 0.5, 0.5",
    "0, 0, -1, 1, 1"
  })
  void itHoldsZeroAndEndsAtRoundNumbers(
      double low, double high, double min, double max, double step) {
    RoundRange range = RoundRange.holding(DoubleStream.of(low, high));
    assertThat(range.min()).isCloseTo(min, within(1e-12));
    assertThat(range.max()).isCloseTo(max, within(1e-12));
    assertThat(range.step()).isCloseTo(step, within(1e-12));
    assertThat(range.ticks()).contains(0.0).hasSizeLessThanOrEqualTo(7);
  }

  @Test
  void noiseLooksLikeNoise() {
    RoundRange range = RoundRange.ofDifferences(DoubleStream.of(-0.0001, 0.0002));
    assertThat(range.min()).isLessThanOrEqualTo(-0.005);
    assertThat(range.max()).isGreaterThanOrEqualTo(0.005);
  }

  @Test
  void pointsHaveSignsAndNoNeedlessDigits() {
    RoundRange range = RoundRange.holding(DoubleStream.of(-0.1, 0.05));
    assertThat(range.ticks().stream().map(tick -> range.points(Words.ENGLISH, tick)))
        .containsExactly("−10", "−5", "0", "+5");
    RoundRange fine = RoundRange.holding(DoubleStream.of(-0.001, 0.004));
    assertThat(fine.ticks().stream().map(tick -> fine.points(Words.ENGLISH, tick)))
        .containsExactly("−0.1", "0", "+0.1", "+0.2", "+0.3", "+0.4");
    assertThat(fine.exact(Words.ENGLISH, -0.0024)).isEqualTo("−0.0024");
    assertThat(RoundRange.exactPoints(Words.ENGLISH, -0.0734)).isEqualTo("−7.3");
    assertThat(RoundRange.exactPoints(Words.ENGLISH, -0.0001)).isEqualTo("0");
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> RoundRange.holding(DoubleStream.of(Double.NaN, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A scale cannot run from NaN to NaN");
  }
}
