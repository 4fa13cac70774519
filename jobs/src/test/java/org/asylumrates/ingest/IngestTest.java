package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
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
import org.asylumrates.model.Figures;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.support.SparkTest;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release with a defect of each kind, once as a folder and once as a zip. */
@SparkTest
class IngestTest {
  private static final LocalDate DATE = LocalDate.of(2018, 12, 31);
  private static final String ID = "2018-12-31";

  /** Not valid UTF-8, and not to be mended: the two values behind the city are too long. */
  private static final String SHIFTED = "13\tPE\u00D1A\tX\tMEXICO\tIE\tFF";

  private static SparkSession spark;
  private static TestRelease files;
  private static DataFolder data;
  private static ReleaseRecord record;
  private static DataFolder fromZip;

  @BeforeAll
  static void ingest(SparkSession session, @TempDir Path temp) {
    spark = session;
    files = release(temp.resolve("release"));
    data = new DataFolder(temp.resolve("data").toString());
    record = run(data, files.location());
    fromZip = new DataFolder(temp.resolve("data-of-zip").toString());
    run(fromZip, files.zip(temp.resolve("case data.zip")).toString());
  }

  private static ReleaseRecord run(DataFolder folder, String location) {
    return Ingest.run(folder, location, Optional.of(DATE), Ingest.Columns.ALL);
  }

  private static TestRelease release(Path folder) {
    return TestRelease.small(folder)
        .file(
            TestRelease.CASES,
            "IDNCASE\tALIEN_CITY\tNAT\tC_ASY_TYPE\tSex",
            "11\tMIAMI\tES\tI\tF",
            "12\tMIAMI\tGTM\tE\tM",
            "",
            SHIFTED,
            "11\tBOSTON\tHO\tE\tM",
            "x\tMIAMI\tES\tI\tF",
            "14\tSAN\tJOSE\tMX\tI\tF")
        .file("Lookup/tblLookupJudge.csv", "idnJudge\tJUDGE_CODE\tJUDGE_NAME\tblnActive")
        .file(
            "Lookup/tblLookupNationality.csv",
            "ID\tNAT_CODE\tNAT_NAME",
            "1\tES\tEL SALVADOR",
            "2\tES\tSALVADOR")
        .file("Count.txt", "A_TblCase\t9", "B_TblProceeding\t2 rows copied.");
  }

  @Test
  void everyLineIsTypedOrKeptAside() {
    assertThat(count("A_TblCase", "lines read")).isEqualTo(7);
    assertThat(count("A_TblCase", "typed rows")).isEqualTo(3);
    assertThat(count("A_TblCase", "kept aside: blank-line")).isEqualTo(1);
    assertThat(count("A_TblCase", "kept aside: unmendable-shift")).isEqualTo(1);
    assertThat(count("A_TblCase", "kept aside: duplicate-key")).isEqualTo(1);
    assertThat(count("A_TblCase", "kept aside: unreadable-key")).isEqualTo(1);
    for (String table : List.of("A_TblCase", "B_TblProceeding", "tbl_Court_Appln")) {
      assertThat(count(table, "typed rows") + count(table, "kept aside: %"))
          .as(table)
          .isEqualTo(count(table, "lines read"));
    }
  }

  @Test
  void typedRowsHaveTheirTypesAndIssues() {
    assertThat(rows(data, "a_tblcase", "IDNCASE", "ALIEN_CITY", "NAT", "Sex", "_issues"))
        .containsExactlyInAnyOrder(
            "[11,MIAMI,ES,F,null]",
            "[12,MIAMI,null,M,ArraySeq(too-long:NAT)]",
            "[14,SAN JOSE,MX,F,ArraySeq(shift-mended)]");
    assertThat(rows(data, "b_tblproceeding", "IDNPROCEEDING", "COMP_DATE", "IJ_CODE"))
        .containsExactlyInAnyOrder("[101,2018-06-10,ABT]", "[102,2018-06-11,JEB]");
  }

