package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.support.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderTest {
  private static final String APPLICATIONS =
      "IDNPROCEEDINGAPPLN\tIDNPROCEEDING\tIDNCASE\tAPPL_CODE\tAPPL_RECD_DATE\tAPPL_DEC";

  /** A required table must have a row. */
  private static final String ROW = "1\r\n";

  @TempDir private Path temp;

  @Test
  void columnsKeepTheFilesOrder() throws IOException {
    Header header =
        applications(
            "APPL_DEC\tIDNCASE\tIDNPROCEEDING\tAPPL_CODE\tAPPL_RECD_DATE"
                + "\tIDNPROCEEDINGAPPLN\n");
    assertThat(header.names())
        .containsExactly(
            "APPL_DEC",
            "IDNCASE",
            "IDNPROCEEDING",
            "APPL_CODE",
            "APPL_RECD_DATE",
            "IDNPROCEEDINGAPPLN");
    assertThat(header.shape(Ingest.Columns.NEEDED).wanted()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void namesInAnyCaseGetTheLayoutsSpellingAndType() throws IOException {
    Header header = cases("idncase\tNat\tc_asy_type\tSEX\tC_BIRTHDATE\n");
    assertThat(header.names())
        .containsExactly("IDNCASE", "NAT", "C_ASY_TYPE", "Sex", "C_BIRTHDATE");
    assertThat(header.columns())
        .startsWith(
            Columns.column("IDNCASE", ReleaseColumn.Type.INTEGER),
            new ReleaseColumn("NAT", ReleaseColumn.Type.TEXT, OptionalInt.of(2)))
        .endsWith(Columns.column("C_BIRTHDATE", ReleaseColumn.Type.MONTH));
  }

  @Test
  void aColumnThatTheLayoutDoesNotKnowIsText() throws IOException {
    Header header = cases("IDNCASE\tNAT\tC_ASY_TYPE\tGENDER\n");
    assertThat(header.columns()).endsWith(Columns.column("GENDER", ReleaseColumn.Type.TEXT));
  }

  @Test
  void whatLaterStagesNeedIsStoredUnlessAllIsAskedFor() throws IOException {
    Header header = cases("IDNCASE\tALIEN_CITY\tNAT\tC_ASY_TYPE\tGENDER\tLANG\n");
    assertThat(header.shape(Ingest.Columns.NEEDED).wantedColumns())
        .extracting(ReleaseColumn::name)
        .containsExactly("IDNCASE", "NAT", "C_ASY_TYPE", "GENDER");
    assertThat(header.shape(Ingest.Columns.ALL).wanted()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  /** Lookup tables are small and kept whole. */
  @Test
  void lookupsHaveNoKey() throws IOException {
    Header header = read(ReleaseTable.JUDGES, bytes("idnJudge\tJUDGE_CODE\tJUDGE_NAME\n"));
    assertThat(header.shape(Ingest.Columns.NEEDED).key()).isEmpty();
  }

  @Test
  void itsLengthIncludesItsEnd() throws IOException {
    assertThat(applications(APPLICATIONS + "\n1\t2\n").bytes())
        .isEqualTo(APPLICATIONS.length() + 1);
    assertThat(applications(APPLICATIONS + "\r\n1\t2\r\n").bytes())
        .isEqualTo(APPLICATIONS.length() + 2);
    String judges = "JUDGE_CODE\tJUDGE_NAME";
    assertThat(read(ReleaseTable.JUDGES, bytes(judges)).bytes()).isEqualTo(judges.length());
  }

  /** No EOIR file is known to have a mark; a lookup of TRAC had one. */
  @Test
  void aByteOrderMarkIsNoPartOfAName() throws IOException {
    Header header = applications("\uFEFF" + APPLICATIONS + "\r\n");
    assertThat(header.names().get(0)).isEqualTo("IDNPROCEEDINGAPPLN");
    assertThat(header.bytes()).isEqualTo(APPLICATIONS.length() + 3 + 2);
  }

  @Test
  void blanksAndNulBytesAreNoPartOfANameEither() throws IOException {
    assertThat(cases("IDNCASE \t NAT\tC_ASY\0_TYPE\n").names())
        .containsExactly("IDNCASE", "NAT", "C_ASY_TYPE");
  }

  /** The motions of 2026 have two unnamed columns at their end. */
  @Test
  void duplicateAndUnnamedColumnsGetNamesOfTheirOwn() throws IOException {
    assertThat(cases("IDNCASE\tNAT\tC_ASY_TYPE\tnat\t\t\n").names())
        .containsExactly("IDNCASE", "NAT", "C_ASY_TYPE", "NAT_3", "column4", "column5");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Member file = member(new byte[0]);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> Header.read(ReleaseTable.CASES, file))
        .withMessage("Data/table.csv is empty (0 bytes); take it from the release again");
  }

  @Test
  void aFileWithoutARequiredColumnIsRefused() throws IOException {
    Member file = member(bytes("IDNPROCEEDINGAPPLN\tIDNPROCEEDING\tIDNCASE\tAPPL_CODE\r\n"));
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> Header.read(ReleaseTable.COURT_APPLICATIONS, file))
        .withMessage(
            "Data/table.csv has no column APPL_RECD_DATE; its first line is 'IDNPROCEEDINGAPPLN"
                + " IDNPROCEEDING IDNCASE APPL_CODE'; take the file from the release again");
  }

  @Test
  void aLongFirstLineIsShownInPart() throws IOException {
    Member file = member(bytes("<html>" + "x".repeat(500)));
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> Header.read(ReleaseTable.CASES, file))
        .withMessageContaining("its first line is '<html>" + "x".repeat(54) + "'");
  }

  /** Nothing but a header, which would have to be cut into pieces of no rows. */
  @Test
  void aFirstLineThatDoesNotEndIsRefused() throws IOException {
    String most = "JUDGE_CODE\tJUDGE_NAME\t" + "x".repeat((1 << 20) - 23);
    assertThat(read(ReleaseTable.JUDGES, bytes(most + "\n")).names()).hasSize(3);
    for (String end : List.of("", "\r\nA\tB\r\n", "\t".repeat(3_000_000))) {
      Member file = member(bytes(most + "x" + end));
      assertThatExceptionOfType(UserException.class)
          .isThrownBy(() -> Header.read(ReleaseTable.JUDGES, file))
          .withMessage(
              "Data/table.csv has no line end in 1048576 bytes from byte 0 on; it is no table of a"
                  + " release, or damaged; take it from the release again");
    }
  }

  private Header applications(String text) throws IOException {
    return read(ReleaseTable.COURT_APPLICATIONS, bytes(text + ROW));
  }

  private Header cases(String text) throws IOException {
    return read(ReleaseTable.CASES, bytes(text + ROW));
  }

  private Header read(ReleaseTable table, byte[] bytes) throws IOException {
    return Header.read(table, member(bytes));
  }

  private Member member(byte[] bytes) throws IOException {
    Path file = Files.write(temp.resolve("table.csv"), bytes);
    return new Member("Data/table.csv", "table", file.toString(), bytes.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
