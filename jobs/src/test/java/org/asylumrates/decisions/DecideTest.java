package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Schemas;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole stage: what it stores, and that nothing disappears unsaid. */
@SparkTest
class DecideTest {
  private static final String CASES =
      """
      IDNCASE | NAT | C_ASY_TYPE | Sex
      10      | ES  | I          | F
      11      | GT  | E          | M
      12      | HO  | E          | M
      13      | MX  | E          | M
      """;
  private static final String PROCEEDINGS =
      """
      IDNPROCEEDING | IDNCASE | COMP_DATE  | CASE_TYPE | DEC_CODE | ABSENTIA | BASE_CITY_CODE | HEARING_LOC_CODE | IJ_CODE | CUSTODY | NAT
      1             | 10      | 2018-06-10 | RMV       | X        | N        | NYC            | NYC              | ABT     | N       | ES
      2             | 10      | 2019-06-10 | RMV       | R        | N        | LOS            | LOS              | CLR     | N       | ES
      3             | 11      | 2020-01-01 | RMV       | X        | N        | NYC            | NYC              | ABT     | N       | GT
      4             | 12      |            | RMV       |          | N        | NYC            | NYC              | ABT     | N       | HO
      5             | 13      | 2018-06-11 | RMV       | X        | N        | NYC            | NYC              | ABT     | D       | MX
      6             | 13      | 2018-07-11 | RMV       | X        | N        | NYC            | NYC              | ABT     | D       | MX
      7             |         | 2018-06-11 | RMV       | X        | N        | NYC            | NYC              | ABT     | D       | MX
      8             | 13      | 1918-06-11 | RMV       | X        | N        | NYC            | NYC              | ABT     | D       | MX
      """;
  private static final String APPLICATIONS =
      """
      IDNPROCEEDINGAPPLN | IDNPROCEEDING | APPL_CODE | APPL_RECD_DATE | APPL_DEC
      1                  | 1             | ASYL      | 2016-04-01     | D
      2                  | 2             | ASYL      | 2016-04-01     | G
      3                  | 3             | ASYL      | 2016-04-01     | D
      4                  | 4             | ASYL      | 2016-04-01     |
      5                  | 5             | ASYL      | 2016-04-01     | W
      6                  | 6             | 42B       | 2016-04-01     | D
      7                  | 7             | ASYL      | 2016-04-01     | D
      8                  | 999           | ASYL      | 2016-04-01     | D
      """;

  private static SparkSession spark;
  private static DataFolder data;
  private static TypedRelease release;

  @BeforeAll
  static void decide(SparkSession session, @TempDir Path temp) {
    spark = session;
    release =
        new TypedRelease(spark, temp)
            .with(ReleaseTable.CASES, CASES)
            .with(ReleaseTable.PROCEEDINGS, PROCEEDINGS)
            .with(ReleaseTable.COURT_APPLICATIONS, APPLICATIONS)
            .decide();
    data = release.data();
  }

  @Test
  void everyDefinitionMakesItsDecisions() {
    assertThat(rows(Tables.DECISIONS, "definition", "proceeding_id", "outcome"))
        .containsExactly(
            "[any-protection,1,denied]",
            "[any-protection,2,granted]",
            "[any-protection,7,denied]",
            "[eoir-initial,1,denied]",
            "[eoir-initial,5,other]",
            "[latest-merits,2,granted]",
            "[trac-merits,1,denied]",
            "[trac-merits,2,granted]",
            "[trac-merits,7,denied]",
            "[trac-merits-present,1,denied]",
            "[trac-merits-present,2,granted]",
            "[trac-merits-present,7,denied]");
  }

  @Test
  void aDecisionWithoutACaseKeepsWhatItsProceedingSays() {
    assertThat(
            rows(
                stored(Tables.DECISIONS).where("definition = 'trac-merits' and proceeding_id = 7"),
                "case_id",
                "decision_date",
                "court_code",
                "nationality_code",
                "represented",
                "family_id"))
        .containsExactly("[null,2018-06-11,NYC,MX,null,null]");
  }

  @Test
  void everyProceedingIsAccountedFor() {
    assertThat(flow("proceedings"))
        .containsExactly(
            "[in the release,8]",
            "[without a completion date,2]",
            "[of these with an impossible one, before 1950,1]",
            "[completed after the release's date,1]",
            "[completed, no asylum application,1]",
            "[completed, asylum neither granted nor denied,1]",
            "[completed, asylum granted or denied,3]",
            "[completed, without a readable case number,1]");
  }

  @Test
  void soAreTheApplications() {
    assertThat(flow("asylum applications"))
        .containsExactly(
            "[in the release,7]",
            "[whose proceeding is not in the release,1]",
            "[of proceedings not completed,1]");
  }

  @Test
  void decisionsUnderCodesThatAreNoOneJudgeAreCounted() {
    assertThat(flow("trac-merits under a code that is no one judge"))
        .containsExactly("[CLR CLR,1]");
    assertThat(flow("decisions"))
        .containsExactly(
            "[any-protection,3]",
            "[eoir-initial,2]",
            "[latest-merits,1]",
            "[trac-merits,3]",
            "[trac-merits-present,3]");
  }

  /** The end of a case is its latest merits decision, else how else its application ended. */
  @Test
  void everyCaseWithAnAsylumApplicationIsFollowedToItsEnd() {
    assertThat(rows(Tables.APPLICATIONS, "case_id", "end", "end_date", "court_code", "claim_type"))
        .containsExactly(
            "[10,granted,2019-06-10,LOS,affirmative]",
            "[11,pending,null,NYC,defensive]",
            "[12,pending,null,NYC,defensive]",
            "[13,other,2018-06-11,NYC,defensive]");
  }

  @Test
  void decisionsThatAreUpToDateAreNotMadeAgain() throws IOException {
    Path mark = Path.of(data.table(Tables.DECISIONS, TypedRelease.ID).toString(), "_mark");
    Files.writeString(mark, "whoever makes decisions deletes what was there");
    Decide.run(data, TypedRelease.RECORD);
    assertThat(mark).exists();
  }

  @Test
  void aReleaseThatWasNotIngestedHasNoDecisions(@TempDir Path empty) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> Decide.run(new DataFolder(empty.toString()), TypedRelease.RECORD))
        .withMessageStartingWith("No finished ingest in ")
        .withMessageEndingWith("; run that stage first");
  }

  private static List<String> flow(String step) {
    String folder = data.table(Tables.DECISIONS, TypedRelease.ID) + "/" + Decide.FLOW;
    return spark
        .read()
        .schema(Schemas.of(Tables.FLOW))
        .parquet(folder)
        .where("step = \"%s\"".formatted(step))
        .select("reason", "rows")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  private static List<String> rows(Table table, String... columns) {
    return rows(stored(table), columns);
  }

  private static List<String> rows(Dataset<Row> rows, String... columns) {
    return rows.selectExpr(columns).collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private static Dataset<Row> stored(Table table) {
    return release.stored(table);
  }
}
