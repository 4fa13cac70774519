package org.asylumrates.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases of a few rows, compared as a whole; every expected number is counted by hand. */
@SparkTest
class CompareReleasesTest {
  private static final String OLD = "2026-08-01";
  private static final String NEW = "2026-09-01";

  @TempDir private Path temp;

  private static final String PROCEEDINGS =
      """
      IDNPROCEEDING | IDNCASE | BASE_CITY_CODE | HEARING_LOC_CODE | IJ_CODE | COMP_DATE | NAT
      101 | 1 | NYC | NYC | ABT | 2018-06-10 | ES
      102 | 2 | LOS | LOS | JEB | 2018-06-11 | GT
      103 | 3 | LOS | LOS | JEB | 2017-10-01 | HO
      104 | 4 | ATL | ATL | ABT | | CH
      105 | 5 | ATL | ATL | ABT | 2018-06-10 | CH
      """;

  private static final String APPLICATIONS =
      """
      IDNPROCEEDINGAPPLN | IDNPROCEEDING | IDNCASE | APPL_CODE | APPL_DEC
      1001 | 101 | 1 | ASYL | G
      1002 | 102 | 2 | ASYL | D
      1003 | 103 | 3 | ASYL | F
      1004 | 103 | 3 | WCAT |
      1005 | 999 | 9 | ASYL | D
      1006 | 105 | 5 | ASYL | D
      """;

  private static final String JUDGES =
      """
      JUDGE_CODE | JUDGE_NAME
      ABT | Abbott
      JEB | Jebb
      """;

  private static final String DECISIONS =
      """
      trac-merits | 2018 | granted
      trac-merits | 2018 | granted
      trac-merits | 2018 | denied
      trac-merits | 2017 | granted
      eoir-initial | 2018 | denied
      """;

  private static final String REVISED_DECISIONS =
      """
      trac-merits | 2018 | granted
      trac-merits | 2018 | denied
      eoir-initial | 2018 | granted
      """;

  private static final String CASES =
      """
      IDNCASE | NAT
      1 | ES
      2 | GT
      """;

