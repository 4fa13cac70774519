package org.asylumrates.ingest.trac;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.asylumrates.job.UserException;

/**
 * One file of what may be an extract, wherever it lies.
 *
 * @param name its name inside the folder or zip, for people
 * @param bytes its size, unpacked
 * @param opening opens it from its first byte, as often as asked
 */
public record ExtractFile(String name, long bytes, Opening opening) {
  /** How a file is opened; closing the stream frees all that was opened for it. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /** A UserException if the file is empty; not even a header is missing in a whole extract. */
  void requireBytes() {
    if (bytes == 0) {
      throw new UserException(
          "%s is empty (0 bytes); take it from the extract again".formatted(name));
    }
  }

  /** The name without folders. */
  String baseFile() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** The name without folders and ending, in lower case. */
  String baseName() {
    String base = baseFile();
    int dot = base.lastIndexOf('.');
    return (dot > 0 ? base.substring(0, dot) : base).toLowerCase(Locale.ROOT);
  }
}
