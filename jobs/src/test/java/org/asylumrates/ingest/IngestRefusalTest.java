package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.UserException;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Releases that cannot be used; each is refused before anything is written. */
class IngestRefusalTest {
  @TempDir private Path temp;
  private TestRelease files = new TestRelease(Path.of("unset"));

  @BeforeEach
  void startFromAReleaseInOrder() {
    files = TestRelease.small(temp.resolve("release"));
  }

  @ParameterizedTest
  @ValueSource(strings = {TestRelease.CASES, TestRelease.PROCEEDINGS, TestRelease.APPLICATIONS})
  void anEmptyFile(String name) {
    files.bytes(name, new byte[0]);
    refused().withMessage("%s is empty (0 bytes); take it from the release again", name);
  }

  @Test
  void anEmptyLookup() {
    files.bytes("Lookup/tblLookupJudge.csv", new byte[0]);
    refused()
        .withMessage(
            "Lookup/tblLookupJudge.csv is empty (0 bytes); take it from the release again");
  }

  /** A header alone is zero rows, which no required table can have (contract, section 1). */
  @ParameterizedTest
  @ValueSource(strings = {TestRelease.CASES, TestRelease.PROCEEDINGS, TestRelease.APPLICATIONS})
  void aRequiredFileOfAHeaderAlone(String name) {
    files.file(name, header(name));
    refused().withMessage("%s has a header and no rows; take it from the release again", name);
    files.bytes(name, header(name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    refused().withMessage("%s has a header and no rows; take it from the release again", name);
  }

  @Test
  void aMissingColumn() {
    files.file(TestRelease.CASES, "IDNCASE\tNAT", "11\tES");
    refused()
        .withMessage(
            "A_TblCase.csv has no column C_ASY_TYPE; its first line is 'IDNCASE NAT'; take the file"
                + " from the release again");
  }

  @Test
  void aCountFileThatIsNoListOfCounts() {
    files.bytes("Count.txt", new byte[2_000_000]);
    refused()
        .withMessage(
            "Count.txt has 2000000 bytes, which no list of row counts has; take it from the"
                + " release again");
  }

  private ThrowableAssertAlternative<UserException> refused() {
    DataFolder data = new DataFolder(temp.resolve("data").toString());
    ThrowableAssertAlternative<UserException> refusal =
        assertThatExceptionOfType(UserException.class)
            .isThrownBy(
                () ->
                    Ingest.run(
                        data,
                        files.location(),
                        Optional.of(LocalDate.of(2018, 12, 31)),
                        Ingest.Columns.NEEDED));
    assertThat(new File(data.root(), "typed")).doesNotExist();
    return refusal;
  }

  private static String header(String name) {
    return switch (name) {
      case TestRelease.CASES -> TestRelease.CASE_COLUMNS;
      case TestRelease.PROCEEDINGS -> TestRelease.PROCEEDING_COLUMNS;
      default -> TestRelease.APPLICATION_COLUMNS;
    };
  }
}
