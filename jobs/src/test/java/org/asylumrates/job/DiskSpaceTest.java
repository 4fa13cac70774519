package org.asylumrates.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.asylumrates.support.FullDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSpaceTest {
  /** More than any disk has. */
  private static final long EXABYTE = 1_000_000_000_000_000_000L;

  @TempDir private Path temp;

  @Test
  void whatFits() {
    assertThatCode(() -> DiskSpace.require("counting", folder("data"), 1, 1))
        .doesNotThrowAnyException();
  }

  @Test
  void whatDoesNotFitIntoAFolderThatIsNotThereYet() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> DiskSpace.require("counting", folder("data/rates"), EXABYTE, 0))
        .withMessageMatching(
            "Too little room for counting: \\Q%s\\E/data/rates has [\\d,]+ MB free and about"
                    .formatted(temp)
                + " 1,000,000,000,000 MB are needed; free some or use another disk");
  }

  /** The folder for temporary files may be on the same disk or on another. */
  @Test
  void temporaryFilesThatDoNotFit() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> DiskSpace.require("counting", folder("data"), 0, EXABYTE))
        .withMessageContaining("about 1,000,000,000,000 MB are needed");
  }

  @Test
  void whatDoesNotFitIntoAnotherFileSystem() throws Exception {
    try (AutoCloseable disk = FullDisk.with(0, 5_000_000)) {
      assertThat(disk).isNotNull();
      org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path("full://" + temp);
      DiskSpace.require("counting", folder, 5_000_000, 0);
      assertThatExceptionOfType(UserException.class)
          .isThrownBy(() -> DiskSpace.require("counting", folder, 7_000_000, 0))
          .withMessage(
              "Too little room for counting: full:%s has 5 MB free and about 7 MB are needed; free"
                  + " some or use another disk",
              temp);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "/data/typed/x: Disk quota exceeded",
        "There is not enough space on the disk"
      })
  void aFullDiskIsSeenInWhateverItBroughtAbout(String said) {
    Exception failure =
        new IllegalStateException("Job aborted", new UncheckedIOException(new IOException(said)));
    assertThat(DiskSpace.full(failure))
        .get()
        .extracting(Throwable::getMessage)
        .asString()
        .startsWith("The disk is full, that of --data or that of ")
        .endsWith(
            " free some of it and run the same command again, which goes on where it stopped");
  }

  @Test
  void otherFailuresAreNotFullDisks() {
    assertThat(DiskSpace.full(new IOException("Permission denied"))).isEmpty();
    assertThat(DiskSpace.full(new IllegalStateException())).isEmpty();
  }

  private org.apache.hadoop.fs.Path folder(String name) {
    return new org.apache.hadoop.fs.Path(temp.resolve(name).toString());
  }
}
