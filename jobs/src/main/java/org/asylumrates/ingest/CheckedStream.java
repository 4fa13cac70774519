package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A member's unpacked bytes. With the last of them it checks that there are as many as declared and
 * that they give the declared CRC-32; every failure is a UserException that names the member.
 */
final class CheckedStream extends InputStream {
  private final Member member;
  private final InputStream in;
  private final CRC32 sum = new CRC32();
  private long seen;
  private boolean ended;

  CheckedStream(Member member, InputStream in) {
    this.member = member;
    this.in = in;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    int n = next(target, offset, length);
    if (n > 0) {
      if (member.packed().crc() != Packed.NO_CRC) {
        sum.update(target, offset, n);
      }
      seen += n;
    }
    if (n < 0 || seen >= member.bytes()) {
      end();
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int next(byte[] target, int offset, int length) {
    try {
      return in.read(target, offset, length);
    } catch (IOException e) {
      throw member.damaged(e);
    }
  }

  /** A reader that stops at the declared size would never see what comes after it, so look now. */
  private void end() {
    ended = true;
    boolean more =
        seen > member.bytes() || (seen == member.bytes() && next(new byte[1], 0, 1) >= 0);
    if (more || seen < member.bytes()) {
      throw member.damaged(
          String.format(
              Locale.ROOT,
              "it has %s than its %,d bytes",
              more ? "more" : "fewer",
              member.bytes()));
    }
    long crc = member.packed().crc();
    if (crc != Packed.NO_CRC && crc != sum.getValue()) {
      throw member.damaged("its checksum does not agree");
    }
  }
}
