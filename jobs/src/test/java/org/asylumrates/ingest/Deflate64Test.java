package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * The largest members of real releases are compressed with Deflate64 (method 9). The fixture was
 * packed by 7-Zip, see src/test/resources/zip; what 7-Zip never writes is written here bit by bit.
 */
class Deflate64Test {
  private static final String FIXTURE = "src/test/resources/zip/deflate64.zip";
  private static final int FARTHEST = 1 << 16;

  @Test
  void membersAreWhatAnotherUnpackerMakesOfThem() throws IOException {
    Map<String, byte[]> others = new HashMap<>();
    try (ZipFile zip = ZipFile.builder().setFile(FIXTURE).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        others.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    List<Member> members = members();
    assertThat(members).hasSize(16);
    for (Member member : members) {
      assertThat(member.packed().method()).isEqualTo(Packed.Method.DEFLATE64);
      assertThat(bytes(member)).isEqualTo(others.get(member.name()));
    }
  }

  @Test
  void membersHaveTheRowsOfTheReleasesOwnCount() throws IOException {
    Release release = Release.open(FIXTURE);
    Map<String, Long> counted = CountFile.read(release);
    assertThat(counted).hasSize(15);
    for (Map.Entry<String, Long> count : counted.entrySet()) {
      String text =
          new String(
              bytes(release.member(count.getKey()).orElseThrow()), StandardCharsets.ISO_8859_1);
      assertThat(text.lines().count() - 1).as(count.getKey()).isEqualTo(count.getValue());
    }
  }

  @Test
  void membersAreReadAtTheSameTime() {
    List<byte[]> one = members().stream().map(Deflate64Test::bytes).toList();
    List<byte[]> together = members().parallelStream().map(Deflate64Test::bytes).toList();
    for (int i = 0; i < one.size(); i++) {
      assertThat(together.get(i)).isEqualTo(one.get(i));
    }
  }

  /** RFC 1951 3.2.5 gives lengths to 258; in Deflate64 the last one has 16 extra bits. */
  @Test
  void theLongestCopy() throws IOException {
    Bits bits = new Bits().fixedBlock().literal('a').length(285, 16, 0xffff).distance(0, 0, 0);
    byte[] unpacked = unpack(bits.endOfBlock());
    assertThat(unpacked).hasSize(1 + 3 + 0xffff).containsOnly('a');
  }

  @Test
  void theFarthestCopy() throws IOException {
    byte[] text = new byte[FARTHEST];
    new Random(1).nextBytes(text);
    Bits bits = new Bits().stored(text, 0, 1 << 15).stored(text, 1 << 15, 1 << 15);
    bits.fixedBlock().length(257 + 7, 0, 0).distance(31, 14, 0x3fff);
    byte[] expected = Arrays.copyOf(text, FARTHEST + 10);
    System.arraycopy(text, 0, expected, FARTHEST, 10);
    assertThat(unpack(bits.endOfBlock())).isEqualTo(expected);
  }

  @Test
  void aCopyFromBeforeTheBeginning() {
    Bits bits = new Bits().fixedBlock().literal('a').length(257, 0, 0).distance(1, 0, 0);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> unpack(bits.endOfBlock()))
        .withMessage("it reaches back too far");
  }

  @Test
  void anUnknownBlock() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> unpack(new byte[] {0b111}))
        .withMessage("a block is of no known kind");
  }

  @Test
  void aStoredBlockWhoseLengthDoesNotAgreeWithItsComplement() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> unpack(new byte[] {1, 2, 0, 0, 0, 'a', 'b'}))
        .withMessage("the length of a stored block makes no sense");
  }

  @Test
  void everyEndThatComesTooEarly() throws IOException {
    byte[] packed = packed("tbllookupcourtdecision");
    for (int length = 0; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatExceptionOfType(IOException.class)
          .as("%d of %d bytes", length, packed.length)
          .isThrownBy(() -> unpack(cut));
    }
  }

  /** Damage gives an IOException or other bytes, never another failure, and it comes to an end. */
  @Test
  void noDamageBreaksTheUnpacker() throws IOException {
    byte[] packed = packed("tbllookupcourtdecision");
    Random random = new Random(2);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = packed.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        unpack(damaged);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(500);
  }

  private static byte[] packed(String table) throws IOException {
    Member member =
        members().stream().filter(m -> m.table().equals(table)).findFirst().orElseThrow();
    Packed place = member.packed();
    Packed stored = new Packed(Packed.Method.STORED, place.from(), place.bytes(), Packed.NO_CRC);
    try (InputStream in = stored.open(FIXTURE)) {
      return in.readAllBytes();
    }
  }

  private static List<Member> members() {
    return ZipDirectory.members(new org.apache.hadoop.fs.Path(FIXTURE));
  }

  private static byte[] bytes(Member member) {
    try (InputStream in = member.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] unpack(byte[] packed) throws IOException {
    try (InputStream in = new Inflate64Stream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  /** Writes blocks with the codes that need not be written (RFC 1951, 3.2.6). */
  private static final class Bits {
    private final List<Boolean> bits = new ArrayList<>();

    Bits stored(byte[] text, int from, int length) {
      lowest(3, 0);
      while (bits.size() % Byte.SIZE != 0) {
        bits.add(false);
      }
      lowest(16, length).lowest(16, ~length);
      for (int i = from; i < from + length; i++) {
        lowest(8, text[i]);
      }
      return this;
    }

    Bits fixedBlock() {
      return lowest(1, 1).lowest(2, 1);
    }

    Bits literal(char symbol) {
      return highest(8, 0x30 + symbol);
    }

    Bits length(int symbol, int extraBits, int extra) {
      return (symbol < 280 ? highest(7, symbol - 256) : highest(8, 0xc0 + symbol - 280))
          .lowest(extraBits, extra);
    }

    Bits distance(int symbol, int extraBits, int extra) {
      return highest(5, symbol).lowest(extraBits, extra);
    }

    byte[] endOfBlock() {
      highest(7, 0);
      byte[] bytes = new byte[(bits.size() + 7) / Byte.SIZE];
      for (int i = 0; i < bits.size(); i++) {
        bytes[i / Byte.SIZE] |= (byte) (bits.get(i) ? 1 << i % Byte.SIZE : 0);
      }
      return bytes;
    }

    private Bits lowest(int n, int value) {
      for (int i = 0; i < n; i++) {
        bits.add((value >> i & 1) == 1);
      }
      return this;
    }

    private Bits highest(int n, int value) {
      for (int i = n - 1; i >= 0; i--) {
        bits.add((value >> i & 1) == 1);
      }
      return this;
    }
  }
}
