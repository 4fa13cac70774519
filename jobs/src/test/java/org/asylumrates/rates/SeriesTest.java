package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.support.SparkTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SparkTest
class SeriesTest {
  private static final String DECISIONS =
      """
      definition   | decision_date | outcome      | nationality_code | nationality
      trac-merits  | 2018-05-31    | granted      | ES               | El Salvador
      trac-merits  | 2018-06-01    | granted      | ES               | El Salvador
      trac-merits  | 2018-06-30    | denied       | ES               | El Salvador
      trac-merits  | 2018-06-30    | other_relief | GT               | Guatemala
      trac-merits  | 2018-07-01    | denied       | UNKNOWN          | UNKNOWN
      eoir-initial | 2018-06-11    | other        | ES               | El Salvador
      """;

  @Test
  void monthsAreThoseOfTheDecision(SparkSession spark) {
    assertThat(numbers(Series.monthly(count(spark, DECISIONS), 1), 5))
        .containsExactly(
            "[eoir-initial, 2018-06, 1, 0, 0.0]",
            "[trac-merits, 2018-05, 1, 1, 1.0]",
            "[trac-merits, 2018-06, 3, 1, " + 1.0 / 3 + "]",
            "[trac-merits, 2018-07, 1, 0, 0.0]");
  }

  /** Wilson's interval of 0 of 20: Newcombe, Statistics in Medicine 17:857 (1998), table I. */
  @Test
  void monthsHaveWilsonsInterval(SparkSession spark) {
    String twenty = "decision_date" + "\n2018-06-11".repeat(20);
    List<@Nullable Object> row = Series.monthly(count(spark, twenty), 10).get(0);
    assertThat(row.get(5)).isEqualTo(0.0);
    assertThat((Double) row.get(6)).isCloseTo(0.1611, within(5e-5));
  }

  @Test
  void monthsOfFewDecisionsHaveNoRate(SparkSession spark) {
    assertThat(numbers(Series.monthly(count(spark, DECISIONS), 3), 7))
        .contains("[trac-merits, 2018-05, 1, 1, NaN, NaN, NaN]")
        .noneMatch(row -> row.startsWith("[trac-merits, 2018-06, 3, 1, NaN"));
  }

  private static Counted count(SparkSession spark, String decisions) {
    return DecisionRows.count(spark, decisions, DecisionRows.study("all"));
  }

  private static List<String> numbers(List<List<@Nullable Object>> rows, int columns) {
    return rows.stream()
        .map(row -> row.subList(0, columns).toString())
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
