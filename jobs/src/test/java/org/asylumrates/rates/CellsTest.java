package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.model.Study;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;

/** Each expected cell is counted by hand: breakdown, key, name, period, outcomes, families. */
@SparkTest
class CellsTest {
  private static final String NO_LABELS = "case_id | ground";

  @Test
  void theDaysOfTheStudyCountAndNoOthers(SparkSession spark) {
    String decisions =
        """
        case_id | decision_date | outcome
        1       | 2016-06-10    | granted
        2       | 2016-06-11    | granted
        3       | 2018-06-10    | denied
        4       | 2018-06-11    | other_relief
        5       | 2020-02-29    | other
        6       | 2020-03-01    | denied
        """;
    assertThat(cells(spark, decisions, NO_LABELS, "all"))
        .containsExactly(
            "all|all|All decisions|after|0 granted, 1 other relief, 0 denied, 1 other",
            "all|all|All decisions|before|1 granted, 0 other relief, 1 denied, 0 other");
  }

  @Test
  void pseudoJudgesHaveNoRowAmongJudgesButCountElsewhere(SparkSession spark) {
    String decisions =
        """
        case_id | judge_code | judge_name | pseudo_judge | court_code | court_name
        1       | ABT        | Doe, Jane  | false        | NYC        | New York
        2       | CLR        | CLERICAL   | true         | NYC        | New York
        3       | UNKNOWN    | UNKNOWN    | false        | NYC        | New York
        """;
    assertThat(cells(spark, decisions, NO_LABELS, "judge", "court", "court-judge"))
        .containsExactly(
            "court|NYC|New York|after|0 granted, 0 other relief, 3 denied, 0 other",
            "court-judge|NYC/ABT|Doe, Jane, New York|after|0 granted, 0 other relief, 1 denied, 0"
                + " other",
            "court-judge|NYC/UNKNOWN|UNKNOWN, New York|after|0 granted, 0 other relief, 1 denied, 0"
                + " other",
            "judge|ABT|Doe, Jane|after|0 granted, 0 other relief, 1 denied, 0 other",
            "judge|UNKNOWN|UNKNOWN|after|0 granted, 0 other relief, 1 denied, 0 other");
  }

  /** A case with two grounds counts under both, so that the sum is more than the decisions. */
  @Test
  void labelsJoinByCase(SparkSession spark) {
    String decisions =
        """
        case_id | outcome
        1       | granted
        2       | denied
        3       | denied
                | denied
        """;
    String labels =
        """
        case_id | source | ground                  | subground
        1       | cgrs   | particular-social-group | domestic-violence
        1       | hrf    | particular-social-group | family
        1       | cgrs   | political-opinion       | UNKNOWN
        2       | cgrs   | UNKNOWN                 | UNKNOWN
        9       | cgrs   | race                    | UNKNOWN
        """;
    assertThat(cells(spark, decisions, labels, "ground"))
        .containsExactly(
            "ground|UNKNOWN|Not known|after|0 granted, 0 other relief, 3 denied, 0 other",
            "ground|particular-social-group|Particular social group|after|1 granted, 0 other"
                + " relief, 0 denied, 0 other",
            "ground|political-opinion|Political opinion|after|1 granted, 0 other relief, 0 denied,"
                + " 0 other");
    assertThat(cells(spark, decisions, labels, "subground"))
        .extracting(cell -> cell.replaceAll("^subground\\|([^|]*)\\|.*", "$1"))
        .containsExactly("UNKNOWN", "domestic-violence", "family");
  }

  @Test
  void familiesAreCountedOnce(SparkSession spark) {
    String decisions =
        """
        case_id | family_id | decision_date
        1       | 1         | 2018-06-11
        2       | 1         | 2018-06-11
        3       | 3         | 2018-06-11
                |           | 2018-06-11
        4       | 1         | 2018-06-10
        """;
    assertThat(count(spark, decisions, NO_LABELS, "all"))
        .extracting(cell -> cell.period() + " " + cell.families().orElseThrow())
        .containsExactly("after 2", "before 1");
  }

  @Test
  void definitionsAreCountedApart(SparkSession spark) {
    String decisions =
        """
        definition   | case_id | outcome
        trac-merits  | 1       | granted
        eoir-initial | 1       | other
        """;
    assertThat(count(spark, decisions, NO_LABELS, "all"))
        .extracting(cell -> cell.definition() + " " + cell.counts().granted())
        .containsExactly("eoir-initial 0", "trac-merits 1");
  }

