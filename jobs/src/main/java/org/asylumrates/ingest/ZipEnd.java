package org.asylumrates.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The end of a zip, which says where its directory is (APPNOTE.TXT 4.3.14 to 4.3.16).
 *
 * @param entries how many files and folders the directory names
 * @param at where the directory begins
 * @param bytes how long it is
 */
record ZipEnd(long entries, long at, long bytes) {
  private static final int SIGNATURE = 0x06054b50;
  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;

  private static final int ZIP64_SIGNATURE = 0x06064b50;
  private static final int ZIP64_LENGTH = 56;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;

  /** The end of a zip; a UserException if the file has none, or one that contradicts itself. */
  static ZipEnd find(ZipSource zip) throws IOException {
    long from = Math.max(0, zip.size() - LENGTH - LONGEST_COMMENT);
    ByteBuffer tail = zip.at(from, zip.size() - from);
    for (int i = tail.limit() - LENGTH; i >= 0; i--) {
      // The comment must reach to the last byte, else a comment could hold another end.
      if (tail.getInt(i) == SIGNATURE
          && i + LENGTH + Short.toUnsignedInt(tail.getShort(i + 20)) == tail.limit()) {
        return read(zip, tail, i, from + i);
      }
    }
    throw zip.noZip();
  }

  private static ZipEnd read(ZipSource zip, ByteBuffer tail, int i, long end) throws IOException {
    if (tail.getShort(i + 4) != tail.getShort(i + 6)
        || tail.getShort(i + 8) != tail.getShort(i + 10)) {
      throw zip.refused("it is one of several parts");
    }
    ZipEnd small =
        new ZipEnd(
            Short.toUnsignedLong(tail.getShort(i + 10)),
            Integer.toUnsignedLong(tail.getInt(i + 16)),
            Integer.toUnsignedLong(tail.getInt(i + 12)));
    boolean locator = i >= LOCATOR_LENGTH && tail.getInt(i - LOCATOR_LENGTH) == LOCATOR_SIGNATURE;
    return locator
        ? zip64(zip, small, tail.getLong(i - LOCATOR_LENGTH + 8), end - LOCATOR_LENGTH)
        : small.before(zip, end);
  }

  private static ZipEnd zip64(ZipSource zip, ZipEnd small, long at, long end) throws IOException {
    ByteBuffer record = zip.at(at, ZIP64_LENGTH);
    if (record.getInt(0) != ZIP64_SIGNATURE) {
      throw zip.refused("its Zip64 end is not where it should be");
    }
    ZipEnd large = new ZipEnd(record.getLong(32), record.getLong(48), record.getLong(40));
    boolean agree =
        agrees(small.entries, large.entries, 0xffffL)
            && agrees(small.at, large.at, 0xffffffffL)
            && agrees(small.bytes, large.bytes, 0xffffffffL);
    if (!agree || at > end - ZIP64_LENGTH) {
      throw zip.refused("its two ends contradict each other");
    }
    return large.before(zip, at);
  }

  /** A small field that is full stands for the large one. */
  private static boolean agrees(long small, long large, long full) {
    return small == full || small == large;
  }

  private ZipEnd before(ZipSource zip, long end) {
    if (at < 0 || bytes < 0 || entries < 0 || at > end - bytes) {
      throw zip.refused("its directory is not where it should be");
    }
    return this;
  }
}
