package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.DiskSpace;
import org.asylumrates.job.UserException;
import org.asylumrates.support.FullDisk;
import org.asylumrates.support.SparkTest;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that stopped in the middle, for whatever reason, and the run after it. */
@SparkTest
class ResumeTest {
  private static final LocalDate DATE = LocalDate.of(2018, 12, 31);

  private static final int ROWS = 40_000;

  @TempDir private Path temp;
  private TestRelease files = new TestRelease(Path.of("unset"));
  private Path zip = Path.of("unset");

  @BeforeEach
  void release() {
    files = TestRelease.small(temp.resolve("release"));
    // More than a header's reader takes at once, so that the damage is met while rows are read.
    files.file(
        TestRelease.APPLICATIONS,
        Stream.concat(
                Stream.of(TestRelease.APPLICATION_COLUMNS),
                IntStream.range(0, ROWS)
                    .mapToObj(i -> i + "\t101\t11\tASYL\t2016-04-01 00:00:00.000\tG"))
            .toArray(String[]::new));
    zip = files.zip(temp.resolve("release.zip"));
  }

  @Test
  void tablesThatAreWholeAreNotReadAgain() throws IOException {
    damageApplications();
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> ingest(zip))
        .satisfies(e -> assertThat(rootMessages(e)).contains("its checksum does not agree"));
    Map<String, FileTime> before = whole();
    assertThat(before).doesNotContainKey("tbl_court_appln");
    assertThat(temp.resolve("data/typed/2018-12-31/_ingest.json")).doesNotExist();
    ingest(files.zip(temp.resolve("release.zip")));
    assertThat(whole()).containsAllEntriesOf(before).containsKey("tbl_court_appln");
    assertThat(temp.resolve("data/typed/2018-12-31/_ingest.json")).exists();
  }

  @Test
  void nothingHalfDoneIsLeft() throws IOException {
    Path folder = temp.resolve("data/typed/2018-12-31");
    Files.createDirectories(folder.resolve("_part-a_tblcase"));
    Files.createDirectories(folder.resolve("a_tblcase"));
    Files.writeString(folder.resolve("a_tblcase/part-00000-00000.parquet"), "half");
    Path unpacked = Files.createDirectories(temp.resolve("data/tmp/2018-12-31"));
    Files.writeString(unpacked.resolve("b_tblproceeding.tsv"), "half");
    ingest(zip);
    assertThat(folder.resolve("_part-a_tblcase")).doesNotExist();
    assertThat(unpacked).doesNotExist();
    assertThat(folder.resolve("a_tblcase/part-00000-00000.parquet"))
        .binaryContent()
        .startsWith("PAR1".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void aDiskThatIsFullFromTheStart() throws Exception {
    try (AutoCloseable disk = FullDisk.with(Long.MAX_VALUE, 10)) {
      assertThat(disk).isNotNull();
      assertThatExceptionOfType(UserException.class)
          .isThrownBy(() -> ingest(zip, "full://" + temp.resolve("data")))
          .withMessageStartingWith("Too little room for reading the release: full:");
    }
  }

  @Test
  void aDiskThatFillsOnTheWay() throws Exception {
    try (AutoCloseable disk = FullDisk.with(1_000, Long.MAX_VALUE)) {
      assertThat(disk).isNotNull();
      assertThatExceptionOfType(Exception.class)
          .isThrownBy(() -> ingest(zip, "full://" + temp.resolve("data")))
          .satisfies(e -> assertThat(DiskSpace.full(e)).as("%s", rootMessages(e)).isPresent());
    }
    assertThat(temp.resolve("data/typed/2018-12-31/_ingest.json")).doesNotExist();
    ingest(zip);
    assertThat(temp.resolve("data/typed/2018-12-31/_ingest.json")).exists();
    assertThat(whole()).hasSize(3);
  }

  private void damageApplications() throws IOException {
    Member member = Release.open(zip.toString()).member("tbl_Court_Appln").orElseThrow();
    byte[] bytes = Files.readAllBytes(zip);
    byte[] wrong = {0, 1, 2, 3};
    // The checksum stands 4 bytes wide in the directory, 16 bytes behind its beginning.
    int directory = directoryEntry(bytes, "tbl_Court_Appln.csv");
    System.arraycopy(wrong, 0, bytes, directory + 16, wrong.length);
    int local = (int) member.packed().from() - "tbl_Court_Appln.csv".length() - 30;
    if ((bytes[local + 6] & 8) == 0) {
      System.arraycopy(wrong, 0, bytes, local + 14, wrong.length);
    }
    Files.write(zip, bytes);
  }

  private static int directoryEntry(byte[] zip, String name) {
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    return text.lastIndexOf(name) - 46;
  }

  private void ingest(Path release) {
    ingest(release, temp.resolve("data").toString());
  }

  private static void ingest(Path release, String data) {
    Ingest.run(new DataFolder(data), release.toString(), Optional.of(DATE), Ingest.Columns.NEEDED);
  }

  /** When each whole table was written. */
  private Map<String, FileTime> whole() throws IOException {
    Map<String, FileTime> tables = new TreeMap<>();
    try (Stream<Path> records = Files.walk(temp.resolve("data/typed"))) {
      records
          .filter(p -> p.endsWith("_table.json"))
          .forEach(p -> tables.put(p.getName(p.getNameCount() - 2).toString(), changed(p)));
    }
    return tables;
  }

  private static FileTime changed(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rootMessages(Throwable failure) {
    StringBuilder said = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      said.append(cause).append('\n');
    }
    return said.toString();
  }
}
