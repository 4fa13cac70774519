package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Tables;
import org.asylumrates.support.SparkTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What decisions carry besides their outcome. */
@SparkTest
class AttributesTest {
  private static final String CASES =
      """
      IDNCASE | NAT | Sex | C_ASY_TYPE | C_BIRTHDATE | _issues
      11      | ES  | F   | I          | 1990-06-01  | too-long:LANG nul-bytes
      12      | HO  | M   | E          | 1990-07-01  |
      13      | XX  | X   | J          | 1900-01-01  |
      14      | NA  |     |            | 2019-01-01  |
      15      | ES  | F   | I          |             |
      """;
  private static final String PROCEEDINGS =
      """
      IDNPROCEEDING | IDNCASE | COMP_DATE  | CASE_TYPE | DEC_CODE | ABSENTIA | BASE_CITY_CODE | HEARING_LOC_CODE | IJ_CODE | CUSTODY | NAT | _issues
      1             | 11      | 2018-06-11 | RMV       | X        | N        | NYC            | VRK              | VJO     | D       | GT  | letter-o:IDNCASE nul-bytes
      2             | 12      | 2018-06-20 | RMV       | X        | Y        | NYC            | NYC              | CLR     | N       |     |
      3             | 13      | 2018-09-30 |           |          |          |                |                  |         | X       | UN  |
      4             | 14      | 2018-10-01 | RMV       | X        | N        | QQQ            | QQQ              | QQQ     | R       | Q1  |
      5             | 99      | 2018-06-11 | RMV       | X        | N        | LOS            | LOS              | AAA     | N       | ES  |
      6             |         | 2018-06-11 | RMV       | X        | N        | LOS            | LOS              | JAD     | N       | ES  |
      7             | 15      | 2018-06-11 | RMV       | X        | N        | NYC            | NYC              | JAD     | N       | NN  |
      """;
  private static final String APPLICATIONS =
      """
      IDNPROCEEDINGAPPLN | IDNPROCEEDING | APPL_CODE | APPL_RECD_DATE | APPL_DEC
      1                  | 1             | ASYL      | 2016-05-01     | D
      2                  | 1             | ASYL      | 2016-04-01     | D
      3                  | 1             | WCAT      | 2016-03-01     | D
      4                  | 2             | ASYL      |                | D
      5                  | 3             | ASYL      | 2016-04-01     | D
      6                  | 4             | ASYL      | 2016-04-01     | D
      7                  | 5             | ASYL      | 2016-04-01     | D
      8                  | 6             | ASYL      | 2016-04-01     | D
      9                  | 7             | ASYL      | 2016-04-01     | D
      """;
  private static final String JUDGES =
      """
      JUDGE_CODE | JUDGE_NAME             | blnActive
      VJO        | Doe, Jane              | true
      JAD        | DOE, JANE              | true
      CLR        | CLERICAL TRANSFER CODE | true
      """;
  private static final String REPRESENTATIVES =
      """
      IDNREPSASSIGNED | IDNCASE | STRATTYLEVEL | STRATTYTYPE | E_28_DATE
      1               | 11      | COURT        | ALIEN       | 2016-05-01
      2               | 11      | COURT        | ALIEN       | 2017-05-01
      3               | 12      | BOARD        | ALIEN       | 2016-05-01
      4               | 13      | COURT        | INS         | 2016-05-01
      5               | 14      | COURT        | ALIEN       |
      6               | 99      | COURT        | ALIEN       | 2016-05-01
      """;
  private static final String LEAD_RIDERS =
      """
      idnLeadRider | idnLeadCase | idnRiderCase | blnActive
      1            | 11          | 12           | true
      2            | 15          | 12           | false
      3            | 15          | 13           | false
      4            | 11          | 13           | false
      5            | 11          | 99           |
      6            |             | 14           | true
      """;

  private static final Map<Long, Row> DECISIONS = new HashMap<>();

  @BeforeAll
  static void decide(SparkSession spark, @TempDir Path temp) {
    TypedRelease release =
        new TypedRelease(spark, temp)
            .with(ReleaseTable.CASES, CASES)
            .with(ReleaseTable.PROCEEDINGS, PROCEEDINGS)
            .with(ReleaseTable.COURT_APPLICATIONS, APPLICATIONS)
            .with(ReleaseTable.JUDGES, JUDGES)
            .with(ReleaseTable.REPRESENTATIVES, REPRESENTATIVES)
            .with(ReleaseTable.LEAD_RIDERS, LEAD_RIDERS)
            .with(
                ReleaseTable.BASE_CITIES,
                "BASE_CITY_CODE | BASE_CITY\nNYC | NEW YORK CITY\nLOS | LOS ANGELES")
            .with(
                ReleaseTable.HEARING_LOCATIONS,
                "HEARING_LOC_CODE | CircuitCourt\nVRK | 2\nNYC |\nLOS | 9")
            .decide();
    List<Row> rows =
        release.stored(Tables.DECISIONS).where("definition = 'trac-merits'").collectAsList();
    rows.forEach(row -> DECISIONS.put(row.getAs("proceeding_id"), row));
    assertThat(rows).as("no lookup adds or loses a row").hasSize(7);
  }