  @Test
  void everythingThatHappenedIsFound(SparkSession spark) throws IOException {
    release(spark, OLD, CASES, PROCEEDINGS, APPLICATIONS).ended();
    StoredRelease now =
        release(
            spark,
            NEW,
            """
            IDNCASE | NAT
            2 | GT
            3 | QQ
            """,
            """
            IDNPROCEEDING | IDNCASE | BASE_CITY_CODE | HEARING_LOC_CODE | IJ_CODE | COMP_DATE | NAT
            101 | 1 | NYC | NYC | ABT | 2018-06-11 | ES
            102 | 2 | LOS | LOS | JEB | 2018-06-10 | GT
            103 | 3 | LOS | LOS | ABT | 2017-10-01 | HO
            104 | 4 | ATL | ATL | ZZZ | | CH
            105 | 5 | ATL | ATL | ABT | 2018-06-09 | CH
            """,
            """
            IDNPROCEEDINGAPPLN | IDNPROCEEDING | IDNCASE | APPL_CODE | APPL_DEC
            1001 | 101 | 1 | ASYL | D
            1002 | 102 | 2 | ASYL | C
            1006 | 105 | 5 | ASYL | W
            1007 | 105 | 5 | ASYL | D
            """);
    now.aside(ReleaseTable.COURT_APPLICATIONS, "1004\t\t103\t3\tWCAT\tx").ended();

    CompareReleases.Result result = compare(spark);
    assertThat(result.record().broken()).isTrue();
    assertThat(result.record().findings())
        .containsExactly(
            "A_TblCase: 1 key added, 1 removed, 0 changed",
            "B_TblProceeding: 0 keys added, 0 removed, 5 changed",
            "1 completion date moved to 11 June 2018 or later",
            "1 completion date moved to before 11 June 2018",
            "1 completed proceeding has another judge",
            "tbl_Court_Appln: 1 key added, 3 removed, 1 of them kept aside as unreadable, 3 changed",
            "1 application turned from grant to denial",
            "1 application turned from denial to grant",
            "3 figures by definition and fiscal year revised",
            "Reading met other numbers than before in 2 counts");
    assertThat(result.record().changes())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "date-to-after", 1L,
                "date-to-before", 1L,
                "denial-to-grant", 1L,
                "grant-to-denial", 1L,
                "judge", 1L));
    // 1005's proceeding is in neither release; 1003 was granted in Los Angeles on 1 October 2017.
    assertThat(csv("gate-removed"))
        .containsExactly(
            "ASYL,D,UNKNOWN,UNKNOWN,1", "ASYL,F,FY2018,LOS,1", "WCAT,UNKNOWN,FY2018,LOS,1");
    assertThat(csv("gate-changes"))
        .containsExactly(
            "date-to-after,B_TblProceeding,101,2018-06-10,2018-06-11,",
            "date-to-before,B_TblProceeding,102,2018-06-11,2018-06-10,",
            "denial-to-grant,tbl_Court_Appln,1002,D,C,ASYL",
            "grant-to-denial,tbl_Court_Appln,1001,G,D,ASYL",
            "judge,B_TblProceeding,103,JEB,ABT,");
    assertThat(csv("gate-tables"))
        .contains(
            "A_TblCase,2,2,1,0,1,0,0",
            "B_TblProceeding,5,5,0,0,0,0,5",
            "tbl_Court_Appln,6,4,1,0,3,1,3",
            "tblLookupJudge,2,2,0,0,0,0,0");
    // One of five judges is not in the lookup now, and the judge changed on two of five rows.
    assertThat(csv("gate-columns"))
        .contains(
            "B_TblProceeding,IJ_CODE,both,0,0,3,3,0,0.2,2",
            "B_TblProceeding,COMP_DATE,both,0.2,0.2,,,,,3");
    assertThat(csv("gate-revisions"))
        .contains(
            "trac-merits,2018,3,2,0.6666666666666666,2,1,0.5,-0.16666666666666663",
            "trac-merits,2017,1,1,1,,,,".replace(",,,,", ",0,0,,"));
    assertThat(csv("gate-quality"))
        .containsExactly(
            "tbl_Court_Appln,lines read,,6,5", "tbl_Court_Appln,rows according to Count.txt,,6,9");
    // Read and Count.txt agreed before and are four rows apart now, which is just allowed.
    assertThat(csv("gate-checks"))
        .anyMatch(row -> row.startsWith("count-file,tbl_Court_Appln,,4,4,4,rows,no,"));
    assertThat(result.summary()).contains("Gate broken:", "grant to denial");
  }

  @Test
  void equalReleasesReportNothing(SparkSession spark) throws IOException {
    release(spark, OLD, CASES, PROCEEDINGS, APPLICATIONS).ended();
    release(spark, NEW, CASES, PROCEEDINGS, APPLICATIONS).ended();
    CompareReleases.Result result = compare(spark);
    assertThat(result.record().broken()).isFalse();
    assertThat(result.record().findings()).isEmpty();
    assertThat(result.record().alarms()).isEmpty();
    assertThat(csv("gate-removed")).isEmpty();
    assertThat(csv("gate-changes")).isEmpty();
    assertThat(csv("gate-quality")).isEmpty();
    assertThat(result.summary()).contains("Nothing differs.", "Gate passed");
  }

  @Test
  void aSecondComparisonChangesNothing(SparkSession spark) throws IOException {
    release(spark, OLD, CASES, PROCEEDINGS, APPLICATIONS).ended();
    release(spark, NEW, CASES, PROCEEDINGS, APPLICATIONS).ended();
    compare(spark);
    List<String> before = files();
    CompareReleases.Result again = compare(spark);
    assertThat(files()).isEqualTo(before);
    assertThat(again.summary()).contains("Nothing differs.");
  }

  @Test
  void aTableThatOnlyOneReleaseHas(SparkSession spark) throws IOException {
    release(spark, OLD, CASES, PROCEEDINGS, APPLICATIONS)
        .with(ReleaseTable.LEAD_RIDERS, "idnLeadRider | idnLeadCase | idnRiderCase\n7 | 1 | 2\n")
        .ended();
    release(spark, NEW, CASES, PROCEEDINGS, APPLICATIONS)
        .with(ReleaseTable.NATIONALITIES, "NAT_CODE | NAT_NAME\nES | EL SALVADOR\n")
        .ended();
    CompareReleases.Result result = compare(spark);
    assertThat(result.record().alarms())
        .containsExactly("tbl_Lead_Rider is absent from this release: 1 table, at most 0 tables");
    assertThat(result.record().findings())
        .containsExactly(
            "tbl_Lead_Rider is absent from this release", "tblLookupNationality was absent before");
    assertThat(csv("gate-tables"))
        .contains("tbl_Lead_Rider,1,,0,0,0,0,0", "tblLookupNationality,,1,0,0,0,0,0");
  }

  /** Of the header, more is known than what is stored: here NAT and IDNCASE alone are. */
  @Test
  void columnsThatWentAndCameAndTextsThatBecameShorter(SparkSession spark) throws IOException {
    StoredRelease was = release(spark, OLD, CASES, PROCEEDINGS, APPLICATIONS).ended();
    StoredRelease is =
        release(spark, NEW, CASES.replace("ES", "E"), PROCEEDINGS, APPLICATIONS).ended();
    // The other code is as long as before.
    CompareReleases.Result result =
        CompareReleases.run(
            was.data(),
            was.record(Map.of("A_TblCase", List.of("IDNCASE", "NAT", "Sex", "LANG"))),
            is.record(Map.of("A_TblCase", List.of("LANG", "idncase", "NAT", "EXTRA"))),
            Thresholds.shipped());
    assertThat(result.record().findings())
        .containsExactly(
            "A_TblCase: 1 column gone (Sex)",
            "A_TblCase: 1 column new (EXTRA)",
            "A_TblCase: 0 keys added, 0 removed, 1 changed");
    assertThat(csv("gate-columns"))
        .contains(
            "A_TblCase,NAT,both,0,0,2,2,,,1",
            "A_TblCase,Sex,old,,,,,,,0",
            "A_TblCase,EXTRA,new,,,,,,,0");
    assertThat(result.record().alarms())
        .containsExactly("A_TblCase, Sex, is no column any more: 1 column, at most 0 columns");
  }

  @Test
  void textsThatBecameShorterAreNamed(SparkSession spark) throws IOException {
    release(spark, OLD, CASES, PROCEEDINGS, APPLICATIONS).ended();
    String cut = CASES.replace("ES", "E").replace("GT", "G");
    release(spark, NEW, cut, PROCEEDINGS, APPLICATIONS).ended();
    CompareReleases.Result result = compare(spark);
    assertThat(result.record().findings())
        .containsExactly(
            "A_TblCase: 1 column with shorter texts than before (NAT)",
            "A_TblCase: 0 keys added, 0 removed, 2 changed");
    assertThat(csv("gate-checks"))
        .anyMatch(row -> row.startsWith("width-lost,A_TblCase,NAT,0,1,,characters,no,"));
  }

  @Test
  void theLaterReleaseCannotBeTheEarlierOne(SparkSession spark) {
    StoredRelease old = release(spark, OLD, CASES, PROCEEDINGS, APPLICATIONS).ended();
    StoredRelease now = release(spark, NEW, CASES, PROCEEDINGS, APPLICATIONS).ended();
    assertThatThrownBy(
            () -> CompareReleases.run(old.data(), now.record(), old.record(), Thresholds.shipped()))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "The release 2026-09-01 is later than 2026-08-01; give the earlier one as --old");
  }

  private StoredRelease release(
      SparkSession spark, String id, String cases, String proceedings, String applications) {
    long rows = applications.lines().count() - 1;
    return new StoredRelease(spark, temp, id)
        .with(ReleaseTable.CASES, cases)
        .with(ReleaseTable.PROCEEDINGS, proceedings)
        .with(ReleaseTable.COURT_APPLICATIONS, applications)
        .with(ReleaseTable.JUDGES, JUDGES)
        .aside(ReleaseTable.CASES)
        .quality(
            rows == 6
                ? "tbl_Court_Appln|lines read|6\ntbl_Court_Appln|rows according to Count.txt|6"
                : "tbl_Court_Appln|lines read|5\ntbl_Court_Appln|rows according to Count.txt|9")
        .decisions(rows == 6 ? DECISIONS : REVISED_DECISIONS);
  }

  private CompareReleases.Result compare(SparkSession spark) {
    return CompareReleases.run(
        new StoredRelease(spark, temp, OLD).data(),
        new StoredRelease(spark, temp, OLD).record(),
        new StoredRelease(spark, temp, NEW).record(),
        Thresholds.shipped());
  }

  /** The rows of a table without its header. */
  private List<String> csv(String table) throws IOException {
    List<String> lines =
        Files.readAllLines(temp.resolve("gate/2026-08-01_2026-09-01/" + table + ".csv"));
    return lines.subList(1, lines.size());
  }

  private List<String> files() throws IOException {
    try (var all = Files.walk(temp)) {
      return all.filter(Files::isRegularFile)
          .map(f -> f + " " + f.toFile().lastModified())
          .sorted()
          .toList();
    }
  }
}
