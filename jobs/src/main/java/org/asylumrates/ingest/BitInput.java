package org.asylumrates.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.asylumrates.columns.EightBytes;

/** The bits of a compressed stream, lowest of each byte first, eight bytes at a time. */
final class BitInput {
  private static final int BUFFER = 1 << 18;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  /**
   * The next bits. Above {@link #count} there may be more, which the next refill brings again: it
   * costs less to read them twice than to mask them.
   */
  private long bits;

  private int count;

  /** Zero bits that stand for what the stream does not have. */
  private int padding;

  BitInput(InputStream in) {
    this.in = in;
  }

  /** Makes at least 56 bits known; zeros behind the end of the stream. */
  void refill() throws IOException {
    if (end - at >= Long.BYTES) {
      bits |= EightBytes.at(buffer, at) << count;
      at += (63 - count) >>> 3;
      count |= 56;
    } else {
      refillSlowly();
    }
  }

  /** The known bits, lowest first. */
  long peek() {
    return bits;
  }

  /** Passes over some of the known bits. */
  void drop(int n) {
    bits >>>= n;
    count -= n;
  }

  /** Takes at most 16 of the known bits as a number. */
  int take(int n) {
    int taken = (int) bits & ((1 << n) - 1);
    drop(n);
    return taken;
  }

  /** Takes a few bits whether they are known or not. */
  int next(int n) throws IOException {
    refill();
    int taken = take(n);
    requireNotEnded();
    return taken;
  }

  /** Passes over the rest of a byte. */
  void align() {
    drop(count & 7);
  }

  /** Copies whole bytes, after {@link #align}. */
  void copy(byte[] target, int offset, int length) throws IOException {
    int to = offset;
    int left = length;
    for (; left > 0 && count >= Byte.SIZE; left--) {
      target[to++] = (byte) bits;
      drop(Byte.SIZE);
    }
    requireNotEnded();
    if (left > 0) {
      bits = 0;
    }
    while (left > 0) {
      if (at == end && !fill()) {
        throw new EOFException("it ends too early");
      }
      int n = Math.min(left, end - at);
      System.arraycopy(buffer, at, target, to, n);
      at += n;
      to += n;
      left -= n;
    }
  }

  /** Fails if bits were taken that the stream does not have. */
  void requireNotEnded() throws EOFException {
    if (padding > count) {
      throw new EOFException("it ends too early");
    }
  }

  void close() throws IOException {
    in.close();
  }

  private void refillSlowly() throws IOException {
    requireNotEnded();
    while (count <= 56) {
      if (at < end || fill()) {
        bits |= (buffer[at++] & 0xffL) << count;
      } else {
        padding += Byte.SIZE;
      }
      count += Byte.SIZE;
    }
  }

  /** Reads more when all is used; false at the end of the stream. */
  private boolean fill() throws IOException {
    int n = in.read(buffer, 0, BUFFER);
    at = 0;
    end = Math.max(0, n);
    return n > 0;
  }
}