  @ParameterizedTest
  @CsvSource({
    "1, GT, Guatemala, the proceeding's goes before the case's",
    "2, HO, Honduras, the case's where the proceeding's is blank",
    "3, UNKNOWN, UNKNOWN, UN and XX stand for unknown",
    "4, Q1, Q1, a code that no table names goes by itself",
    "5, ES, El Salvador, the case's own row is missing",
    "7, ES, El Salvador, NN stands for unknown"
  })
  void nationality(long proceeding, String code, String name, String because) {
    assertThat(text(proceeding, "nationality_code")).as(because).isEqualTo(code);
    assertThat(text(proceeding, "nationality")).as(because).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "1, JAD, 'DOE, JANE', false, an alias is merged",
    "2, CLR, CLERICAL TRANSFER CODE, true, a clerical code is no judge",
    "3, UNKNOWN, UNKNOWN, false, blank",
    "4, QQQ, QQQ, false, a code that no table names goes by itself",
    "5, AAA, AAA, true, all judges of a court even if no table says so",
    "6, JAD, 'DOE, JANE', false, the code itself"
  })
  void judge(long proceeding, String code, String name, boolean pseudo, String because) {
    assertThat(text(proceeding, "judge_code")).as(because).isEqualTo(code);
    assertThat(text(proceeding, "judge_name")).as(because).isEqualTo(name);
    assertThat(value(proceeding, "pseudo_judge")).as(because).isEqualTo(pseudo);
  }

  @ParameterizedTest
  @CsvSource({
    "1, NYC, NEW YORK CITY, 2",
    "2, NYC, NEW YORK CITY, UNKNOWN",
    "3, UNKNOWN, UNKNOWN, UNKNOWN",
    "4, QQQ, QQQ, UNKNOWN",
    "5, LOS, LOS ANGELES, 9"
  })
  void courtAndCircuit(long proceeding, String code, String name, String circuit) {
    assertThat(text(proceeding, "court_code")).isEqualTo(code);
    assertThat(text(proceeding, "court_name")).isEqualTo(name);
    assertThat(text(proceeding, "circuit")).isEqualTo(circuit);
  }

  /** Only the month of birth is known; it counts as completed in that month. */
  @ParameterizedTest
  @CsvSource({
    "1, 28, born in June and decided in June",
    "2, 27, born in July and decided in June",
    "3, , 118 years are a typing error",
    "4, , not born yet",
    "5, , no case row",
    "7, , no birth date"
  })
  void age(long proceeding, @Nullable Integer years, String because) {
    assertThat(row(proceeding).<Object>getAs("age")).as(because).isEqualTo(years);
  }

  @ParameterizedTest
  @CsvSource({"1, 2018", "3, 2018", "4, 2019"})
  void fiscalYearsBeginInOctober(long proceeding, int year) {
    assertThat(value(proceeding, "fiscal_year")).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "1, true, a lawyer of the person entered an appearance at a court",
    "2, false, only before the Board",
    "3, false, only the government's",
    "4, false, without an E-28 date",
    "5, true, though the case's own row is missing",
    "6, , not known without a case number"
  })
  void representation(long proceeding, @Nullable Boolean represented, String because) {
    assertThat(row(proceeding).<Object>getAs("represented")).as(because).isEqualTo(represented);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 11, the lead is its own family",
    "2, 11, the active lead goes before another",
    "3, 11, of two that are not active the latest entered",
    "4, 14, a row without a lead says nothing",
    "5, 11, a blank mark counts as active",
    "7, 15, alone"
  })
  void family(long proceeding, long lead, String because) {
    assertThat(value(proceeding, "family_id")).as(because).isEqualTo(lead);
  }

  @ParameterizedTest
  @CsvSource({
    "1, F, affirmative, D, RMV",
    "2, M, defensive, N, RMV",
    "3, UNKNOWN, unknown, UNKNOWN, UNKNOWN",
    "4, UNKNOWN, unknown, R, RMV",
    "5, UNKNOWN, unknown, N, RMV"
  })
  void sexClaimCustodyAndType(
      long proceeding, String sex, String claim, String custody, String type) {
    assertThat(text(proceeding, "sex")).isEqualTo(sex);
    assertThat(text(proceeding, "claim_type")).isEqualTo(claim);
    assertThat(text(proceeding, "custody")).isEqualTo(custody);
    assertThat(text(proceeding, "case_type")).isEqualTo(type);
  }

  @Test
  void absenceIsThatOfTheProceeding() {
    assertThat(value(1, "absentia")).isEqualTo(false);
    assertThat(value(2, "absentia")).isEqualTo(true);
    assertThat(value(3, "absentia")).isEqualTo(false);
  }

  @Test
  void theFilingIsTheEarliestReceiptOfAsylum() {
    assertThat(value(1, "filed_date")).hasToString("2016-04-01");
    assertThat(row(2).<Object>getAs("filed_date")).isNull();
  }

  @Test
  void issuesAreThoseOfBothRowsOnceEachInOrder() {
    assertThat(row(1).<String>getList(row(1).fieldIndex("issues")))
        .containsExactly("letter-o:IDNCASE", "nul-bytes", "too-long:LANG");
    assertThat(row(5).<Object>getAs("issues")).as("sound rows have no list").isNull();
  }

  private static String text(long proceeding, String column) {
    return value(proceeding, column).toString();
  }

  private static Object value(long proceeding, String column) {
    return Objects.requireNonNull(row(proceeding).<Object>getAs(column), column);
  }

  private static Row row(long proceeding) {
    return Objects.requireNonNull(DECISIONS.get(proceeding));
  }
}
