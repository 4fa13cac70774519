package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.model.Study;
import org.asylumrates.support.SparkTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SparkTest
class QuarterlySeriesTest {
  private static final String HEADER =
      "definition | decision_date | outcome | nationality_code | nationality";

  @Test
  void quartersAreOfOneDefinitionAndOfKnownCountries(SparkSession spark) {
    String decisions =
        HEADER
            + "\ntrac-merits  | 2018-04-01 | granted      | ES      | El Salvador".repeat(20)
            + "\ntrac-merits  | 2018-06-30 | denied       | ES      | El Salvador".repeat(12)
            + "\ntrac-merits  | 2018-06-30 | other_relief | GT      | Guatemala".repeat(20)
            + "\ntrac-merits  | 2018-05-31 | granted      | GT      | Guatemala".repeat(5)
            + "\ntrac-merits  | 2018-07-01 | denied       | UNKNOWN | UNKNOWN".repeat(40)
            + "\neoir-initial | 2018-06-11 | other        | ES      | El Salvador".repeat(40);
    assertThat(rows(spark, decisions, 30))
        .extracting(row -> row.subList(0, 7).toString() + row.get(9))
        .containsExactly(
            "[trac-merits, ES, El Salvador, 2018-04, 32, 20, " + 20.0 / 32 + "]",
            "[trac-merits, GT, Guatemala, 2018-04, 25, 5, NaN]too-few");
  }

  @Test
  void fewPeopleOfAQuarterAreSuppressed(SparkSession spark) {
    String decisions =
        HEADER
            + "\ntrac-merits | 2014-04-01 | granted | ES | El Salvador".repeat(3)
            + "\ntrac-merits | 2014-07-01 | granted | ES | El Salvador".repeat(30)
            + "\ntrac-merits | 2014-04-01 | denied  | UNKNOWN | UNKNOWN".repeat(30)
            + "\ntrac-merits | 2014-04-01 | granted | UNKNOWN | UNKNOWN".repeat(30);
    // Wilson's lower end for n of n is n / (n + 1.96^2). Neither quarter is in the study's windows,
    // so that no sum of them is published.
    assertThat(rows(spark, decisions, 10))
        .extracting(row -> row.subList(3, 10).toString())
        .containsExactly(
            "[2014-04, null, null, NaN, NaN, NaN, suppressed]",
            "[2014-07, 30, 30, 1.0, 0.8864866068260312, 1.0, ]");
  }

  @Test
  void quartersAreOfTheTwelveCountriesWithMostDecisions(SparkSession spark) {
    StringBuilder decisions = new StringBuilder("nationality_code | nationality");
    for (int i = 0; i < 14; i++) {
      // A to M have two decisions each, N one: of the first thirteen M is the last by code.
      String row = "\n" + (char) ('A' + i) + " | " + (char) ('A' + i);
      decisions.append(row.repeat(i < 13 ? 2 : 1));
    }
    assertThat(rows(spark, decisions.toString(), 1))
        .extracting(row -> row.get(1))
        .containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L");
  }

  private static List<List<@Nullable Object>> rows(
      SparkSession spark, String decisions, long fewest) {
    Study study = DecisionRows.study("nationality");
    return QuarterlySeries.of(DecisionRows.count(spark, decisions, study), study).rows(fewest);
  }
}
