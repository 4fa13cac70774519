package org.asylumrates.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** How numbers and days read. Expected texts follow from the wording rules; none is computed. */
class WordsTest {
  @Test
  void whatRoundsToNothingHasNoSign() {
    assertThat(Words.ENGLISH.percent(-0.0003)).isEqualTo("0.0%");
    assertThat(Words.ENGLISH.percent(-0.012)).isEqualTo("\u22121.2%");
  }

  private static final Words EN = Words.ENGLISH;
  private static final Words ES = Words.SPANISH;

  @Test
  void ratesArePercentWithOneDecimal() {
    assertThat(EN.percent(0.3621)).isEqualTo("36.2%");
    assertThat(EN.percent(0)).isEqualTo("0.0%");
    assertThat(EN.percent(1)).isEqualTo("100.0%");
    // Spanish has a space before the sign, which must not break.
    assertThat(ES.percent(0.3621)).isEqualTo("36.2\u00a0%");
  }

  @Test
  void wholePercentOfNearlyNoneAndNearlyAllDoesNotLookLikeNoneAndAll() {
    assertThat(EN.wholePercent(0)).isEqualTo("0%");
    assertThat(EN.wholePercent(0.004)).isEqualTo("<1%");
    assertThat(EN.wholePercent(0.005)).isEqualTo("1%");
    assertThat(EN.wholePercent(0.6000000000000001)).isEqualTo("60%");
    assertThat(EN.wholePercent(0.994)).isEqualTo("99%");
    assertThat(EN.wholePercent(0.996)).isEqualTo(">99%");
    assertThat(EN.wholePercent(1)).isEqualTo("100%");
    assertThat(ES.wholePercent(0.004)).isEqualTo("<1\u00a0%");
  }

  @Test
  void aSmallNegativeNumberIsNotMinusNothing() {
    assertThat(EN.number(-0.00001)).isEqualTo("0");
  }

  @Test
  void differencesHaveASignAndNoPercent() {
    assertThat(EN.points(-0.0731)).isEqualTo("\u22127.3");
    assertThat(EN.points(0.012)).isEqualTo("+1.2");
    assertThat(EN.points(-0.0001)).isEqualTo("0.0");
  }

  @Test
  void countsHaveThousands() {
    assertThat(EN.decisions(1)).isEqualTo("1 decision");
    assertThat(EN.decisions(12_345)).isEqualTo("12,345 decisions");
    assertThat(ES.decisions(12_345)).isEqualTo("12,345 decisiones");
    assertThat(EN.bytes(12_300)).isEqualTo("12.3 kB");
  }

  @Test
  void largeCountsAreShort() {
    assertThat(EN.shortCount(0)).isEqualTo("0");
    assertThat(EN.shortCount(9000)).isEqualTo("9,000");
    assertThat(EN.shortCount(250_000)).isEqualTo("250k");
    assertThat(EN.shortCount(2_500_000)).isEqualTo("2.5M");
    assertThat(EN.shortCount(20_000_000)).isEqualTo("20M");
    assertThat(ES.shortCount(2_500_000)).isEqualTo("2.5\u00a0M");
  }

  @Test
  void numbersHaveAsManyDigitsAsAskedFor() {
    assertThat(EN.number(-0.734, 1)).isEqualTo("\u22120.7");
    assertThat(EN.number(5, 0)).isEqualTo("5");
    assertThat(EN.number(-0.04, 1)).isEqualTo("0");
  }

  @Test
  void numbersOfAnyUnitLoseEmptyDecimals() {
    assertThat(EN.number(42_224)).isEqualTo("42,224");
    assertThat(EN.number(-2123.5)).isEqualTo("\u22122,123.5");
    assertThat(EN.number(100)).isEqualTo("100");
  }

  @Test
  void smallPValuesAreBounded() {
    assertThat(EN.pValue(OptionalDouble.of(0.00001))).isEqualTo("< 0.0001");
    assertThat(EN.pValue(OptionalDouble.of(0.04321))).isEqualTo("0.0432");
    assertThat(EN.pValue(OptionalDouble.empty())).isEmpty();
  }

  @Test
  void daysAreInTheirLanguageWhateverTheMachine() {
    LocalDate day = LocalDate.of(2018, 6, 11);
    assertThat(EN.day(day)).isEqualTo("11 June 2018");
    assertThat(EN.shortDay(day)).isEqualTo("11 Jun 2018");
    assertThat(ES.day(day)).isEqualTo("11 de junio de 2018");
    assertThat(ES.month(YearMonth.of(2018, 1))).isEqualTo("enero de 2018");
  }

  @Test
  void wordsInARowHaveAnAnd() {
    assertThat(EN.listed(List.of("A", "B", "C"))).isEqualTo("A, B and C");
    assertThat(ES.listed(List.of("A", "B"))).isEqualTo("A y B");
    assertThat(ES.listed(List.of())).isEmpty();
  }

  @Test
  void whatHasNoOtherNameKeepsItsOwn() {
    assertThat(EN.named("country", "ES", "El Salvador")).isEqualTo("El Salvador");
    assertThat(ES.named("country", "no such code", "Nowhere")).isEqualTo("Nowhere");
  }

  @Test
  void citiesInCapitalsAreWrittenAsNames() {
    assertThat(Words.city("NEW YORK CITY")).isEqualTo("New York City");
    assertThat(Words.city("ST. LOUIS")).isEqualTo("St. Louis");
    assertThat(Words.city("Miami - Krome")).isEqualTo("Miami - Krome");
  }
}
