package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that lack optional tables or columns, or name a column as older ones do. */
@SparkTest
class CaseAttributesTest {
  @TempDir private Path temp;

  @Test
  void withoutTheTableOfLawyersTheCasesOwnDateSaysWhoHadOne(SparkSession spark) {
    assertThat(
            cases(
                spark,
                """
                IDNCASE | NAT | C_ASY_TYPE | Sex | E_28_DATE
                11      | ES  | I          | F   | 2016-05-01
                12      | ES  | I          | F   |
                """,
                "represented"))
        .containsExactly("[11,true]", "[12,false]", "[99,null]");
  }

  /** TRAC's extracts have no table of lawyers. */
  @Test
  void inAnExtractTheFlagSaysWhoHadALawyer(SparkSession spark) {
    assertThat(
            cases(
                spark,
                """
                IDNCASE | NAT | C_ASY_TYPE | ATTORNEY_FLAG
                11      | ES  | I          | 1
                12      | ES  | I          |
                """,
                "represented"))
        .containsExactly("[11,true]", "[12,false]", "[99,null]");
  }

  @Test
  void olderReleasesSayGender(SparkSession spark) {
    assertThat(
            cases(
                spark,
                """
                IDNCASE | NAT | C_ASY_TYPE | GENDER
                11      | ES  | I          | F
                12      | ES  | I          | M
                """,
                "sex"))
        .containsExactly("[11,F]", "[12,M]", "[99,null]");
  }

  @Test
  void releasesWithTheRequiredColumnsAlone(SparkSession spark) {
    assertThat(
            cases(
                spark,
                """
                IDNCASE | NAT | C_ASY_TYPE
                11      | ES  | I
                12      | GT  | E
                """,
                "sex",
                "birth",
                "represented",
                "family_id",
                "case_nat",
                "claim_type"))
        .containsExactly(
            "[11,UNKNOWN,null,false,11,ES,affirmative]",
            "[12,UNKNOWN,null,false,12,GT,defensive]",
            "[99,null,null,null,99,null,null]");
  }

  /** Case 99 has no row of its own. */
  private List<String> cases(SparkSession spark, String table, String... columns) {
    TypedTables tables = new TypedRelease(spark, temp).with(ReleaseTable.CASES, table).tables();
    return new CaseAttributes(tables)
            .addTo(spark.createDataset(List.of(11L, 12L, 99L), Encoders.LONG()).toDF("case_id"))
            .orderBy("case_id")
            .select("case_id", columns)
            .collectAsList()
            .stream()
            .map(Row::toString)
            .toList();
  }
}
