package org.asylumrates.ingest.scan;

import org.asylumrates.job.UserException;

/**
 * How long a line of a file may be. A line is held whole in memory, so that reading stops at one
 * that would fill it: a file without line ends is no table of a release.
 *
 * @param file the file's name, for people
 * @param bytes among so many bytes of a line must be its end
 */
public record LongestLine(String file, int bytes) {
  /**
   * Real rows have some hundred bytes. A part of a file that has been lost and filled with zeros
   * may be longer than any of them, and is still one bad row among good ones.
   */
  private static final int ROW = 16 << 20;

  /** Real headers have at most some thousand bytes; a name takes far more memory than text does. */
  private static final int HEADER = 1 << 20;

  /** For the rows of a file. */
  public static LongestLine row(String file) {
    return new LongestLine(file, ROW);
  }

  /** For the first line of a file, which names its columns. */
  public static LongestLine header(String file) {
    return new LongestLine(file, HEADER);
  }

  /**
   * What to tell the user of a longer one.
   *
   * @param offset where it begins in the file
   */
  public UserException passed(long offset) {
    return new UserException(
        ("%s has no line end in %d bytes from byte %d on; it is no table of a release, or damaged;"
                + " take it from the release again")
            .formatted(file, bytes, offset));
  }
}
