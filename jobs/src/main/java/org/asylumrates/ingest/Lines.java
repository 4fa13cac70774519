package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines that begin in a range of a file's bytes, each with its offset and without its end (LF
 * or CRLF). No quoting: a quote is data. A last line without an end counts; an empty rest does not.
 */
final class Lines implements Iterator<Lines.Line>, AutoCloseable {
  private static final int BUFFER = 1 << 18;

  private final InputStream in;
  private final long end;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int filled;
  private long offset;
  private @Nullable Line next;

  /** A line: where it begins, and its bytes. */
  record Line(long offset, byte[] bytes) {}

  /**
   * Lines of a stream that stands at {@code start}.
   *
   * @param first whether the range begins at a line's beginning; otherwise the line under way is
   *     the range before's
   */
  Lines(InputStream in, long start, long end, First first) {
    this.in = in;
    this.end = end;
    this.offset = start;
    if (first == First.UNDER_WAY) {
      read();
    }
    this.next = advance();
  }

  /** What the first byte of a range belongs to. */
  enum First {
    A_LINE,
    UNDER_WAY
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Line next() {
    Line line = next;
    if (line == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return line;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Line advance() {
    return offset >= end ? null : read();
  }

  private @Nullable Line read() {
    int scan = from;
    while (true) {
      for (; scan < filled; scan++) {
        if (buffer[scan] == '\n') {
          return take(scan, scan + 1);
        }
      }
      int kept = filled - from;
      if (!fill()) {
        return filled > from ? take(filled, filled) : null;
      }
      scan = from + kept;
    }
  }

  private Line take(int lineEnd, int nextFrom) {
    int length = lineEnd - from;
    if (length > 0 && buffer[lineEnd - 1] == '\r') {
      length--;
    }
    Line line = new Line(offset, Arrays.copyOfRange(buffer, from, from + length));
    offset += nextFrom - from;
    from = nextFrom;
    return line;
  }

  /** Reads more behind what is kept; false at the end of the file. */
  private boolean fill() {
    System.arraycopy(buffer, from, buffer, 0, filled - from);
    filled -= from;
    from = 0;
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    try {
      int n = in.read(buffer, filled, buffer.length - filled);
      filled += Math.max(0, n);
      return n > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
