package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractStringAssert;
import org.asylumrates.ingest.RawZip.Entry;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips that are wrong in one way each; what is refused stands in ZipGuard and ZipDirectory. */
class ZipDirectoryTest {
  private static final String TEXT = "IDNCASE\tNAT\r\n11\tES\r\n";
  private static final Entry CASES = Entry.stored("Data/A_TblCase.csv", TEXT);
  private static final Entry OTHER = CASES.named("Data/tblAppeal.csv");
  private static final int LOCAL_HEADER = 30;

  @TempDir private Path temp;

  @Test
  void aSoundZip() throws IOException {
    byte[] zip = RawZip.of(CASES, TEXT).file(OTHER, OTHER, TEXT).end(0);
    assertThat(ZipDirectory.members(write(zip)))
        .extracting(Member::name, Member::bytes, m -> m.packed().from())
        .containsExactly(
            tuple(
                "Data/A_TblCase.csv",
                (long) TEXT.length(),
                (long) LOCAL_HEADER + CASES.name().length()),
            tuple(
                "Data/tblAppeal.csv",
                (long) TEXT.length(),
                2L * LOCAL_HEADER + CASES.name().length() + TEXT.length() + OTHER.name().length()));
  }

  @Test
  void foldersAreNoMembers() throws IOException {
    Entry folder = Entry.stored("Data/", "");
    byte[] zip = new RawZip().file(folder, folder, "").file(CASES, CASES, TEXT).end(0);
    assertThat(ZipDirectory.members(write(zip)))
        .extracting(Member::name)
        .containsOnly(CASES.name());
  }

  @Test
  void sizesThatFollowTheBytes() throws IOException {
    int sizesFollow = 1 << 3;
    byte[] sizes = new byte[16];
    byte[] zip =
        new RawZip()
            .file(CASES.flagged(sizesFollow), CASES.flagged(sizesFollow).crc(0).sized(0, 0), TEXT)
            .raw(sizes)
            .end(0);
    assertThat(ZipDirectory.members(write(zip))).extracting(Member::bytes).containsExactly(20L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/A_TblCase.csv",
        "\\A_TblCase.csv",
        "../A_TblCase.csv",
        "Data/../../A_TblCase.csv",
        "Data\\..\\A_TblCase.csv",
        "C:A_TblCase.csv",
        "c:\\A_TblCase.csv",
        ""
      })
  void aNameThatLeadsOut(String name) {
    refused(RawZip.of(CASES.named(name), TEXT).end(0))
        .isEqualTo("the name '%s' in it leads out of its folder".formatted(name));
  }

  @Test
  void aNameWithAControlCharacter() {
    refused(RawZip.of(CASES.named("A_TblCase.csv\0.txt"), TEXT).end(0))
        .isEqualTo("the name 'A_TblCase.csv?.txt' in it leads out of its folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Data/A_TblCase.csv", "DATA/a_tblcase.CSV", "Data\\A_TblCase.csv"})
  void aNameTwice(String second) {
    Entry again = CASES.named(second);
    refused(RawZip.of(CASES, TEXT).file(again, again, TEXT).end(0))
        .isEqualTo("it holds %s twice".formatted(second));
  }

  @Test
  void anEncryptedFile() {
    refused(RawZip.of(CASES.flagged(1), TEXT).end(0))
        .isEqualTo("Data/A_TblCase.csv in it is encrypted");
  }

  @Test
  void aLink() {
    refused(RawZip.of(CASES.unix(0120777), TEXT).end(0))
        .isEqualTo("Data/A_TblCase.csv in it is a link");
    assertThat(ZipDirectory.members(write(RawZip.of(CASES.unix(0100644), TEXT).end(0)))).hasSize(1);
  }

