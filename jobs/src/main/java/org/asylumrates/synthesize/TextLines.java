package org.asylumrates.synthesize;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a file, parted by LF alone, each with whatever stands before it. */
final class TextLines implements AutoCloseable {
  /** Every byte is a letter of this encoding, so that nothing is lost on the way. */
  static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final int BUFFER = 1 << 18;

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  TextLines(Path file) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }

  /** The next line without its end; empty after the last. */
  Optional<String> next() throws IOException {
    line.reset();
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    while (b >= 0 && b != '\n') {
      line.write(b);
      b = in.read();
    }
    String text = line.toString(BYTES);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
