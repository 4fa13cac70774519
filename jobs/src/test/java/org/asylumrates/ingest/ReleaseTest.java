package org.asylumrates.ingest;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.asylumrates.job.UserException;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
  @TempDir private Path temp;

  @Test
  void filesAreFoundAtAnyDepthAndInAnyCase() {
    TestRelease files =
        new TestRelease(temp.resolve("EOIR Case Data 2026-0801"))
            .file("EOIR Case Data/A_TBLCASE.csv", "x")
            .file("EOIR Case Data/b_tblproceeding.CSV", "x")
            .file("EOIR Case Data/tbl_Court_Appln.csv", "x")
            .file("EOIR Case Data/Lookup/tblLookUpJudge.csv", "x");
    Release release = Release.open(files.location());
    assertThat(release.zipped()).isFalse();
    assertThat(name(release, "A_TblCase")).isEqualTo("EOIR Case Data/A_TBLCASE.csv");
    assertThat(name(release, "B_TblProceeding")).isEqualTo("EOIR Case Data/b_tblproceeding.CSV");
    assertThat(name(release, "tblLookupJudge"))
        .isEqualTo("EOIR Case Data/Lookup/tblLookUpJudge.csv");
    assertThat(release.member("tblLookupHloc")).isEmpty();
  }

  @Test
  void aZipHasTheSameMembersAsItsFolder() {
    TestRelease files = TestRelease.small(temp.resolve("release")).file("Lookup/Count.txt", "x");
    Release folder = Release.open(files.location());
    Release zip = Release.open(files.zip(temp.resolve("EOIR Case Data.zip")).toString());
    assertThat(zip.zipped()).isTrue();
    assertThat(zip.members()).extracting(Member::name).isEqualTo(names(folder));
    assertThat(zip.members())
        .extracting(Member::bytes)
        .isEqualTo(folder.members().stream().map(Member::bytes).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "A_TblCase.csv, a_tblcase",
    "Data/Lookup/tblLookUp_Appln.csv, tbllookup_appln",
    "Data\\A_TblCase.CSV, a_tblcase",
    "A_TblCase.v2.csv, a_tblcase.v2",
    "Count, count",
    ".hidden, .hidden"
  })
  void aTableIsNamedByTheFilesBaseName(String file, String table) {
    assertThat(Member.tableOf(file)).isEqualTo(table);
  }

  @Test
  void theFingerprintChangesWithAFile() {
    TestRelease files = TestRelease.small(temp.resolve("release"));
    String before = Release.open(files.location()).fingerprint();
    assertThat(Release.open(files.location()).fingerprint()).isEqualTo(before);
    files.file("Count.txt", "A_TblCase\t2");
    assertThat(Release.open(files.location()).fingerprint()).isNotEqualTo(before);
  }

  @Test
  void nothingThere() {
    String nowhere = temp.resolve("nowhere").toString();
    refused(nowhere)
        .withMessage("No release at %s; give the zip or the folder of its files", nowhere);
  }

  @Test
  void missingTables() {
    TestRelease files =
        TestRelease.small(temp.resolve("release"))
            .without(TestRelease.CASES)
            .without(TestRelease.APPLICATIONS);
    refused(files.location())
        .withMessage(
            "%s lacks A_TblCase.csv, tbl_Court_Appln.csv (1 files found); give a whole release, as"
                + " zip or folder",
            files.folder());
  }

  @Test
  void anEmptyFolder() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    refused(empty.toString()).withMessageContaining("(0 files found)");
  }

  @Test
  void twoFilesForOneTable() {
    TestRelease files =
        TestRelease.small(temp.resolve("release")).file("old/a_tblcase.csv", "IDNCASE");
    refused(files.location())
        .withMessage("Two files for A_TblCase: A_TblCase.csv and old/a_tblcase.csv; keep one");
  }

  @Test
  void aFileThatIsNoZip() throws IOException {
    Path text = Files.writeString(temp.resolve("EOIR Case Data.zip"), "<html>Not found</html>");
    refused(text.toString())
        .withMessage("%s is neither a folder nor a zip that can be read; download it again", text);
  }

  @Test
  void aTruncatedZip() throws IOException {
    Path zip = TestRelease.small(temp.resolve("release")).zip(temp.resolve("whole.zip"));
    byte[] bytes = Files.readAllBytes(zip);
    Path cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length - 100));
    refused(cut.toString())
        .withMessage(
            String.format(
                Locale.ROOT,
                "%s is cut off (%,d bytes without the end of a zip); download the rest, as curl -C"
                    + " - -O does",
                cut,
                bytes.length - 100));
  }

  @Test
  void aLinkToAFileBesideItIsThatFile() throws IOException {
    TestRelease files = TestRelease.small(temp.resolve("release")).without(TestRelease.CASES);
    files.file("store/cases.txt", TestRelease.CASE_COLUMNS);
    Files.createSymbolicLink(
        files.folder().resolve(TestRelease.CASES), files.folder().resolve("store/cases.txt"));
    assertThat(Release.open(files.location()).member("A_TblCase").orElseThrow().bytes())
        .isEqualTo(TestRelease.CASE_COLUMNS.length() + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../elsewhere/file.csv", "../elsewhere", "..", "nowhere"})
  void aLinkThatLeadsOutOfTheFolder(String target) throws IOException {
    TestRelease files = TestRelease.small(temp.resolve("release"));
    new TestRelease(temp.resolve("elsewhere")).file("file.csv", "x");
    Path link = files.folder().resolve("tblAppeal.csv");
    Files.createSymbolicLink(link, Path.of(target));
    refused(files.location())
        .withMessage(
            "%s is a link that leads out of %s or to a folder; put the file itself there",
            link.toRealPath(NOFOLLOW_LINKS), files.folder());
  }

  @Test
  void anEmptyFileForAZip() throws IOException {
    Path empty = Files.createFile(temp.resolve("empty.zip"));
    refused(empty.toString())
        .withMessage("%s is neither a folder nor a zip that can be read; download it again", empty);
  }

  private static ThrowableAssertAlternative<UserException> refused(String location) {
    return assertThatExceptionOfType(UserException.class).isThrownBy(() -> Release.open(location));
  }

  private static String name(Release release, String table) {
    return release.member(table).orElseThrow().name();
  }

  private static java.util.List<String> names(Release release) {
    return release.members().stream().map(Member::name).toList();
  }
}
