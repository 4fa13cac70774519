package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Figures.SourceFile;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.support.SparkTest;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An extract of TRAC's, read as a release: once as a folder and once as a zip. */
@SparkTest
class ExtractReleaseTest {
  private static final LocalDate DATE = LocalDate.of(2018, 12, 31);
  private static final String ID = "2018-12-31";
  private static final String UNCLOSED = "13,103,\"04JUN2015,PE\u00D1A";

  @TempDir private static Path temp;
  private static SparkSession spark;
  private static TestRelease files;
  private static DataFolder data;
  private static DataFolder fromZip;
  private static ReleaseRecord record;

  @BeforeAll
  static void ingest(SparkSession session) {
    spark = session;
    files =
        new TestRelease(temp.resolve("extract"))
            .file(
                "TRAC/master.csv",
                "idncase,idnproceeding,osc_date,comp_date,case_type,c_asy_type,dec_code,nat,"
                    + "base_city_code,hearing_loc_code,ij_code,attorney_flag,custody,absentia,gender",
                "11,101,04JUN2015,10JUN2018,RMV,I,R,ES,NYC,NYC,ABT,1,N,N,F",
                "12,102,04JUN2015,11JUN2018,RMV,E,X,GT,NYC,NYC,JEB,,R,N,M",
                UNCLOSED,
                "11,101,04JUN2015,10JUN2018,RMV,I,R,ES,NYC,NYC,ABT,1,N,N,F")
            .file(
                "TRAC/court_appln.csv",
                "idnProceedingAppln,idnProceeding,idnCase,Appl_Code,Appl_Recd_Date,Appl_Dec",
                "1001,101,11,ASYL,01APR2016,G",
                "1002,102,12,ASYL,01APR2016,D");
    data = new DataFolder(temp.resolve("data").toString());
    record = Ingest.run(data, files.location(), Optional.of(DATE), Ingest.Columns.NEEDED);
    fromZip = new DataFolder(temp.resolve("data-of-zip").toString());
    Ingest.run(
        fromZip,
        files.zip(temp.resolve("extract.zip")).toString(),
        Optional.of(DATE),
        Ingest.Columns.NEEDED);
  }

  @Test
  void rowsAreTypedAsThoseOfARelease() {
    assertThat(rows(data, "b_tblproceeding", "IDNPROCEEDING", "IDNCASE", "COMP_DATE", "IJ_CODE"))
        .containsExactly("[101,11,2018-06-10,ABT]", "[102,12,2018-06-11,JEB]");
    assertThat(rows(data, "a_tblcase", "IDNCASE", "NAT", "GENDER", "ATTORNEY_FLAG"))
        .containsExactly("[11,ES,F,1]", "[12,GT,M,0]");
    assertThat(rows(data, "tbl_court_appln", "IDNPROCEEDINGAPPLN", "APPL_RECD_DATE", "APPL_DEC"))
        .containsExactly("[1001,2016-04-01,G]", "[1002,2016-04-01,D]");
  }

  @Test
  void everyLineOfMasterIsTypedOrKeptAside() {
    assertThat(quality("B_TblProceeding"))
        .contains(
            "lines read, ,4",
            "typed rows, ,2",
            "kept aside: unreadable-key, ,1",
            "kept aside: duplicate-key, ,1",
            "issue: line-not-split, ,1",
            "read from: TRAC research extract master.csv, ,4");
  }

  @Test
  void aLineThatCannotBeSplitIsInTheQuarantineWithItsText() {
    List<Row> aside =
        spark
            .read()
            .parquet(data.typed(ID, "quarantine").toString())
            .where("reason = 'unreadable-key'")
            .collectAsList();
    assertThat(aside)
        .singleElement()
        .extracting(row -> new String((byte[]) row.getAs("raw"), StandardCharsets.ISO_8859_1))
        .asString()
        .startsWith("line 4 of master.csv\t" + UNCLOSED + "\t");
  }

  @Test
  void theRecordNamesTheExtractsOwnFiles() throws IOException {
    assertThat(record.files())
        .extracting(SourceFile::name)
        .containsExactly("TRAC/court_appln.csv", "TRAC/master.csv");
    Path master = files.folder().resolve("TRAC/master.csv");
    try (var in = Files.newInputStream(master)) {
      assertThat(record.files().get(1).sha256()).isEqualTo(Checksum.of(in));
    }
    assertThat(record.extract()).isTrue();
    assertThat(record.absent()).contains("tbl_RepsAssigned", "tbl_Lead_Rider");
  }

  @Test
  void aZipGivesTheSameRows() {
    for (String table : List.of("a_tblcase", "b_tblproceeding", "tbl_court_appln")) {
      assertThat(rows(fromZip, table, "*")).isNotEmpty().isEqualTo(rows(data, table, "*"));
    }
  }

  @Test
  void itsDateIsThatOfTheLatestDecisionIfNothingElseSays() {
    DataFolder undated = new DataFolder(temp.resolve("undated").toString());
    assertThat(
            Ingest.run(undated, files.location(), Optional.empty(), Ingest.Columns.NEEDED).date())
        .isEqualTo(LocalDate.of(2018, 6, 11));
  }

  @Test
  void nothingOfTheTranslationIsLeftBehind() {
    assertThat(temp.resolve("data/tmp"))
        .satisfiesAnyOf(
            folder -> assertThat(folder).doesNotExist(),
            folder -> assertThat(folder).isEmptyDirectory());
  }

  @Test
  void aRefusalIsOneLineAndLeavesNoTable(@TempDir Path other) {
    TestRelease broken =
        new TestRelease(other.resolve("extract"))
            .file("master.csv", "idncase,idnproceeding", "11,101")
            .file("court_appln.csv", "idnCase", "11");
    DataFolder none = new DataFolder(other.resolve("data").toString());
    assertThatThrownBy(
            () -> Ingest.run(none, broken.location(), Optional.of(DATE), Ingest.Columns.NEEDED))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "master.csv has no column base_city_code; its first line is 'idncase,idnproceeding';"
                + " take it from the extract again");
    assertThat(other.resolve("data/typed")).doesNotExist();
  }

  private static List<String> rows(DataFolder from, String table, String... columns) {
    return spark
        .read()
        .parquet(from.typed(ID, table).toString())
        .selectExpr(columns)
        .collectAsList()
        .stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  private static List<String> quality(String table) {
    return spark
        .read()
        .parquet(data.typed(ID, "quality").toString())
        .where("table = '" + table + "'")
        .selectExpr("concat_ws(',', item, if(column = '', ' ', column), rows)")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
