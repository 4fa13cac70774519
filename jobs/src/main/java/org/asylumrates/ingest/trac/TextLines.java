package org.asylumrates.ingest.trac;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.asylumrates.ingest.scan.LongestLine;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, without their ends (LF or CRLF). Each byte is one character (latin-1), so
 * that a line written as latin-1 again is the same bytes. A byte order mark is left out, since
 * TRAC's lookup of hearing locations begins with one. A last line without an end counts. A line
 * that is too long ends reading with a UserException.
 */
final class TextLines implements Iterator<String>, AutoCloseable {
  private static final int BUFFER = 1 << 18;
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private final LongestLine longest;
  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int filled;
  private long bytes;
  private @Nullable String next;

  TextLines(ExtractFile file) {
    this.longest = LongestLine.row(file.name());
    try {
      this.in = file.opening().open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String first = read();
    this.next =
        first != null && first.startsWith(BYTE_ORDER_MARK)
            ? first.substring(BYTE_ORDER_MARK.length())
            : first;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public String next() {
    String line = next;
    if (line == null) {
      throw new NoSuchElementException();
    }
    next = read();
    return line;
  }

  /** How many bytes of the file have been taken so far. */
  long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable String read() {
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

  private String take(int lineEnd, int nextFrom) {
    int end = lineEnd;
    while (end > from && buffer[end - 1] == '\r') {
      end--;
    }
    String line = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
    bytes += nextFrom - from;
    from = nextFrom;
    return line;
  }

  /** Reads more behind what is kept; false at the end of the file. */
  private boolean fill() {
    System.arraycopy(buffer, from, buffer, 0, filled - from);
    filled -= from;
    from = 0;
    if (filled >= longest.bytes()) {
      throw longest.passed(bytes);
    }
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
