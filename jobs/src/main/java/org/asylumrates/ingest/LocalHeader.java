package org.asylumrates.ingest;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * What stands before a member's bytes (APPNOTE.TXT 4.3.7). It repeats the directory; readers that
 * trust the one or the other must see the same files, so the two must agree.
 */
final class LocalHeader {
  static final int SIGNATURE = 0x04034b50;

  private static final int LENGTH = 30;

  private LocalHeader() {}

  /** Where an entry's bytes begin; refused if its local header contradicts the directory. */
  static long dataOf(ZipSource zip, ZipEntry entry) throws IOException {
    ByteBuffer fixed = zip.at(entry.headerAt(), LENGTH);
    int nameLength = Short.toUnsignedInt(fixed.getShort(26));
    int extraLength = Short.toUnsignedInt(fixed.getShort(28));
    long data = entry.headerAt() + LENGTH + nameLength + extraLength;
    ByteBuffer rest = zip.at(entry.headerAt() + LENGTH, (long) nameLength + extraLength);
    byte[] name = new byte[nameLength];
    rest.get(name);
    int flags = Short.toUnsignedInt(fixed.getShort(6));
    boolean agrees =
        fixed.getInt(0) == SIGNATURE
            && ZipEntry.encrypted(flags) == entry.encrypted()
            && Short.toUnsignedInt(fixed.getShort(8)) == entry.method()
            && new String(name, ZipEntry.charset(flags)).equals(entry.name());
    boolean sizesFollow = (flags & ZipEntry.SIZES_FOLLOW) != 0;
    if (!agrees || !(sizesFollow || sizesAgree(fixed, rest.slice().order(rest.order()), entry))) {
      throw zip.refused(
          "its directory and the header before %s contradict each other".formatted(entry.name()));
    }
    return data;
  }

  private static boolean sizesAgree(ByteBuffer fixed, ByteBuffer extra, ZipEntry entry) {
    ZipEntry.Sizes sizes;
    try {
      sizes =
          ZipEntry.Sizes.read(
              extra,
              Integer.toUnsignedLong(fixed.getInt(22)),
              Integer.toUnsignedLong(fixed.getInt(18)),
              entry.headerAt());
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return false;
    }
    return Integer.toUnsignedLong(fixed.getInt(14)) == entry.crc()
        && sizes.packed() == entry.packed()
        && sizes.bytes() == entry.bytes();
  }
}
