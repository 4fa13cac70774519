package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.asylumrates.job.UserException;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountFileTest {
  @TempDir private Path temp;

  /** As in the release of 2021. */
  @Test
  void rowsCopied() {
    assertThat(
            counts(
                "TableName\tContent",
                "A_TblCase\t7390042 rows copied.",
                "tbl_Court_Appln\t8058064 rows copied."))
        .isEqualTo(Map.of("a_tblcase", 7390042L, "tbl_court_appln", 8058064L));
  }

  /** As in the releases since. */
  @Test
  void theNumberAlone() {
    assertThat(counts("A_TblCase\t12821531", "B_TblProceeding\t16817336"))
        .isEqualTo(Map.of("a_tblcase", 12821531L, "b_tblproceeding", 16817336L));
  }

  @Test
  void fileNamesAndThousandsAreUnderstood() {
    assertThat(counts("A_TblCase.csv   12,821,531", "", "  total of 97 files"))
        .isEqualTo(Map.of("a_tblcase", 12821531L));
  }

  @Test
  void whatIsNoCountIsPassedOver() {
    assertThat(
            counts(
                "A_TblCase\t99999999999999999999",
                "tblLookupJudge\t1,234,567,890,123,456,789",
                "B_TblProceeding ,a",
                "tbl_Court_Appln\t2"))
        .isEqualTo(Map.of("tbl_court_appln", 2L));
  }

  @Test
  void aFileThatIsNoListIsRefused() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> counts("x".repeat(2_000_000)))
        .withMessage(
            "COUNT.TXT has 2000002 bytes, which no list of row counts has; take it from the release"
                + " again");
  }

  @Test
  void aReleaseWithoutOne() {
    Release release = Release.open(TestRelease.small(temp.resolve("release")).location());
    assertThat(CountFile.read(release)).isEmpty();
  }

  @Test
  void insideAZip() {
    TestRelease files =
        TestRelease.small(temp.resolve("release")).file("Data/Count.txt", "A_TblCase\t2");
    Release zip = Release.open(files.zip(temp.resolve("release.zip")).toString());
    assertThat(CountFile.read(zip)).isEqualTo(Map.of("a_tblcase", 2L));
  }

  private Map<String, Long> counts(String... lines) {
    TestRelease files = TestRelease.small(temp.resolve("release")).file("COUNT.TXT", lines);
    return CountFile.read(Release.open(files.location()));
  }
}
