package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;

/** A range of a file's bytes; closing it closes the file. */
final class RangeStream extends InputStream {
  private final InputStream in;
  private long left;

  /** The next bytes of a file that stands where the range begins. */
  RangeStream(InputStream in, long bytes) {
    this.in = in;
    this.left = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int n = in.read(target, offset, (int) Math.min(length, left));
    left -= Math.max(0, n);
    return n;
  }

  @Override
  public int available() {
    return (int) Math.min(left, Integer.MAX_VALUE);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
