package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.asylumrates.ingest.RawZip.Entry;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MemberTest {
  private static final String NAME = "A_TblCase.csv";
  private static final String TEXT = "IDNCASE\tNAT\r\n" + "11\tES\r\n".repeat(100);

  @TempDir private Path temp;

  @Test
  void aPlainFile() {
    Member member = plain(TEXT.length());
    assertThat(member.plain()).isTrue();
    assertThat(text(member)).isEqualTo(TEXT);
  }

  @Test
  void aStoredMember() {
    Member member = zipped(RawZip.of(Entry.stored(NAME, TEXT), TEXT));
    assertThat(member.plain()).isFalse();
    assertThat(text(member)).isEqualTo(TEXT);
  }

  @Test
  void aDeflatedMember() {
    byte[] packed = deflate(TEXT);
    Entry entry = Entry.stored(NAME, TEXT).method(8).sized(packed.length, TEXT.length());
    assertThat(text(zipped(new RawZip().file(entry, packed)))).isEqualTo(TEXT);
  }

  @Test
  void anEmptyMember() {
    assertThat(text(zipped(RawZip.of(Entry.stored(NAME, ""), "")))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Zip64Mode.class)
  void aZipOfTheLargeKind(Zip64Mode mode) throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(3).nextBytes(bytes);
    Path zip = temp.resolve("zip64.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip.toFile())) {
      out.setUseZip64(mode);
      for (String name : new String[] {"first.csv", NAME}) {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.write(bytes);
        out.closeArchiveEntry();
      }
    }
    assertThat(ZipDirectory.members(new org.apache.hadoop.fs.Path(zip.toString())))
        .hasSize(2)
        .allSatisfy(
            member -> {
              try (InputStream in = member.open()) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
              }
            });
  }

  @Test
  void itCanBeSentToATask() throws IOException, ClassNotFoundException {
    Member member = zipped(RawZip.of(Entry.stored(NAME, TEXT), TEXT));
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    new ObjectOutputStream(sent).writeObject(member);
    Member received =
        (Member) new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray())).readObject();
    assertThat(received).isEqualTo(member);
    assertThat(text(received)).isEqualTo(TEXT);
  }

  @Test
  void aWrongChecksum() {
    refused(
        zipped(RawZip.of(Entry.stored(NAME, TEXT).crc(1), TEXT)), "its checksum does not agree");
  }

  /** A reader that knows the size asks for no more; it must still be told. */
  @Test
  void aWrongChecksumIsSeenByAReaderThatStopsAtTheSize() throws IOException {
    Member member = zipped(RawZip.of(Entry.stored(NAME, TEXT).crc(1), TEXT));
    try (InputStream in = member.open()) {
      assertThatExceptionOfType(UserException.class)
          .isThrownBy(() -> in.readNBytes(TEXT.length()))
          .withMessageContaining("its checksum does not agree");
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, more, 712", "1, fewer, 714"})
  void aStreamOfAnotherLengthThanDeclared(int declared, String what, int size) {
    byte[] packed = deflate(TEXT);
    Entry entry = Entry.stored(NAME, TEXT).method(8).sized(packed.length, TEXT.length() + declared);
    refused(
        zipped(new RawZip().file(entry, packed)),
        "it has %s than its %d bytes".formatted(what, size));
  }

  @Test
  void aStreamThatIsCutOff() {
    byte[] packed = Arrays.copyOf(deflate(TEXT), 10);
    Entry entry = Entry.stored(NAME, TEXT).method(8).sized(packed.length, TEXT.length());
    refused(zipped(new RawZip().file(entry, packed)), "Unexpected end of ZLIB input stream");
  }

  @Test
  void bytesThatAreNotCompressed() {
    byte[] packed = RawZip.bytes("this is no Deflate");
    Entry entry = Entry.stored(NAME, TEXT).method(8).sized(packed.length, TEXT.length());
    refused(zipped(new RawZip().file(entry, packed)), "invalid code lengths set");
  }

  @Test
  void aPlainFileThatShrankSinceItWasListed() {
    Member member = plain(TEXT.length() + 1);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> text(member))
        .withMessage(
            "Cannot read %s (it has fewer than its 714 bytes); take it from the release again",
            temp.resolve(NAME));
  }

  @Test
  void aReaderMayStopAnywhere() throws IOException {
    Member member = zipped(RawZip.of(Entry.stored(NAME, TEXT).crc(1), TEXT));
    try (InputStream in = member.open()) {
      assertThat(in.read()).isEqualTo('I');
    }
  }

  private Member plain(int bytes) {
    try {
      Path file = Files.writeString(temp.resolve(NAME), TEXT);
      return new Member(NAME, "a_tblcase", file.toString(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Member zipped(RawZip zip) {
    Path path = zip.write(temp.resolve("release.zip"));
    return ZipDirectory.members(new org.apache.hadoop.fs.Path(path.toString())).get(0);
  }

  private void refused(Member member, String why) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> text(member))
        .withMessage(
            "Cannot unpack A_TblCase.csv of %s (%s); download the release again",
            temp.resolve("release.zip"), why);
  }

  private static String text(Member member) {
    try (InputStream in = member.open()) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compressed as in a zip: without zlib's header. */
  private static byte[] deflate(String text) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(text.getBytes(StandardCharsets.US_ASCII));
    deflater.finish();
    byte[] packed = new byte[1000];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }
}
