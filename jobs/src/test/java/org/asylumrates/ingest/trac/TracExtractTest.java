package org.asylumrates.ingest.trac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are an extract, and which are refused. */
class TracExtractTest {
  @TempDir private Path temp;

  @Test
  void masterAndApplicationsAreAnExtract() {
    assertThat(Extract.small().recognised())
        .hasValueSatisfying(
            e -> {
              assertThat(e.tables())
                  .containsExactly(
                      ReleaseTable.CASES,
                      ReleaseTable.PROCEEDINGS,
                      ReleaseTable.COURT_APPLICATIONS);
              assertThat(e.sources())
                  .extracting(ExtractFile::name)
                  .containsExactly("court_appln.csv", "master.csv");
            });
  }

  @Test
  void namesMayBeInAnyCaseAndFolderAndApplicationsMayHaveTheirOtherName() {
    Extract extract =
        new Extract()
            .bytes("TRAC/Data/MASTER.CSV", "\u00EF\u00BB\u00BF" + quoted(Extract.MASTER) + "\n1\n")
            .file("TRAC/reliefApplications.csv", Extract.APPLICATIONS, Extract.APPLICATION);
    assertThat(extract.recognised()).isPresent();
  }

  @Test
  void anotherFileOfThatNameIsNoExtract() {
    assertThat(Extract.small().file("master.csv", "id,name", "1,x").recognised()).isEmpty();
    assertThat(Extract.small().bytes("master.csv", "").recognised()).isEmpty();
    assertThat(Extract.small().without("master.csv").recognised()).isEmpty();
    assertThat(
            Extract.small()
                .without("master.csv")
                .file("master.txt", Extract.MASTER, Extract.ROW)
                .recognised())
        .isEmpty();
  }

  @Test
  void withoutApplicationsItIsRefused() {
    refused(
        () -> Extract.small().without("court_appln.csv").recognised(),
        "the folder has the master.csv of a TRAC extract, but neither court_appln.csv nor"
            + " reliefApplications.csv; give the whole extract");
  }

  @Test
  void twoFilesForOneTableAreRefused() {
    refused(
        () ->
            Extract.small()
                .file("old/reliefApplications.csv", Extract.APPLICATIONS, Extract.APPLICATION)
                .recognised(),
        "the folder has two files for one table of a TRAC extract, court_appln.csv and"
            + " old/reliefApplications.csv; keep one");
  }

  @Test
  void anExtractBesideAReleaseIsRefused() {
    refused(
        () -> Extract.small().file("eoir/A_TblCase.csv", "IDNCASE\tNAT").recognised(),
        "the folder holds both an EOIR release (A_TblCase.csv) and a TRAC extract (master.csv);"
            + " give a folder of one of them");
  }

  @Test
  void aColumnThatTheDefinitionsNeedMustBeThere() {
    Extract extract =
        Extract.small()
            .file("master.csv", Extract.MASTER.replace(",comp_date,ccomp_date", ""), "x");
    refused(
        () -> extract.translated(temp),
        "master.csv has no column comp_date or ccomp_date; its first line is"
            + " 'idncase,idnproceeding,osc_date,case_type,c_asy_type,dec_code'; take it from"
            + " the extract again");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void aHeaderAloneIsRefused() {
    refused(
        () -> Extract.of().translated(temp),
        "master.csv has a header and no rows; take it from the extract again");
    refused(
        () -> Extract.small().file("court_appln.csv", Extract.APPLICATIONS).translated(temp),
        "court_appln.csv has a header and no rows; take it from the extract again");
  }

  @Test
  void anEmptyFileIsRefused() {
    refused(
        () -> Extract.small().bytes("court_appln.csv", "").translated(temp),
        "court_appln.csv is empty (0 bytes); take it from the extract again");
    refused(
        () -> Extract.small().bytes("ijcodemap.csv", "").translated(temp),
        "ijcodemap.csv is empty (0 bytes); take it from the extract again");
  }

  private static String quoted(String header) {
    return "\"" + header.toUpperCase(Locale.ROOT).replace(",", "\",\"") + "\"";
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(UserException.class).hasMessage(message);
  }
}
