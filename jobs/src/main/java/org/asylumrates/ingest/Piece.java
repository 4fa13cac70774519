package org.asylumrates.ingest;

import java.io.Serializable;
import org.asylumrates.keys.KeySet;

/**
 * Whole lines of a file that one task reads.
 *
 * @param number its place among the pieces of the file, from 0
 * @param start where its first line begins
 * @param end byte after its last line
 * @param firstRow number in the file of its first line; the header is 1
 * @param surveyed whether it is one of several, for which the file has been walked through
 * @param earlier keys of its rows that rows of earlier pieces have too, as far as that is known
 */
record Piece(int number, long start, long end, long firstRow, boolean surveyed, KeySet earlier)
    implements Serializable {
  /** Number of the first line behind the header. */
  static final long FIRST_ROW = 2;

  /** All lines behind the header. */
  static Piece whole(Header header) {
    return new Piece(0, header.bytes(), Long.MAX_VALUE, FIRST_ROW, false, new KeySet());
  }

  /** One of several. */
  static Piece surveyed(int number, long start, long end, long firstRow) {
    return new Piece(number, start, end, firstRow, true, new KeySet());
  }

  /** The same, to be read anew with what is known of earlier pieces. */
  Piece after(KeySet keys) {
    return new Piece(number, start, end, firstRow, surveyed, keys);
  }

  /** For progress: how many bytes of a file of this size it has. */
  long bytes(long fileBytes) {
    return Math.min(end, fileBytes) - start;
  }
}
