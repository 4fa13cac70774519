package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.model.Study;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;

/** Every expected row is counted by hand. */
@SparkTest
class CaseMixTest {
  private static final String HEADER =
      "decision_date | nationality_code | nationality | judge_code | judge_name | pseudo_judge"
          + " | court_code | court_name | represented | custody | claim_type";

  /** A hundred decisions of New York, 90 of them of Jane Doe; 99 of Boston are too few. */
  @Test
  void whoseCasesTheyAre(SparkSession spark) {
    String decisions =
        HEADER
            + row("2018-06-11", "ES | El Salvador", "ABT | Doe, Jane | false").repeat(60)
            + row("2018-06-10", "GT | Guatemala", "ABT | Doe, Jane | false").repeat(30)
            + row("2018-06-10", "GT | Guatemala", "CLR | CLERICAL | true").repeat(10)
            + row("2015-01-01", "ES | El Salvador", "ABT | Doe, Jane | false").repeat(500)
            + "\n2018-06-11 | HO | Honduras | BOS | Roe, Rick | false | BOS | Boston | false | D | unknown"
                .repeat(99);
    assertThat(rows(spark, decisions, "court", "custody"))
        .containsExactly("NYC after N 60 of 1.0 ", "NYC before N 40 of 1.0 ");
    // Jane Doe has but 90 within the windows, and so have El Salvador and Guatemala too few.
    assertThat(rows(spark, decisions, "judge", "represented")).isEmpty();
    assertThat(rows(spark, decisions, "nationality", "court")).isEmpty();
    assertThat(rows(spark, decisions, "all", "claim-type"))
        .containsExactly(
            "all after defensive 60 of " + 60.0 / 159 + " ",
            "all after unknown 99 of " + 99.0 / 159 + " unknown",
            "all before defensive 40 of 1.0 ");
    assertThat(rows(spark, decisions, "all", "nationality"))
        .containsExactly(
            "all after ES 60 of " + 60.0 / 159 + " ",
            "all after HO 99 of " + 99.0 / 159 + " ",
            "all before GT 40 of 1.0 ");
    assertThat(rows(spark, decisions, "court", "nationality"))
        .containsExactly("NYC after ES 60 of 1.0 ", "NYC before GT 40 of 1.0 ");
  }

  /** Three people are of another nationality: nobody shall see that they are all of one. */
  @Test
  void fewPeopleOfANationalityAreAmongOthers(SparkSession spark) {
    String decisions =
        HEADER
            + row("2018-06-11", "ES | El Salvador", "ABT | Doe, Jane | false").repeat(97)
            + row("2018-06-11", "GT | Guatemala", "ABT | Doe, Jane | false").repeat(40)
            + row("2018-06-11", "HO | Honduras", "ABT | Doe, Jane | false").repeat(3)
            + "\n2018-06-11 | HO | Honduras | BOS | Roe, Rick | false | BOS | Boston | false | D | unknown"
                .repeat(60)
            + "\n2018-06-11 | GT | Guatemala | BOS | Roe, Rick | false | BOS | Boston | false | D | unknown"
                .repeat(60);
    // Of New York's hundred that are not listed three are of Honduras; El Salvador's must be among
    // them, and Honduras's of Boston among its sixty, or there would be but one way to have it so.
    assertThat(rows(spark, decisions, "judge", "nationality"))
        .containsExactly(
            "ABT after GT 40 of " + 40.0 / 140 + " ",
            "ABT after OTHER 100 of " + 100.0 / 140 + " ",
            "BOS after GT 60 of 0.5 ",
            "BOS after OTHER 60 of 0.5 ");
    assertThat(rows(spark, decisions, "court", "nationality"))
        .containsExactly(
            "BOS after GT 60 of 0.5 ",
            "BOS after OTHER 60 of 0.5 ",
            "NYC after GT 40 of " + 40.0 / 140 + " ",
            "NYC after OTHER 100 of " + 100.0 / 140 + " ");
    assertThat(rows(spark, decisions, "nationality", "court"))
        .containsExactly("GT after BOS 60 of 0.6 ", "GT after NYC 40 of 0.4 ");
  }

  private static String row(String day, String nationality, String judge) {
    return "\n%s | %s | %s | NYC | New York | true | N | defensive"
        .formatted(day, nationality, judge);
  }

  private static List<String> rows(
      SparkSession spark, String decisions, String breakdown, String characteristic) {
    Study study = DecisionRows.study("all");
    return CaseMix.rows(DecisionRows.count(spark, decisions, study), study).stream()
        .filter(row -> row.get(1).equals(breakdown) && row.get(5).equals(characteristic))
        .map(
            r ->
                r.get(2) + " " + r.get(4) + " " + r.get(6) + " " + r.get(8) + " of " + r.get(9)
                    + " " + r.get(10))
        .sorted()
        .toList();
  }
}