  @Test
  void aMethodThatCannotBeUnpacked() {
    int lzma = 14;
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> ZipDirectory.members(write(RawZip.of(CASES.method(lzma), TEXT).end(0))))
        .withMessage(
            "Cannot unpack Data/A_TblCase.csv: it is packed by method 14; pack the release again"
                + " with Deflate");
  }

  @Test
  void moreFilesDeclaredThanThereAre() {
    refused(RawZip.of(CASES, TEXT).end(1))
        .isEqualTo("its directory names 1 files and says that it names 2");
  }

  @Test
  void fewerFilesDeclaredThanThereAre() {
    refused(RawZip.of(CASES, TEXT).file(OTHER, OTHER, TEXT).end(-1))
        .isEqualTo("its directory names 2 files and says that it names 1");
  }

  @Test
  void aFileThatTheDirectoryDoesNotName() {
    int hidden = LOCAL_HEADER + CASES.name().length() + TEXT.length();
    refused(RawZip.of(CASES, TEXT).unlisted(OTHER, RawZip.bytes(TEXT)).end(0))
        .isEqualTo("its directory does not name what stands at byte %d in it".formatted(hidden));
  }

  @Test
  void bytesBeforeTheFirstFile() {
    refused(new RawZip().raw(new byte[99]).file(CASES, CASES, TEXT).end(0))
        .isEqualTo("its directory does not name what stands at byte 0 in it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "method", "crc", "packed", "bytes", "encrypted"})
  void aHeaderThatContradictsTheDirectory(String what) {
    Entry deflated = CASES.method(8);
    Entry before =
        switch (what) {
          case "name" -> deflated.named("Data/A_TblCase.txt");
          case "method" -> deflated.method(9);
          case "crc" -> deflated.crc(1);
          case "packed" -> deflated.sized(deflated.packed() - 1, deflated.bytes());
          case "bytes" -> deflated.sized(deflated.packed(), deflated.bytes() + 1);
          default -> deflated.flagged(1);
        };
    refused(new RawZip().file(deflated, before, TEXT).end(0))
        .isEqualTo("its directory and the header before Data/A_TblCase.csv contradict each other");
  }

  @Test
  void aStoredFileOfTwoSizes() {
    refused(RawZip.of(CASES.sized(TEXT.length(), TEXT.length() + 1), TEXT).end(0))
        .isEqualTo("the sizes of Data/A_TblCase.csv in it make no sense");
  }

  @Test
  void anAbsurdRatio() {
    refused(RawZip.of(CASES.method(8).sized(20, 100_000_000), TEXT).end(0))
        .isEqualTo(
            "Data/A_TblCase.csv in it claims 100,000,000 bytes from 20, while tables pack 6:1 to"
                + " 25:1");
  }

  /** Two names for the same bytes, the simplest of the overlaps that make a small zip vast. */
  @Test
  void twoFilesThatAreTheSameBytes() {
    refused(RawZip.of(CASES, TEXT).list(OTHER, 0).end(0))
        .isEqualTo("its directory and the header before Data/tblAppeal.csv contradict each other");
  }

  /** One file's bytes hold the next one's header: Fifield, A better zip bomb, WOOT 2019. */
  @Test
  void filesThatOverlap() {
    int inner = LOCAL_HEADER + OTHER.name().length() + TEXT.length();
    Entry quoting = CASES.sized(inner, inner);
    RawZip zip = new RawZip().file(quoting, new byte[0]);
    int at = LOCAL_HEADER + quoting.name().length();
    refused(zip.list(OTHER, at).unlisted(OTHER, RawZip.bytes(TEXT)).end(0))
        .isEqualTo("files in it share bytes");
  }

  @Test
  void aFileThatReachesIntoTheDirectory() {
    Entry longer = CASES.sized(TEXT.length() + 9, TEXT.length() + 9);
    refused(RawZip.of(longer, TEXT).end(0)).isEqualTo("files in it share bytes");
  }

  @Test
  void aFileThatBeginsBehindTheEnd() {
    refused(new RawZip().list(CASES, 5_000).end(0))
        .startsWith("it points to 30 bytes at 5,000 and has ");
  }

  @Test
  void oneOfSeveralParts() {
    byte[] zip = RawZip.of(CASES, TEXT).end(0);
    zip[zip.length - 18] = 1;
    refused(zip).isEqualTo("it is one of several parts");
  }

  @Test
  void bytesMissingFromTheMiddle() {
    byte[] zip = RawZip.of(CASES, TEXT).end(0);
    byte[] cut = Arrays.copyOfRange(zip, 10, zip.length);
    refused(cut).isEqualTo("its directory is not where it should be");
  }

  @Test
  void aDirectoryThatIsOverwritten() {
    byte[] zip = RawZip.of(CASES, TEXT).end(0);
    zip[LOCAL_HEADER + CASES.name().length() + TEXT.length()] = 0;
    refused(zip).isEqualTo("its directory makes no sense behind 0 files");
  }

  /** Whatever one byte is changed to, the zip is read as it was or refused in one line. */
  @Test
  void noDamagedByteBreaksTheReader() throws IOException {
    byte[] sound = RawZip.of(CASES, TEXT).file(OTHER, OTHER, TEXT).end(0);
    int refusals = 0;
    for (int at = 0; at < sound.length; at++) {
      byte[] zip = sound.clone();
      zip[at] ^= (byte) 0xff;
      try {
        for (Member member : ZipDirectory.members(write(zip))) {
          try (InputStream in = member.open()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo(TEXT);
          }
        }
      } catch (UserException e) {
        assertThat(e.getMessage()).doesNotContain("\n");
        refusals++;
      }
    }
    // All bytes but times, versions and attributes count for something.
    assertThat(refusals).isGreaterThan(sound.length / 2);
  }

  private AbstractStringAssert<?> refused(byte[] zip) {
    org.apache.hadoop.fs.Path path = write(zip);
    UserException refusal =
        catchThrowableOfType(UserException.class, () -> ZipDirectory.members(path));
    assertThat(refusal).isNotNull();
    String message = String.valueOf(refusal.getMessage());
    String before = "Refused %s: ".formatted(path);
    String after = "; download the release again";
    assertThat(message).startsWith(before).endsWith(after);
    return assertThat(message.substring(before.length(), message.length() - after.length()));
  }

  private org.apache.hadoop.fs.Path write(byte[] zip) {
    try {
      return new org.apache.hadoop.fs.Path(
          Files.write(temp.resolve("release.zip"), zip).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
