package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
        .containsExactly("BOS 1", "HAS 8", "IAD 4", "NUL null", "OLD 5");
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
    Dataset<Row> ofRelease =
        new TypedRelease(spark, temp)
            .with(
                ReleaseTable.NATIONALITIES,
                """
                NAT_CODE | NAT_NAME
                ES       | EL SALVADOR
                Q1       | A NEW COUNTRY
                """)
            .tables()
            .read(ReleaseTable.NATIONALITIES)
            .selectExpr("NAT_CODE as code", "NAT_NAME as name");
    assertThat(lines(CountryNames.table(spark, ofRelease).where("code in ('ES', 'GT', 'Q1')")))
        .containsExactly("ES El Salvador", "GT Guatemala", "Q1 A NEW COUNTRY");
  }

  private static List<String> names(
      TypedRelease release, ReleaseTable table, String code, String... names) {
    return lines(new CodeNames(release.tables()).of(table, code, names));
  }

  private static List<String> lines(Dataset<Row> names) {
    return names.collectAsList().stream()
        .map(row -> row.getString(0) + " " + row.getString(1))
        .sorted()
        .toList();
  }
}
