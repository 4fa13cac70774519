package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.model.Study;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;

/** Every expected row is counted by hand. The exposed nationality is El Salvador. */
@SparkTest
class PeopleTest {
  private static final String HEADER =
      "nationality_code | nationality | sex | age | family_id | case_id | outcome";
  private static final String PERSON = "\n%s | %s | %s | %d | %d | %d | %s";

  @Test
  void womenAreCountedByGroupAndByWhatIsKnownOfThem(SparkSession spark) {
    String decisions =
        HEADER
            + people("ES | El Salvador", "F", 30, 1, 1, "granted", 20)
            + people("ES | El Salvador", "F", 30, 2, 2, "denied", 20)
            + people("ES | El Salvador", "M", 30, 3, 3, "granted", 20)
            + people("ES | El Salvador", "M", 30, 4, 4, "denied", 20)
            + people("GT | Guatemala", "F", 30, 5, 5, "granted", 20)
            + people("GT | Guatemala", "F", 30, 6, 6, "other_relief", 60);
    assertThat(rows(spark, decisions, "all"))
        .containsExactly(
            "ES El Salvador all all after 40 of 80 ",
            "ES El Salvador F all after 20 of 40 ",
            "ES El Salvador M all after 20 of 40 ",
            "OTHERS All other people all all after 20 of 80 ",
            "OTHERS All other people F all after 20 of 80 ",
            "EXPOSED All exposed nationalities all all after 40 of 80 ",
            "EXPOSED All exposed nationalities F all after 20 of 40 ",
            "EXPOSED All exposed nationalities M all after 20 of 40 ");
    assertThat(rows(spark, decisions, "age")).contains("ES El Salvador F 25-34 after 20 of 40 ");
    assertThat(rows(spark, decisions, "represented"))
        .contains("EXPOSED All exposed nationalities F true after 20 of 40 ");
    // Nobody rides with another, so that the release does not tell families.
    assertThat(rows(spark, decisions, "family"))
        .contains("ES El Salvador F UNKNOWN after 20 of 40 unknown");
  }

  /**
   * Case 2 rides with case 1; case 3 has many decisions but nobody with it; 4 rides with nobody.
   */
  @Test
  void familiesAreThoseOfSeveralCases(SparkSession spark) {
    String decisions =
        HEADER
            + people("ES | El Salvador", "F", 30, 1, 1, "granted", 20)
            + people("ES | El Salvador", "F", 30, 1, 1, "denied", 10)
            + people("ES | El Salvador", "F", 30, 1, 2, "denied", 20)
            + people("ES | El Salvador", "F", 30, 3, 3, "denied", 25)
            + people("ES | El Salvador", "F", 30, 3, 3, "granted", 15)
            + people("ES | El Salvador", "F", 30, 99, 4, "granted", 1);
    assertThat(rows(spark, decisions, "family"))
        .contains(
            "ES El Salvador F alone after 16 of 41 ", "ES El Salvador F family after 20 of 50 ");
  }

  /** She rides with a lead who has no decision, and was decided twice: nobody else was. */
  @Test
  void whoWasDecidedTwiceIsNoFamily(SparkSession spark) {
    String decisions =
        HEADER
            + people("ES | El Salvador", "F", 30, 7, 8, "granted", 2)
            + people("ES | El Salvador", "F", 30, 9, 9, "denied", 38)
            + people("ES | El Salvador", "M", 30, 10, 10, "denied", 20)
            + people("ES | El Salvador", "M", 30, 10, 11, "denied", 20);
    assertThat(rows(spark, decisions, "family"))
        .filteredOn(row -> row.startsWith("ES El Salvador F"))
        .containsExactly("ES El Salvador F alone after 2 of 40 ");
  }

