package org.asylumrates.ingest.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Walks over the lines that begin in a range of bytes and finds their fields, eight bytes at a
 * time. Lines end with LF or CRLF; a last line without an end counts, an empty rest does not. There
 * is no quoting: a quote is data.
 *
 * <p>All that ends a field or a row (tab, line feed, NUL) is a byte below 16, so one test of a word
 * finds whatever needs a closer look.
 */
public final class RowScanner implements AutoCloseable {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int BUFFER = 1 << 18;
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Added to seven bits it carries into the eighth where the byte is 16 or more. */
  private static final long BELOW_16 = 0x7070707070707070L;

  private final InputStream in;
  private final long end;
  private byte[] buffer = new byte[BUFFER + Long.BYTES];
  private int filled;
  private long bufferOffset;
  private int from;
  private int to;
  private int next;
  private int[] ends = new int[64];
  private int fields;
  private int odd;

  /**
   * Rows of a stream that stands at {@code start}.
   *
   * @param end byte after the range; a line that begins before it is read to its end
   * @param first whether the range begins at a line's beginning; otherwise the line under way is
   *     the range before's
   */
  public RowScanner(InputStream in, long start, long end, First first) {
    this.in = in;
    this.end = end;
    this.bufferOffset = start;
    if (first == First.UNDER_WAY) {
      scan();
    }
  }

  /** What the first byte of a range belongs to. */
  public enum First {
    A_LINE,
    UNDER_WAY
  }

  /** Goes to the next line; false if none begins in the range. */
  public boolean next() {
    return bufferOffset + next < end && scan();
  }

  /** Where the line begins in the file. */
  public long offset() {
    return bufferOffset + from;
  }

  /** Where the line behind this one begins. */
  public long nextOffset() {
    return bufferOffset + next;
  }

  /** How many fields the line has: one more than its tabs. */
  public int fields() {
    return fields;
  }

  /** Whether the line holds a NUL byte or another byte below 16 that has no place in it. */
  public boolean odd() {
    return odd > 0;
  }

  /** The bytes in which the line and its fields stand; they change with the next line. */
  public byte[] bytes() {
    return buffer;
  }

  /** First byte of a field. */
  public int start(int field) {
    return field == 0 ? from : ends[field - 1] + 1;
  }

  /** Byte after the last of a field. */
  public int end(int field) {
    return ends[field];
  }

  /** A copy of the line without its end. */
  public byte[] line() {
    return Arrays.copyOfRange(buffer, from, to);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean scan() {
    from = next;
    fields = 0;
    odd = 0;
    int at = from;
    while (true) {
      while (at < filled) {
        long word = (long) WORD.get(buffer, at);
        long low = ~(((word & LOW_BITS) + BELOW_16) | word) & HIGH_BITS;
        for (; low != 0; low &= low - 1) {
          int place = at + (Long.numberOfTrailingZeros(low) >>> 3);
          byte b = buffer[place];
          if (b == '\t') {
            field(place);
          } else if (b == '\n') {
            return line(place, place + 1);
          } else {
            // A carriage return before the line feed is taken out again in line().
            odd++;
          }
        }
        at += Long.BYTES;
      }
      int kept = filled - from;
      int scanned = Math.min(at, filled) - from;
      if (!fill()) {
        return kept > 0 && line(filled, filled);
      }
      // Fields are known by their place in the buffer, which has moved with the line.
      at = from + scanned;
    }
  }

  private void field(int place) {
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, 2 * fields);
    }
    ends[fields++] = place;
  }

  private boolean line(int lineEnd, int nextLine) {
    to = lineEnd;
    next = nextLine;
    if (odd > 0 && to > from && buffer[to - 1] == '\r') {
      to--;
      odd--;
    }
    field(to);
    return true;
  }

  /** Moves the line to the front and reads more behind it; false at the end of the file. */
  private boolean fill() {
    int kept = filled - from;
    System.arraycopy(buffer, from, buffer, 0, kept);
    for (int i = 0; i < fields; i++) {
      ends[i] -= from;
    }
    bufferOffset += from;
    from = 0;
    next = 0;
    if (kept >= buffer.length - Long.BYTES) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = read(kept);
    filled = kept + Math.max(0, read);
    // A word may be read beyond the end: what stands there must end nothing.
    Arrays.fill(buffer, filled, Math.min(buffer.length, filled + Long.BYTES), (byte) ' ');
    return read > 0;
  }

  private int read(int at) {
    try {
      return in.read(buffer, at, buffer.length - Long.BYTES - at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