  /** Keys of contract, section 5; age bands of TRAC's tool. */
  @Test
  void keysAndNamesAreThoseOfTheContract(SparkSession spark) {
    String decisions =
        """
        case_id | nationality_code | nationality | sex     | age | represented | custody | claim_type  | circuit | fiscal_year | decision_date
        1       | GT               | Guatemala   | M       | 0   | true        | N       | affirmative | 2       | 2018        | 2018-06-11
        2       | Q1               | Q1          | F       | 4   | false       | R       | defensive   | UNKNOWN | 2019        | 2018-10-01
        3       | UNKNOWN          | UNKNOWN     | UNKNOWN |     |             | UNKNOWN | unknown     | 9       | 2018        | 2018-09-30
        """;
    assertThat(
            keys(
                spark,
                decisions,
                List.of(
                    "nationality",
                    "region",
                    "nationality-sex",
                    "sex",
                    "represented",
                    "custody",
                    "claim-type",
                    "circuit",
                    "fiscal-year",
                    "month")))
        .contains(
            "nationality GT Guatemala",
            "nationality UNKNOWN UNKNOWN",
            "region northern-triangle Northern Triangle of Central America",
            "region UNKNOWN Unknown",
            "nationality-sex GT/M Guatemala, Male",
            "nationality-sex UNKNOWN/UNKNOWN UNKNOWN, Unknown",
            "sex M Male",
            "sex F Female",
            "sex UNKNOWN Unknown",
            "represented true With a lawyer",
            "represented false Without a lawyer",
            "represented UNKNOWN Unknown",
            "custody N Never detained",
            "custody R Released",
            "custody UNKNOWN Unknown",
            "claim-type affirmative Affirmative",
            "claim-type defensive Defensive",
            "claim-type unknown Unknown",
            "circuit 2 Circuit 2",
            "circuit UNKNOWN Unknown",
            "fiscal-year FY2018 Fiscal year 2018",
            "fiscal-year FY2019 Fiscal year 2019",
            "month 2018-06 June 2018",
            "month 2018-10 October 2018");
  }

  @Test
  void agesFallIntoTracsBands(SparkSession spark) {
    StringBuilder decisions = new StringBuilder("case_id | age");
    for (int age : new int[] {0, 4, 5, 11, 12, 17, 18, 24, 25, 34, 35, 44, 45, 59, 60, 110}) {
      decisions.append("\n1 | ").append(age);
    }
    decisions.append("\n1 | ");
    assertThat(cells(spark, decisions.toString(), NO_LABELS, "age"))
        .extracting(cell -> cell.replaceAll("^age\\|([^|]*)\\|.* (\\d+) denied.*", "$1 $2"))
        .containsExactly(
            "0-4 2",
            "05-11 2",
            "12-17 2",
            "18-24 2",
            "25-34 2",
            "35-44 2",
            "45-59 2",
            "60+ 2",
            "UNKNOWN 1");
  }

  private static List<String> cells(
      SparkSession spark, String decisions, String labels, String... breakdowns) {
    return count(spark, decisions, labels, breakdowns).stream()
        .map(
            cell ->
                "%s|%s|%s|%s|%d granted, %d other relief, %d denied, %d other"
                    .formatted(
                        cell.breakdown(),
                        cell.key(),
                        cell.name(),
                        cell.period(),
                        cell.counts().granted(),
                        cell.counts().otherRelief(),
                        cell.counts().denied(),
                        cell.counts().other()))
        .toList();
  }

  private static List<String> keys(SparkSession spark, String decisions, List<String> breakdowns) {
    return count(spark, decisions, NO_LABELS, breakdowns.toArray(String[]::new)).stream()
        .map(cell -> cell.breakdown() + " " + cell.key() + " " + cell.name())
        .toList();
  }

  private static List<Cell> count(
      SparkSession spark, String decisions, String labels, String... breakdowns) {
    Study study = DecisionRows.study(breakdowns);
    return Cells.of(
        CountPlan.of(study).breakdowns(),
        DecisionCounts.of(
            study,
            DecisionRows.stored(DecisionRows.decisions(spark, decisions)),
            DecisionRows.stored(DecisionRows.labels(spark, labels))));
  }
}
