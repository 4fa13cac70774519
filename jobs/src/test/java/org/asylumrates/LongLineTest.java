package org.asylumrates;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
    refused(ROW + "12\t" + "E".repeat(20_000_000), 16_777_216, ROW.length());
  }

  @Test
  void aHeader() {
    refused("\t".repeat(3_000_000) + ROW, 1_048_576, 0);
  }

  /** As a folder and as a zip, whose bytes are read by others. */
  private void refused(String cases, int most, int from) {
    files.bytes(TestRelease.CASES, cases.getBytes(StandardCharsets.US_ASCII));
    String zip = files.zip(temp.resolve("release.zip")).toString();
    for (String release : List.of(files.location(), zip)) {
      String data = temp.resolve("data").toString();
      Said.refused("ingest", "--release", release, "--data", data)
          .isEqualTo(
              "asylum: A_TblCase.csv has no line end in %d bytes from byte %d on; it is no table of"
                  + " a release, or damaged; take it from the release again",
              most, from);
    }
  }
}
