package org.asylumrates.ingest;

import java.util.List;

/**
 * How much room the typed tables of a release take: a made-up release of 960 MB gave 34 MB with the
 * columns that later stages need. Real text packs less well, so the estimates are three times that,
 * and what is left over is for Spark's own files.
 */
final class Room {
  private static final int NEEDED_COLUMNS_PART = 10;
  private static final int ALL_COLUMNS_PART = 3;

  private Room() {}

  /**
   * Bytes that reading files will store at most, roughly: the tables, and unpacked copies that lie
   * beside them for a while.
   */
  static long needed(List<Member> files, Ingest.Columns columns, int cores) {
    int part = columns == Ingest.Columns.ALL ? ALL_COLUMNS_PART : NEEDED_COLUMNS_PART;
    long bytes = bytes(files);
    List<Member> unpacked =
        files.stream()
            .filter(f -> !f.plain() && f.bytes() > ReadTable.mostForOneTask(f, 0, bytes, cores))
            .toList();
    return bytes / part + bytes(unpacked);
  }

  private static long bytes(List<Member> files) {
    return files.stream().mapToLong(Member::bytes).sum();
  }
}
