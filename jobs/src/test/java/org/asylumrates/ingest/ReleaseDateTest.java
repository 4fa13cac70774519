package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.asylumrates.job.UserException;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseDateTest {
  @TempDir private Path temp;

  /** The first two are names of real releases, the third our own layout. */
  @ParameterizedTest
  @CsvSource({
    "EOIR Case Data 2026-0801, 2026-08-01",
    "FOIA TRAC Report 20221003, 2022-10-03",
    "2026-08-01, 2026-08-01",
    "release_2021.04.30_v2, 2021-04-30",
    "99 then 20260931 then 20260930, 2026-09-30"
  })
  void aDateInTheFoldersName(String name, LocalDate date) {
    assertThat(named(TestRelease.small(temp.resolve(name))))
        .contains(new ReleaseDate(date, "the names of the release's folder and files"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EOIR Case Data", "release 120260801", "20261301", "2026", "19990801"})
  void namesWithoutADate(String name) {
    assertThat(named(TestRelease.small(temp.resolve(name)))).isEmpty();
  }

  @Test
  void aDateInTheNamesInsideAZip() {
    TestRelease files = new TestRelease(temp.resolve("release"));
    TestRelease.small(files.folder().resolve("FOIA TRAC Report 20221003/Data"));
    Release zip = Release.open(files.zip(temp.resolve("download.zip")).toString());
    assertThat(ReleaseDate.named(zip, Optional.empty()))
        .map(ReleaseDate::date)
        .contains(LocalDate.of(2022, 10, 3));
  }

  @Test
  void aDateThatIsGivenGoesBeforeNames() {
    Release release = Release.open(TestRelease.small(temp.resolve("2026-08-01")).location());
    LocalDate given = LocalDate.of(2026, 7, 31);
    assertThat(ReleaseDate.named(release, Optional.of(given)))
        .contains(new ReleaseDate(given, "the option --release-date"));
  }

  @Test
  void elseTheLatestPlausibleCompletion() {
    assertThat(fromDecisions("2018-06-10", "2019-05-01", "2020-02-29", ""))
        .isEqualTo(
            new ReleaseDate(
                LocalDate.of(2020, 2, 29), "the latest plausible completion date in it"));
  }

  @Test
  void typingErrorsFarAheadAreLeftOut() {
    assertThat(
            fromDecisions("2018-06-10", "2019-05-01", "2020-02-29", "2021-03-02", "2099-01-01")
                .date())
        .as("2 March 2021 is more than a year after the one before")
        .isEqualTo(LocalDate.of(2020, 2, 29));
    assertThat(fromDecisions("2018-06-10", "2019-05-01", "2020-02-29", "2021-03-01").date())
        .as("1 March 2021 is 366 days after 29 February 2020")
        .isEqualTo(LocalDate.of(2021, 3, 1));
  }

  @Test
  void gapsInOldYearsDoNotCount() {
    assertThat(fromDecisions("1952-01-01", "1988-01-01", "2018-06-10", "2018-06-11").date())
        .isEqualTo(LocalDate.of(2018, 6, 11));
  }

  @Test
  void rowsThatAreNotWholeAreLeftOut() {
    TestRelease files =
        proceedings("2018-06-10", "2018-06-11")
            .file(
                TestRelease.PROCEEDINGS,
                TestRelease.PROCEEDING_COLUMNS,
                row(1, "2018-06-10"),
                "2\t11\tNYC\tNYC\tABT\tX\t2018-06-12",
                row(3, "2018-06-13") + "\textra",
                row(4, "2018-02-30"),
                row(5, "x"));
    assertThat(date(files).date()).isEqualTo(LocalDate.of(2018, 6, 10));
  }

  @Test
  void aReleaseWithoutAnyDate() {
    TestRelease files = proceedings("", "");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> date(files))
        .withMessage(
            "%s has no date in its names and no completion date; give --release-date YYYY-MM-DD",
            files.folder());
  }

  private static Optional<ReleaseDate> named(TestRelease files) {
    return ReleaseDate.named(Release.open(files.location()), Optional.empty());
  }

  private ReleaseDate fromDecisions(String... days) {
    return date(proceedings(days));
  }

  private static ReleaseDate date(TestRelease files) {
    Release release = Release.open(files.location());
    return ReleaseDate.fromDecisions(release, release.member("B_TblProceeding").orElseThrow());
  }

  private TestRelease proceedings(String... days) {
    return TestRelease.small(temp.resolve("release"))
        .file(
            TestRelease.PROCEEDINGS,
            Stream.concat(
                    Stream.of(TestRelease.PROCEEDING_COLUMNS),
                    Stream.of(days).map(day -> row(1, day)))
                .toArray(String[]::new));
  }

  private static String row(int id, String day) {
    String date = day.isEmpty() ? "" : day + " 00:00:00.000";
    return id + "\t11\tNYC\tNYC\tABT\tX\t" + date + "\tN\tN\tRMV\tES";
  }
}
