package org.asylumrates.ingest;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a zip's directory says of one file or folder (APPNOTE.TXT 4.3.12).
 *
 * @param name its name as it stands there
 * @param made by what system, in the upper byte
 * @param flags general purpose bits
 * @param method number of the compression method
 * @param crc CRC-32 of the unpacked bytes
 * @param packed how many bytes it has in the zip
 * @param bytes how many it has unpacked
 * @param attributes the file's mode in the upper half, if made on Unix
 * @param headerAt where its local header begins
 */
record ZipEntry(
    String name,
    int made,
    int flags,
    int method,
    long crc,
    long packed,
    long bytes,
    int attributes,
    long headerAt) {
  static final int SIGNATURE = 0x02014b50;

  /** Bit 3: the local header has no sizes; they follow the data. */
  static final int SIZES_FOLLOW = 1 << 3;

  private static final int LENGTH = 46;
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int UTF8 = 1 << 11;
  private static final int UNIX = 3;
  private static final int FILE_KIND = 0170000;
  private static final int LINK = 0120000;
  private static final int ZIP64 = 1;
  private static final long FULL = 0xffffffffL;

  /** Reads the entry that begins where the buffer stands, and moves behind it. */
  static ZipEntry read(ByteBuffer directory) {
    ByteBuffer b = directory.slice().order(directory.order());
    if (b.remaining() < LENGTH || b.getInt(0) != SIGNATURE) {
      throw new BufferUnderflowException();
    }
    int nameLength = Short.toUnsignedInt(b.getShort(28));
    int extraLength = Short.toUnsignedInt(b.getShort(30));
    int commentLength = Short.toUnsignedInt(b.getShort(32));
    int flags = Short.toUnsignedInt(b.getShort(8));
    byte[] name = new byte[nameLength];
    b.position(LENGTH).get(name);
    Sizes sizes =
        Sizes.read(
            b.slice(LENGTH + nameLength, extraLength).order(b.order()),
            Integer.toUnsignedLong(b.getInt(24)),
            Integer.toUnsignedLong(b.getInt(20)),
            Integer.toUnsignedLong(b.getInt(42)));
    directory.position(directory.position() + LENGTH + nameLength + extraLength + commentLength);
    return new ZipEntry(
        new String(name, charset(flags)),
        Short.toUnsignedInt(b.getShort(4)),
        flags,
        Short.toUnsignedInt(b.getShort(10)),
        Integer.toUnsignedLong(b.getInt(16)),
        sizes.packed,
        sizes.bytes,
        b.getInt(38),
        sizes.headerAt);
  }

  /** Sizes that do not fit stand in an extra field, in this order (APPNOTE.TXT 4.5.3). */
  record Sizes(long bytes, long packed, long headerAt) {
    static Sizes read(ByteBuffer extra, long bytes, long packed, long headerAt) {
      while (extra.remaining() >= 4) {
        int id = Short.toUnsignedInt(extra.getShort());
        int length = Short.toUnsignedInt(extra.getShort());
        if (id == ZIP64) {
          return new Sizes(
              bytes == FULL ? extra.getLong() : bytes,
              packed == FULL ? extra.getLong() : packed,
              headerAt == FULL ? extra.getLong() : headerAt);
        }
        extra.position(extra.position() + length);
      }
      return new Sizes(bytes, packed, headerAt);
    }
  }

  boolean folder() {
    return name.endsWith("/") || name.endsWith("\\");
  }

  boolean encrypted() {
    return encrypted(flags);
  }

  static boolean encrypted(int flags) {
    return (flags & ENCRYPTED) != 0;
  }

  boolean link() {
    return made >> 8 == UNIX && (attributes >>> 16 & FILE_KIND) == LINK;
  }

  /** The name for comparing: one kind of separator, no case. */
  String plainName() {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  static Charset charset(int flags) {
    // Names without the UTF-8 bit are in an old code page; the tables' names are ASCII in each.
    return (flags & UTF8) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }
}