  /** Three women of 60 and more: they go with as many others as hide them, among men alike. */
  @Test
  void fewPeopleAreSuppressedWithOthers(SparkSession spark) {
    String decisions =
        HEADER
            + people("ES | El Salvador", "F", 65, 1, 1, "granted", 3)
            + people("ES | El Salvador", "M", 65, 2, 2, "granted", 15)
            + people("ES | El Salvador", "M", 65, 3, 3, "denied", 15)
            + people("ES | El Salvador", "F", 30, 4, 4, "granted", 30)
            + people("ES | El Salvador", "F", 30, 5, 5, "denied", 30)
            + people("ES | El Salvador", "M", 30, 6, 6, "granted", 30)
            + people("ES | El Salvador", "M", 30, 7, 7, "denied", 30)
            + people("GT | Guatemala", "F", 30, 8, 8, "granted", 30)
            + people("GT | Guatemala", "M", 65, 9, 9, "denied", 30);
    assertThat(rows(spark, decisions, "age"))
        .contains(
            "ES El Salvador all 60+ after 18 of 33 ",
            "ES El Salvador F 60+ after null of null suppressed",
            "ES El Salvador M 60+ after null of null suppressed",
            "ES El Salvador F 25-34 after null of null suppressed",
            "EXPOSED All exposed nationalities F 60+ after null of null suppressed",
            "OTHERS All other people M 60+ after 0 of 30 ");
    // By themselves women are shown, so that they are so by representation, which all have.
    assertThat(rows(spark, decisions, "represented"))
        .contains("ES El Salvador F true after 33 of 63 ");
  }

  /** Six women of El Salvador are suppressed by country and sex, and so is all that is of sex. */
  @Test
  void whatIsSuppressedByCountryAndSexIsSuppressedHere(SparkSession spark) {
    String decisions =
        HEADER
            + people("ES | El Salvador", "F", 30, 1, 1, "granted", 6)
            + people("ES | El Salvador", "M", 30, 2, 2, "granted", 30)
            + people("ES | El Salvador", "M", 30, 3, 3, "denied", 30)
            + people("GT | Guatemala", "F", 30, 4, 4, "granted", 30)
            + people("GT | Guatemala", "F", 30, 5, 5, "denied", 30)
            + people("GT | Guatemala", "M", 30, 6, 6, "denied", 30);
    assertThat(rows(spark, decisions, "all"))
        .containsExactly(
            "ES El Salvador all all after 36 of 66 ",
            "ES El Salvador F all after null of null suppressed",
            "ES El Salvador M all after null of null suppressed",
            "OTHERS All other people all all after 30 of 90 ",
            "OTHERS All other people F all after null of null suppressed",
            "OTHERS All other people M all after null of null suppressed",
            "EXPOSED All exposed nationalities all all after 36 of 66 ",
            "EXPOSED All exposed nationalities F all after null of null suppressed",
            "EXPOSED All exposed nationalities M all after null of null suppressed");
    assertThat(rows(spark, decisions, "custody"))
        .filteredOn(row -> !row.contains(" all "))
        .isNotEmpty()
        .allMatch(row -> row.endsWith("suppressed"));
  }

  @Test
  void aStudyWithoutExposureHasNoPeople(SparkSession spark) {
    String decisions = HEADER + people("ES | El Salvador", "F", 30, 1, 1, "granted", 20);
    Study s = study();
    Study without =
        new Study(
            s.name(),
            s.title(),
            s.event(),
            s.definition(),
            s.before(),
            s.after(),
            s.windows(),
            s.breakdowns(),
            s.thresholds(),
            new Study.Exposure(
                List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
            s.events(),
            s.seriesFrom(),
            s.switches());
    assertThat(People.rows(DecisionRows.count(spark, decisions, without), without, List.of()))
        .isEmpty();
  }

  private static Study study() {
    return DecisionRows.study("nationality-sex");
  }

  private static String people(
      String nationality, String sex, int age, int family, int caseId, String outcome, int times) {
    String[] codeAndName = nationality.split(" \\| ", -1);
    return PERSON
        .formatted(codeAndName[0], codeAndName[1], sex, age, family, caseId, outcome)
        .repeat(times);
  }

  private static List<String> rows(SparkSession spark, String decisions, String characteristic) {
    Study study = study();
    Counted counted = DecisionRows.count(spark, decisions, study);
    List<Cell> cells = SuppressedPairs.of(Cells.of(CountPlan.of(study).breakdowns(), counted));
    return People.rows(counted, study, cells).stream()
        .filter(row -> row.get(4).equals(characteristic))
        .map(
            r ->
                "%s %s %s %s %s %s of %s %s"
                    .formatted(
                        r.get(1), r.get(2), r.get(3), r.get(5), r.get(7), r.get(9), r.get(8),
                        r.get(13)))
        .toList();
  }
}
