package org.asylumrates.synthesize;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file, parted by LF alone, each with whatever stands before it. */
final class TextLines implements AutoCloseable {
  /** Every byte is a letter of this encoding, so that nothing is lost on the way. */
  static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 18];
  private int from;
  private int to;

  TextLines(Path file) throws IOException {
    this.in = Files.newInputStream(file);
  }

  /** The next line without its end; empty after the last. */
  Optional<String> next() throws IOException {
    int end = from;
    while (true) {
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      if (end < to) {
        String line = line(end);
        from = end + 1;
        return Optional.of(line);
      }
      end -= from;
      if (!fill()) {
        return last();
      }
    }
  }

  /** Moves what is left to the front, and reads on behind it; false at the end of the file. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int n = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, n);
    return n > 0;
  }

  /** A last line without an end is a line. */
  private Optional<String> last() {
    if (from == to) {
      return Optional.empty();
    }
    String line = line(to);
    from = to;
    return Optional.of(line);
  }

  private String line(int end) {
    int length = end > from && buffer[end - 1] == '\r' ? end - 1 - from : end - from;
    return new String(buffer, from, length, BYTES);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
