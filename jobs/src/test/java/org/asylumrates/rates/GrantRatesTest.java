package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.asylumrates.model.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantRatesTest {
  private static final int FEWEST = 10;

  @Test
  void aRowHasEveryColumnOfItsTable() {
    List<@Nullable Object> row = row(new Cell.Counts(15, 3, 120, 10));
    assertThat(row).hasSameSizeAs(Tables.GRANT_RATES.columns());
    assertThat(row.subList(0, 10))
        .containsExactly(
            "trac-merits", "nationality", "ES", "El Salvador", "after", 148L, 15L, 3L, 120L, 10L);
  }

  /** Intervals of Newcombe, Statistics in Medicine 17:857 (1998), table I, method 3. */
  @ParameterizedTest
  @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611"})
  void ratesHaveWilsonsInterval(long granted, long decisions, double low, double high) {
    List<@Nullable Object> row = row(new Cell.Counts(granted, 0, decisions - granted, 0));
    assertThat(number(row, "grant_rate")).isEqualTo((double) granted / decisions);
    assertThat(number(row, "interval_low")).isCloseTo(low, within(5e-5));
    assertThat(number(row, "interval_high")).isCloseTo(high, within(5e-5));
    assertThat(value(row, "status")).isEqualTo("");
  }

  @Test
  void everyOutcomeIsInTheDenominator() {
    assertThat(number(row(new Cell.Counts(5, 3, 10, 2)), "grant_rate")).isEqualTo(0.25);
  }

  @Test
  void tooFewDecisionsHaveCountsAndNoRate() {
    List<@Nullable Object> row = row(new Cell.Counts(4, 0, 5, 0));
    assertThat(value(row, "decisions")).isEqualTo(9L);
    assertThat(value(row, "granted")).isEqualTo(4L);
    assertThat(number(row, "grant_rate")).isNaN();
    assertThat(number(row, "interval_low")).isNaN();
    assertThat(number(row, "interval_high")).isNaN();
    assertThat(value(row, "status")).isEqualTo("too-few");
    assertThat(value(row(new Cell.Counts(4, 0, 6, 0)), "status")).isEqualTo("");
  }

  @Test
  void noDecisionIsTooFewWhateverTheThreshold() {
    Cell none = cell("ES", Cell.Counts.NONE, OptionalLong.empty());
    assertThat(value(GrantRates.rows(List.of(none), 0).get(0), "status")).isEqualTo("too-few");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNKNOWN", "unknown"})
  void whatIsNotKnownIsCountedAndMarked(String key) {
    List<@Nullable Object> row = row(key, new Cell.Counts(5, 0, 15, 0), OptionalLong.empty());
    assertThat(number(row, "grant_rate")).isEqualTo(0.25);
    assertThat(value(row, "status")).isEqualTo("unknown");
    assertThat(value(row(key, new Cell.Counts(1, 0, 1, 0), OptionalLong.empty()), "status"))
        .isEqualTo("too-few");
  }

  @Test
  void aWithheldCellGivesNoNumber() {
    List<@Nullable Object> row = row(Cell.Counts.WITHHELD);
    assertThat(row.subList(5, 10)).containsOnlyNulls();
    assertThat(number(row, "grant_rate")).isNaN();
    assertThat(number(row, "interval_low")).isNaN();
    assertThat(value(row, "status")).isEqualTo("suppressed");
  }

  @Test
  void familiesAreShownWhereTheyAreKnown() {
    Cell.Counts counts = new Cell.Counts(5, 0, 15, 0);
    assertThat(value(row("ES", counts, OptionalLong.of(7)), "families")).isEqualTo(7L);
    assertThat(value(row("ES", counts, OptionalLong.empty()), "families")).isNull();
  }

  private static List<@Nullable Object> row(Cell.Counts counts) {
    return row("ES", counts, OptionalLong.empty());
  }

  private static List<@Nullable Object> row(String key, Cell.Counts counts, OptionalLong families) {
    return GrantRates.rows(List.of(cell(key, counts, families)), FEWEST).get(0);
  }

  private static Cell cell(String key, Cell.Counts counts, OptionalLong families) {
    return new Cell("trac-merits", "nationality", key, "El Salvador", "after", counts, families);
  }

  private static double number(List<@Nullable Object> row, String column) {
    return (double) Objects.requireNonNull(value(row, column));
  }

  private static @Nullable Object value(List<@Nullable Object> row, String column) {
    return row.get(Tables.GRANT_RATES.columnNames().indexOf(column));
  }
}
