package org.asylumrates.grounds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Storage;

/**
 * Whether each line of a CSV file is a row of its own, so that the file can be cut at any line and
 * read by several tasks. A value that goes on in the next line leaves a quote open in its first.
 */
final class CsvLines {
  private static final int BUFFER = 1 << 17;

  private CsvLines() {}

  /** True if no line has an odd number of quotes; a stray quote makes it false too. */
  static boolean areRows(String location) {
    byte[] buffer = new byte[BUFFER];
    int quotes = 0;
    try (InputStream in = Storage.open(new Path(location), 0)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          byte b = buffer[i];
          if (b == '"') {
            quotes++;
          } else if ((b == '\n' || b == '\r') && (quotes & 1) == 1) {
            return false;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (quotes & 1) == 0;
  }
}
