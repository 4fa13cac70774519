package org.asylumrates.ingest;

import java.io.Serializable;
import java.util.Arrays;
import org.asylumrates.ingest.scan.Repeats;
import org.asylumrates.keys.KeySet;

/**
 * Whole lines of a file that one task reads.
 *
 * @param number its place among the pieces of the file, from 0
 * @param start where its first line begins
 * @param end byte after its last line
 * @param firstRow number in the file of its first line; the header is 1
 * @param surveyed whether the file has been walked through before, so that {@code repeats} is known
 * @param repeats offsets of rows whose key an earlier row of the file has, ascending
 */
record Piece(int number, long start, long end, long firstRow, boolean surveyed, long[] repeats)
    implements Serializable {
  /** Number of the first line behind the header. */
  static final long FIRST_ROW = 2;

  /** All lines behind the header, whose keys will be told apart while they are read. */
  static Piece whole(Header header) {
    return new Piece(0, header.bytes(), Long.MAX_VALUE, FIRST_ROW, false, new long[0]);
  }

  /** Which of its rows repeat a key. */
  Repeats repeated() {
    if (surveyed) {
      return (key, offset) -> Arrays.binarySearch(repeats, offset) >= 0;
    }
    KeySet keys = new KeySet();
    return (key, offset) -> !keys.add(key);
  }

  /** For progress: how many bytes of a file of this size it has. */
  long bytes(long fileBytes) {
    return Math.min(end, fileBytes) - start;
  }
}
