package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** How numbers read. Expected texts follow from the wording rules; no number is computed here. */
class WordsTest {
  @Test
  void ratesArePercentWithOneDecimal() {
    assertThat(Words.percent(0.3621)).isEqualTo("36.2%");
    assertThat(Words.percent(0)).isEqualTo("0.0%");
    assertThat(Words.percent(1)).isEqualTo("100.0%");
  }

  @Test
  void differencesHaveASignAndNoPercent() {
    assertThat(Words.points(-0.0731)).isEqualTo("\u22127.3");
    assertThat(Words.points(0.012)).isEqualTo("+1.2");
    assertThat(Words.points(-0.0001)).isEqualTo("0.0");
  }

  @Test
  void countsHaveThousands() {
    assertThat(Words.decisions(1)).isEqualTo("1 decision");
    assertThat(Words.decisions(12_345)).isEqualTo("12,345 decisions");
    assertThat(Words.bytes(999)).isEqualTo("999 bytes");
    assertThat(Words.bytes(12_300)).isEqualTo("12.3 kB");
    assertThat(Words.bytes(1_200_000_000)).isEqualTo("1,200.0 MB");
  }

  @Test
  void numbersOfAnyUnitLoseEmptyDecimals() {
    assertThat(Words.number(42_224)).isEqualTo("42,224");
    assertThat(Words.number(-2123.5)).isEqualTo("\u22122,123.5");
    assertThat(Words.number(0.71604)).isEqualTo("0.716");
    assertThat(Words.number(100)).isEqualTo("100");
  }

  @Test
  void smallPValuesAreBounded() {
    assertThat(Words.pValue(OptionalDouble.of(0.00001))).isEqualTo("< 0.0001");
    assertThat(Words.pValue(OptionalDouble.of(0.04321))).isEqualTo("0.0432");
    assertThat(Words.pValue(OptionalDouble.empty())).isEmpty();
  }

  @Test
  void citiesInCapitalsAreWrittenAsNames() {
    assertThat(Words.city("NEW YORK CITY")).isEqualTo("New York City");
    assertThat(Words.city("ST. LOUIS")).isEqualTo("St. Louis");
    assertThat(Words.city("Miami - Krome")).isEqualTo("Miami - Krome");
  }

  @Test
  void daysAreInEnglishWhateverTheMachine() {
    assertThat(Words.day(LocalDate.of(2018, 6, 11))).isEqualTo("11 June 2018");
  }
}
