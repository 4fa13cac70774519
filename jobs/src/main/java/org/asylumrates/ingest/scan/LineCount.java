package org.asylumrates.ingest.scan;

import org.asylumrates.columns.EightBytes;

/** Counts line feeds, eight bytes at a time. */
public final class LineCount {
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
  private static final long LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;

  private LineCount() {}

  /** How many line feeds stand in {@code from..to}. */
  public static int of(byte[] bytes, int from, int to) {
    int lines = 0;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long others = EightBytes.at(bytes, at) ^ LINE_FEEDS;
      // The highest bit of a byte is set if any of its bits is: carried into it, or there already.
      lines += Long.bitCount(~(((others & LOW_BITS) + LOW_BITS) | others | LOW_BITS));
    }
    for (; at < to; at++) {
      lines += bytes[at] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Place of the first line feed in {@code from..to}; {@code to} if there is none. */
  public static int next(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '\n') {
      at++;
    }
    return at;
  }
}