  /** Offsets and rows by hand: each line has two bytes more than its characters. */
  @Test
  void theQuarantineHoldsTheExactBytesTheirPlaceAndTheReason() {
    List<Row> aside =
        spark
            .read()
            .parquet(data.typed(ID, "quarantine").toString())
            .orderBy("row_number")
            .collectAsList();
    assertThat(aside)
        .extracting(row -> row.<Long>getAs("row_number"))
        .containsExactly(4L, 5L, 6L, 7L);
    assertThat(aside)
        .extracting(row -> row.<String>getAs("reason"))
        .containsExactly("blank-line", "unmendable-shift", "duplicate-key", "unreadable-key");
    byte[] file = read(files.folder().resolve(TestRelease.CASES));
    for (Row row : aside) {
      byte[] raw = row.getAs("raw");
      int offset = row.<Long>getAs("byte_offset").intValue();
      assertThat(new String(file, offset, raw.length, StandardCharsets.ISO_8859_1))
          .isEqualTo(new String(raw, StandardCharsets.ISO_8859_1));
      assertThat(file[offset - 1]).isEqualTo((byte) '\n');
      assertThat(row.<String>getAs("table")).isEqualTo("A_TblCase");
    }
    assertThat(aside.get(1).<byte[]>getAs("raw"))
        .isEqualTo(SHIFTED.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void ofRowsWithOneKeyTheFirstStays() {
    assertThat(rows(data, "a_tblcase", "IDNCASE", "ALIEN_CITY")).contains("[11,MIAMI]");
  }

  @Test
  void lookupsKeepRepeatedCodes() {
    assertThat(rows(data, "tbllookupnationality", "NAT_CODE", "NAT_NAME"))
        .containsExactlyInAnyOrder("[ES,EL SALVADOR]", "[ES,SALVADOR]");
  }

  @Test
  void aLookupOfAHeaderAloneHasNoRows() {
    assertThat(rows(data, "tbllookupjudge", "JUDGE_CODE")).isEmpty();
    assertThat(count("tblLookupJudge", "lines read")).isZero();
  }

  @Test
  void whatCountTxtSaysIsReportedAndDoesNotStopTheRun() {
    assertThat(count("A_TblCase", "rows according to Count.txt")).isEqualTo(9);
    assertThat(count("B_TblProceeding", "rows according to Count.txt")).isEqualTo(2);
  }

  @Test
  void issuesAreCountedByColumn() {
    assertThat(rows(data, "quality", "table", "item", "column", "rows"))
        .contains("[A_TblCase,issue: too-long,NAT,1]", "[A_TblCase,issue: shift-mended,,1]");
  }

  @Test
  void theRecordSaysWhatWasReadAndWhatIsAbsent() throws Exception {
    assertThat(record.release()).isEqualTo(ID);
    assertThat(record.dateFrom()).isEqualTo("the option --release-date");
    assertThat(record.absent())
        .containsExactly(
            "tbl_RepsAssigned",
            "tbl_Lead_Rider",
            "tblLookupBaseCity",
            "tblLookupHloc",
            "tblLookUp_Appln",
            "tblLookupCourtAppDecisions");
    byte[] cases = read(files.folder().resolve(TestRelease.CASES));
    assertThat(record.files())
        .contains(
            new Figures.SourceFile(
                TestRelease.CASES, cases.length, Checksum.of(new ByteArrayInputStream(cases))));
  }

  @Test
  void aZipGivesTheSameRowsAsItsFolder() {
    for (String table :
        List.of("a_tblcase", "b_tblproceeding", "tbl_court_appln", "tbllookupnationality")) {
      assertThat(rows(fromZip, table, "*")).as(table).isEqualTo(rows(data, table, "*"));
    }
    assertThat(rows(fromZip, "quality", "*")).isEqualTo(rows(data, "quality", "*"));
    assertThat(rows(fromZip, "quarantine", "table", "row_number", "byte_offset", "hex(raw)"))
        .isEqualTo(rows(data, "quarantine", "table", "row_number", "byte_offset", "hex(raw)"));
  }

  @Test
  void nothingIsLeftOfTheUnpackedFiles() {
    assertThat(Path.of(fromZip.root(), "tmp"))
        .satisfiesAnyOf(
            folder -> assertThat(folder).doesNotExist(),
            folder -> assertThat(folder).isEmptyDirectory());
  }

  @Test
  void aReleaseThatWasReadIsNotReadAgain() throws Exception {
    Path written = Path.of(data.typed(ID).toString(), ReleaseRecord.FILE);
    var before = Files.getLastModifiedTime(written);
    assertThat(run(data, files.location())).isEqualTo(record);
    assertThat(Files.getLastModifiedTime(written)).isEqualTo(before);
  }

  private static long count(String table, String item) {
    return spark
        .read()
        .parquet(data.typed(ID, "quality").toString())
        .where("table = '%s' and item like '%s'".formatted(table, item))
        .selectExpr("coalesce(sum(rows), 0)")
        .head()
        .getLong(0);
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

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
