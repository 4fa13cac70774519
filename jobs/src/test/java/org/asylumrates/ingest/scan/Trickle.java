package org.asylumrates.ingest.scan;

import java.io.InputStream;

/** A stream that gives few bytes at a time, as those of networks and zips may. */
final class Trickle extends InputStream {
  private static final int MOST = 7;

  private final byte[] bytes;
  private int at;

  Trickle(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return at < bytes.length ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (at == bytes.length) {
      return -1;
    }
    int n = Math.min(Math.min(length, bytes.length - at), 1 + at % MOST);
    System.arraycopy(bytes, at, target, offset, n);
    at += n;
    return n;
  }
}
