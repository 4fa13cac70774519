package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.asylumrates.model.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastsTest {
  private static final long FEWEST = 10;

  /** Differences and intervals of Newcombe, Statistics in Medicine 17:873 (1998), method 10. */
  @Test
  void theContrastIsAfterMinusBefore() {
    List<List<@Nullable Object>> rows =
        Contrasts.rows(
            List.of(after("A", 56, 70), before("A", 48, 80), after("B", 9, 10), before("B", 3, 10)),
            FEWEST);
    assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(19));
    List<@Nullable Object> a = rows.get(0);
    assertThat(a.subList(0, 10))
        .containsExactly("trac-merits", "judge", "A", "Name of A", 80L, 48L, 0.6, 70L, 56L, 0.8);
    assertThat(number(a, "difference")).isCloseTo(0.2, within(1e-12));
    assertThat(number(a, "difference_low")).isCloseTo(0.0524, within(5e-5));
    assertThat(number(a, "difference_high")).isCloseTo(0.3339, within(5e-5));
    assertThat(number(rows.get(1), "difference_low")).isCloseTo(0.1705, within(5e-5));
    assertThat(number(rows.get(1), "difference_high")).isCloseTo(0.8090, within(5e-5));
    // By hand: 0.8 / 0.6, and (56 / 14) / (48 / 32).
    assertThat(number(a, "risk_ratio")).isCloseTo(4.0 / 3, within(1e-12));
    assertThat(number(a, "odds_ratio")).isCloseTo(8.0 / 3, within(1e-12));
    // As R's power.prop.test(strict = TRUE) with unequal counts.
    assertThat(number(a, "detectable_fall")).isBetween(0.2, 0.24);
    // Not even a fall from 3 in 10 to nothing would be seen in four of five cases.
    assertThat(number(rows.get(1), "detectable_fall")).isNaN();
  }

  @Test
  void whatIsNotKnownIsNotTested() {
    List<List<@Nullable Object>> rows =
        Contrasts.rows(
            List.of(
                before("A", 48, 80),
                after("A", 56, 70),
                before("UNKNOWN", 40, 80),
                after("UNKNOWN", 60, 70)),
            FEWEST);
    assertThat(number(rows.get(1), "p_value")).isNaN();
    assertThat(number(rows.get(1), "difference")).isFinite();
    assertThat(number(rows.get(0), "q_value")).isEqualTo(number(rows.get(0), "p_value"));
  }

  /**
   * By hand: z = 2.650172 and 2.738613, so p = erfc(z / sqrt 2) = 0.0080450814 and 0.0061698993. Of
   * two p-values the larger is its own q, and the smaller's double is larger than that.
   */
  @Test
  void qValuesAreWithinDefinitionAndBreakdown() {
    List<Cell> judges =
        List.of(before("A", 48, 80), after("A", 56, 70), before("B", 3, 10), after("B", 9, 10));
    List<List<@Nullable Object>> two = Contrasts.rows(judges, FEWEST);
    assertThat(number(two.get(0), "p_value")).isCloseTo(0.0080450814, within(1e-9));
    assertThat(number(two.get(1), "p_value")).isCloseTo(0.0061698993, within(1e-9));
    assertThat(number(two.get(0), "q_value")).isCloseTo(0.0080450814, within(1e-9));
    assertThat(number(two.get(1), "q_value")).isCloseTo(0.0080450814, within(1e-9));
    List<List<@Nullable Object>> alone =
        Contrasts.rows(
            List.of(
                before("A", 48, 80),
                after("A", 56, 70),
                cell("court", "B", "before", new Cell.Counts(3, 0, 7, 0)),
                cell("court", "B", "after", new Cell.Counts(9, 0, 1, 0))),
            FEWEST);
    assertThat(number(alone.get(1), "q_value")).isCloseTo(0.0061698993, within(1e-9));
  }

  @Test
  void aKeyWithTooFewDecisionsOnOneSideHasNoContrastAndDoesNotCountAsATest() {
    List<List<@Nullable Object>> rows =
        Contrasts.rows(
            List.of(before("A", 48, 80), after("A", 56, 70), before("B", 3, 9), after("B", 9, 10)),
            FEWEST);
    List<@Nullable Object> few = rows.get(1);
    assertThat(value(few, "status")).isEqualTo("too-few");
    assertThat(value(few, "before_decisions")).isEqualTo(9L);
    assertThat(number(few, "before_rate")).isNaN();
    assertThat(number(few, "after_rate")).isEqualTo(0.9);
    for (String column :
        List.of("difference", "difference_low", "risk_ratio", "odds_ratio", "p_value", "q_value")) {
      assertThat(number(few, column)).as(column).isNaN();
    }
    assertThat(number(rows.get(0), "q_value")).isEqualTo(number(rows.get(0), "p_value"));
  }

  @Test
  void aKeyOfOneSideAloneCannotBeCompared() {
    List<@Nullable Object> row = Contrasts.rows(List.of(after("A", 56, 70)), FEWEST).get(0);
    assertThat(value(row, "status")).isEqualTo("not-estimable");
    assertThat(value(row, "name")).isEqualTo("Name of A");
    assertThat(value(row, "before_decisions")).isEqualTo(0L);
    assertThat(number(row, "difference")).isNaN();
  }

  /** A published table may say in so many words that there was no decision. */
  @Test
  void aSideOfZeroDecisionsDoesNotHideTheOther() {
    for (List<Cell> cells :
        List.of(
            List.of(before("A", 48, 80), after("A", 0, 0)),
            List.of(after("A", 0, 0), before("A", 48, 80)))) {
      List<@Nullable Object> row = Contrasts.rows(cells, FEWEST).get(0);
      assertThat(value(row, "before_decisions")).isEqualTo(80L);
      assertThat(value(row, "after_decisions")).isEqualTo(0L);
      assertThat(value(row, "status")).isEqualTo("not-estimable");
    }
  }

  @Test
  void aWithheldSideWithholdsEveryNumberOfTheContrast() {
    List<@Nullable Object> row =
        Contrasts.rows(
                List.of(before("A", 48, 80), cell("judge", "A", "after", Cell.Counts.WITHHELD)),
                FEWEST)
            .get(0);
    assertThat(value(row, "status")).isEqualTo("suppressed");
    assertThat(value(row, "before_decisions")).isNull();
    assertThat(value(row, "before_granted")).isNull();
    assertThat(number(row, "before_rate")).isNaN();
    assertThat(value(row, "after_decisions")).isNull();
    assertThat(value(row, "after_granted")).isNull();
    assertThat(number(row, "difference")).isNaN();
  }

  @Test
  void whatIsNotKnownIsComparedAndMarked() {
    List<@Nullable Object> row =
        Contrasts.rows(List.of(before("UNKNOWN", 48, 80), after("UNKNOWN", 56, 70)), FEWEST).get(0);
    assertThat(value(row, "status")).isEqualTo("unknown");
    assertThat(number(row, "difference")).isCloseTo(0.2, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fiscal-year", "month"})
  void timesFallOnOneSideAndAreNotCompared(String breakdown) {
    assertThat(
            Contrasts.rows(
                List.of(cell(breakdown, "2018-06", "after", new Cell.Counts(9, 0, 9, 0))), FEWEST))
        .isEmpty();
  }

  private static Cell before(String key, long granted, long decisions) {
    return cell("judge", key, "before", new Cell.Counts(granted, 0, decisions - granted, 0));
  }

  private static Cell after(String key, long granted, long decisions) {
    return cell("judge", key, "after", new Cell.Counts(granted, 0, decisions - granted, 0));
  }

  private static Cell cell(String breakdown, String key, String period, Cell.Counts counts) {
    return new Cell("trac-merits", breakdown, key, "Name of " + key, period, counts);
  }

  private static double number(List<@Nullable Object> row, String column) {
    return (double) Objects.requireNonNull(value(row, column));
  }

  private static @Nullable Object value(List<@Nullable Object> row, String column) {
    return row.get(Tables.BEFORE_AFTER.columnNames().indexOf(column));
  }
}
