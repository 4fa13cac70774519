package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** How numbers read. Expected texts follow from the wording rules; no number is computed here. */
class WordsTest {
  @Test
  void ratesArePercentWithOneDecimal() {
    assertThat(English.percent(0.3621)).isEqualTo("36.2%");
    assertThat(English.percent(0)).isEqualTo("0.0%");
    assertThat(English.percent(1)).isEqualTo("100.0%");
  }

  @Test
  void differencesHaveASignAndNoPercent() {
    assertThat(English.points(-0.0731)).isEqualTo("\u22127.3");
    assertThat(English.points(0.012)).isEqualTo("+1.2");
    assertThat(English.points(-0.0001)).isEqualTo("0.0");
  }

  @Test
  void countsHaveThousands() {
    assertThat(English.decisions(1)).isEqualTo("1 decision");
    assertThat(English.decisions(12_345)).isEqualTo("12,345 decisions");
    assertThat(English.bytes(999)).isEqualTo("999 bytes");
    assertThat(English.bytes(12_300)).isEqualTo("12.3 kB");
    assertThat(English.bytes(1_200_000_000)).isEqualTo("1,200.0 MB");
  }

  @Test
  void numbersOfAnyUnitLoseEmptyDecimals() {
    assertThat(English.number(42_224)).isEqualTo("42,224");
    assertThat(English.number(-2123.5)).isEqualTo("\u22122,123.5");
    assertThat(English.number(0.71604)).isEqualTo("0.716");
    assertThat(English.number(100)).isEqualTo("100");
  }

  @Test
  void smallPValuesAreBounded() {
    assertThat(English.pValue(OptionalDouble.of(0.00001))).isEqualTo("< 0.0001");
    assertThat(English.pValue(OptionalDouble.of(0.04321))).isEqualTo("0.0432");
    assertThat(English.pValue(OptionalDouble.empty())).isEmpty();
  }

  @Test
  void citiesInCapitalsAreWrittenAsNames() {
    assertThat(English.city("NEW YORK CITY")).isEqualTo("New York City");
    assertThat(English.city("ST. LOUIS")).isEqualTo("St. Louis");
    assertThat(English.city("Miami - Krome")).isEqualTo("Miami - Krome");
  }

  @Test
  void daysAreInEnglishWhateverTheMachine() {
    assertThat(English.day(LocalDate.of(2018, 6, 11))).isEqualTo("11 June 2018");
  }
}
