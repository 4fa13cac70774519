package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.asylumrates.job.Progress;
import org.asylumrates.job.UserException;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest members of real releases are compressed with Deflate64 (method 9), which Java cannot
 * write. A stored block is valid Deflate64 too, so these members are written by hand.
 */
class Deflate64Test {
  private static final int METHOD = 9;
  private static final String TEXT = TestRelease.CASE_COLUMNS + "\r\n11\tES\tI\tF\r\n";

  @TempDir private Path temp;

  @Test
  void membersAreUnpacked() throws IOException {
    Path zip = Files.write(temp.resolve("release.zip"), zip(crc(TEXT)));
    assertThat(Files.readString(Path.of(unpack(zip).location()))).isEqualTo(TEXT);
  }

  @Test
  void aMemberWithDamagedBytesIsRefused() throws IOException {
    byte[] bytes = zip(crc(TEXT));
    // The length of the stored block no longer agrees with its complement.
    bytes[30 + TestRelease.CASES.length() + 1] ^= 1;
    Path zip = Files.write(temp.resolve("release.zip"), bytes);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> unpack(zip))
        .withMessageStartingWith("Cannot unpack A_TblCase.csv of %s (", zip)
        .withMessageEndingWith("); download the release again");
  }

  @Test
  void aMemberWhoseChecksumDoesNotAgreeIsRefused() throws IOException {
    Path zip = Files.write(temp.resolve("release.zip"), zip(crc(TEXT) ^ 1));
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> unpack(zip))
        .withMessage(
            "Cannot unpack A_TblCase.csv of %s (its checksum does not agree); download the release"
                + " again",
            zip);
  }

  private Member unpack(Path zip) {
    org.apache.hadoop.fs.Path scratch =
        new org.apache.hadoop.fs.Path(temp.resolve("out").toString());
    Member member = ZipDirectory.members(new org.apache.hadoop.fs.Path(zip.toString())).get(0);
    try (Progress progress = Progress.of("Unpacking", 1)) {
      return Unpack.into(member, scratch, progress);
    }
  }

  private static int crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    return (int) crc.getValue();
  }

  /** One member: local header, one stored block, central directory (APPNOTE.TXT, section 4.3). */
  private static byte[] zip(int crc) {
    byte[] name = TestRelease.CASES.getBytes(StandardCharsets.US_ASCII);
    byte[] text = TEXT.getBytes(StandardCharsets.US_ASCII);
    int packed = text.length + 5;
    ByteBuffer zip = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(0x04034b50).putShort((short) 21);
    entry(zip, crc, packed, text.length, name.length);
    zip.put(name);
    zip.put((byte) 1).putShort((short) text.length).putShort((short) ~text.length).put(text);
    int directory = zip.position();
    zip.putInt(0x02014b50).putShort((short) 21).putShort((short) 21);
    entry(zip, crc, packed, text.length, name.length);
    zip.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(0).put(name);
    int end = zip.position();
    zip.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    zip.putShort((short) 1).putShort((short) 1);
    zip.putInt(end - directory).putInt(directory).putShort((short) 0);
    byte[] bytes = new byte[zip.position()];
    zip.flip().get(bytes);
    return bytes;
  }

  private static void entry(ByteBuffer zip, int crc, int packed, int size, int nameLength) {
    zip.putShort((short) 0).putShort((short) METHOD).putInt(0);
    zip.putInt(crc).putInt(packed).putInt(size);
    zip.putShort((short) nameLength).putShort((short) 0);
  }
}
