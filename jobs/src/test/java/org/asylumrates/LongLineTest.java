package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.asylumrates.support.SparkTest;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file without line ends must be told of in one line, before it has filled the memory. */
@SparkTest
class LongLineTest {
  private static final String ROW = TestRelease.CASE_COLUMNS + "\r\n11\tES\tI\tF\r\n";

  @TempDir private Path temp;
  private TestRelease files = new TestRelease(Path.of("unset"));

  @BeforeEach
  void startFromAReleaseInOrder() {
    files = TestRelease.small(temp.resolve("release"));
  }

  @Test
  void aRow() {
    cases(ROW + "12\t" + "E".repeat(20_000_000));
    String complaint =
        "asylum: A_TblCase.csv has no line end in 16777216 bytes from byte %d on; it is no table of a"
                .formatted(ROW.length())
            + " release, or damaged; take it from the release again";
    refused(files.location(), complaint);
    refused(files.zip(temp.resolve("release.zip")).toString(), complaint);
  }

  @Test
  void aHeader() {
    cases("\t".repeat(3_000_000) + ROW);
    String complaint =
        "asylum: A_TblCase.csv has no line end in 1048576 bytes from byte 0 on; it is no table of a"
            + " release, or damaged; take it from the release again";
    refused(files.location(), complaint);
    refused(files.zip(temp.resolve("release.zip")).toString(), complaint);
  }

  private void cases(String text) {
    files.bytes(TestRelease.CASES, text.getBytes(StandardCharsets.US_ASCII));
  }

  private void refused(String release, String complaint) {
    Said said = Said.by("ingest", "--release", release, "--data", temp.resolve("data").toString());
    assertThat(said.exit()).as(said.err()).isEqualTo(2);
    assertThat(said.complaints()).containsExactly(complaint);
    assertThat(said.err()).doesNotContain("\tat ");
  }
}
