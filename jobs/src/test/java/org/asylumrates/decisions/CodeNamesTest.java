package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SparkTest
class CodeNamesTest {
  @TempDir private Path temp;

  /** {@code IAD} stands twice in EOIR's table of hearing locations. */
  @Test
  void ofTwoRowsForACodeTheActiveOneWinsThenTheFirst(SparkSession spark) {
    TypedRelease release =
        new TypedRelease(spark, temp)
            .with(
                ReleaseTable.HEARING_LOCATIONS,
                """
                HEARING_LOC_CODE | CircuitCourt | blnActive
                IAD              | 3            | false
                IAD              | 4            | true
                BOS              | 1            | true
                BOS              | 2            | true
                OLD              | 5            | false
                OLD              | 6            | false
                HAS              | 7            |
                HAS              | 8            | true
                                 | 9            | true
                NUL              |              | true
                """);
    assertThat(names(release, ReleaseTable.HEARING_LOCATIONS, "HEARING_LOC_CODE", "CircuitCourt"))
        .containsExactly("BOS 1", "HAS 8", "IAD 4", "NUL ", "OLD 5");
  }

  @Test
  void ofSeveralColumnsTheFirstThatIsFilledNames(SparkSession spark) {
    TypedRelease release =
        new TypedRelease(spark, temp)
            .with(
                ReleaseTable.BASE_CITIES,
                """
                BASE_CITY_CODE | BASE_CITY_NAME    | BASE_CITY
                NYC            | IMMIGRATION COURT | NEW YORK CITY
                LOS            | IMMIGRATION COURT |
                """);
    assertThat(
            names(
                release,
                ReleaseTable.BASE_CITIES,
                "BASE_CITY_CODE",
                "BASE_CITY",
                "BASE_CITY_NAME",
                "NOT_IN_THIS_RELEASE"))
        .containsExactly("LOS IMMIGRATION COURT", "NYC NEW YORK CITY");
  }

  @Test
  void aReleaseWithoutTheTableHasNoNames(SparkSession spark) {
    assertThat(
            names(new TypedRelease(spark, temp), ReleaseTable.JUDGES, "JUDGE_CODE", "JUDGE_NAME"))
        .isEmpty();
  }

  @Test
  void countriesGoByOurNamesAndByTheReleasesWhereWeHaveNone(SparkSession spark) {
    TypedRelease release =
        new TypedRelease(spark, temp)
            .with(
                ReleaseTable.NATIONALITIES,
                """
                NAT_CODE | NAT_NAME
                ES       | EL SALVADOR
                Q1       | A NEW COUNTRY
                Q2       |
                """);
    assertThat(Names.of(release.tables()).countries())
        .containsEntry("ES", "El Salvador")
        .containsEntry("GT", "Guatemala")
        .containsEntry("Q1", "A NEW COUNTRY")
        .doesNotContainKey("Q2");
  }

  @Test
  void courtsAndJudgesWithoutANameGoByTheirCodeAndPlacesWithoutACircuitHaveNone(
      SparkSession spark) {
    Names names =
        Names.of(
            new TypedRelease(spark, temp)
                .with(ReleaseTable.BASE_CITIES, "BASE_CITY_CODE | BASE_CITY\nQQQ |")
                .with(ReleaseTable.JUDGES, "JUDGE_CODE | JUDGE_NAME\nQQQ |")
                .with(ReleaseTable.HEARING_LOCATIONS, "HEARING_LOC_CODE | CircuitCourt\nQQQ |")
                .tables());
    assertThat(names.courts()).containsExactly(entry("QQQ", "QQQ"));
    assertThat(names.judge("QQQ")).isEqualTo(new Judges.Judge("QQQ", "QQQ", false));
    assertThat(names.circuits()).isEmpty();
  }

  private static List<String> names(
      TypedRelease release, ReleaseTable table, String code, String... names) {
    return new CodeNames(release.tables())
        .of(table, code, names).entrySet().stream()
            .map(name -> name.getKey() + " " + name.getValue())
            .toList();
  }
}
