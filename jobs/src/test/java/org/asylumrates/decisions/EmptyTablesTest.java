package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.Schemas;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Tables;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A header alone is a table without rows. */
@SparkTest
class EmptyTablesTest {
  private static final String CASES = "IDNCASE | NAT | C_ASY_TYPE";
  private static final String PROCEEDINGS =
      "IDNPROCEEDING | IDNCASE | COMP_DATE | CASE_TYPE | DEC_CODE | ABSENTIA | BASE_CITY_CODE"
          + " | HEARING_LOC_CODE | IJ_CODE | CUSTODY | NAT";
  private static final String APPLICATIONS =
      "IDNPROCEEDINGAPPLN | IDNPROCEEDING | APPL_CODE | APPL_RECD_DATE | APPL_DEC";
  private static final String PROCEEDING =
      "\n1 | 11 | 2018-06-11 | RMV | X | N | NYC | NYC | ABT | N | ES";
  private static final String APPLICATION = "\n1 | 1 | ASYL | 2016-04-01 | D";

  @TempDir private Path temp;

  @Test
  void noRowsAtAllMakeEmptyTables(SparkSession spark) {
    TypedRelease release = release(spark, CASES, PROCEEDINGS, APPLICATIONS);
    assertThat(release.stored(Tables.DECISIONS).collectAsList()).isEmpty();
    assertThat(release.stored(Tables.APPLICATIONS).collectAsList()).isEmpty();
    assertThat(flow(release, "proceedings", "in the release")).isZero();
    assertThat(flow(release, "asylum applications", "in the release")).isZero();
  }

  @Test
  void proceedingsWithoutApplicationsAreCounted(SparkSession spark) {
    TypedRelease release = release(spark, CASES, PROCEEDINGS + PROCEEDING, APPLICATIONS);
    assertThat(release.stored(Tables.DECISIONS).collectAsList()).isEmpty();
    assertThat(release.stored(Tables.APPLICATIONS).collectAsList()).isEmpty();
    assertThat(flow(release, "proceedings", "completed, no asylum application")).isEqualTo(1);
  }

  @Test
  void applicationsWithoutProceedingsAreCounted(SparkSession spark) {
    TypedRelease release = release(spark, CASES, PROCEEDINGS, APPLICATIONS + APPLICATION);
    assertThat(release.stored(Tables.DECISIONS).collectAsList()).isEmpty();
    assertThat(flow(release, "asylum applications", "whose proceeding is not in the release"))
        .isEqualTo(1);
  }

  @Test
  void withoutCasesDecisionsKeepWhatTheirProceedingSays(SparkSession spark) {
    TypedRelease release =
        release(spark, CASES, PROCEEDINGS + PROCEEDING, APPLICATIONS + APPLICATION);
    assertThat(
            release
                .stored(Tables.DECISIONS)
                .where("definition = 'trac-merits'")
                .select("case_id", "nationality_code", "represented", "family_id", "sex")
                .collectAsList())
        .extracting(Object::toString)
        .containsExactly("[11,ES,null,11,UNKNOWN]");
    assertThat(
            release
                .stored(Tables.APPLICATIONS)
                .select("case_id", "end", "nationality_code", "represented")
                .collectAsList())
        .extracting(Object::toString)
        .containsExactly("[11,denied,ES,null]");
  }

  private TypedRelease release(
      SparkSession spark, String cases, String proceedings, String applications) {
    return new TypedRelease(spark, temp)
        .with(ReleaseTable.CASES, cases)
        .with(ReleaseTable.PROCEEDINGS, proceedings)
        .with(ReleaseTable.COURT_APPLICATIONS, applications)
        .decide();
  }

  private static long flow(TypedRelease release, String step, String reason) {
    return release
        .spark()
        .read()
        .schema(Schemas.of(Tables.FLOW))
        .parquet(release.data().table(Tables.DECISIONS, TypedRelease.ID) + "/" + Decide.FLOW)
        .where("step = '%s' and reason = '%s'".formatted(step, reason))
        .first()
        .getLong(2);
  }
}
