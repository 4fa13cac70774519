package org.asylumrates.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** A zip written byte by byte (APPNOTE.TXT 4.3), so that it can be wrong in every way. */
final class RawZip {
  private static final int MOST = 1 << 16;

  private final ByteBuffer out = ByteBuffer.allocate(MOST).order(ByteOrder.LITTLE_ENDIAN);
  private final List<Listed> listed = new ArrayList<>();

  /** What is said of a member, in the directory or before its bytes. */
  record Entry(
      String name, int flags, int method, long crc, long packed, long bytes, int made, int mode) {
    static Entry stored(String name, String text) {
      CRC32 crc = new CRC32();
      crc.update(text.getBytes(StandardCharsets.US_ASCII));
      return new Entry(name, 0, 0, crc.getValue(), text.length(), text.length(), 20, 0);
    }

    Entry named(String other) {
      return new Entry(other, flags, method, crc, packed, bytes, made, mode);
    }

    Entry flagged(int other) {
      return new Entry(name, other, method, crc, packed, bytes, made, mode);
    }

    Entry method(int other) {
      return new Entry(name, flags, other, crc, packed, bytes, made, mode);
    }

    Entry crc(long other) {
      return new Entry(name, flags, method, other, packed, bytes, made, mode);
    }

    Entry sized(long otherPacked, long otherBytes) {
      return new Entry(name, flags, method, crc, otherPacked, otherBytes, made, mode);
    }

    Entry unix(int otherMode) {
      return new Entry(name, flags, method, crc, packed, bytes, 3 << 8 | 20, otherMode << 16);
    }
  }

  private record Listed(Entry entry, int at) {}

  /** A zip of one stored file, in the directory as before its bytes. */
  static RawZip of(Entry entry, String text) {
    return new RawZip().file(entry, entry, text);
  }

  /** Adds a file of which the directory says one thing and the header before it another. */
  RawZip file(Entry inDirectory, Entry before, String text) {
    return list(inDirectory, out.position()).unlisted(before, bytes(text));
  }

  /** Adds a file of packed bytes. */
  RawZip file(Entry entry, byte[] packed) {
    return list(entry, out.position()).unlisted(entry, packed);
  }

  /** Adds a file that the directory does not name. */
  RawZip unlisted(Entry entry, byte[] packed) {
    out.putInt(0x04034b50).putShort((short) 20);
    described(entry);
    out.put(bytes(entry.name())).put(packed);
    return this;
  }

  /** Names a file that begins at a place. */
  RawZip list(Entry entry, int at) {
    listed.add(new Listed(entry, at));
    return this;
  }

  RawZip raw(byte[] bytes) {
    out.put(bytes);
    return this;
  }

  /** The directory and the end, which says that there are so many more files than there are. */
  byte[] end(int more) {
    int directory = out.position();
    for (Listed l : listed) {
      out.putInt(0x02014b50).putShort((short) l.entry.made()).putShort((short) 20);
      described(l.entry);
      out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
      out.putInt(l.entry.mode()).putInt(l.at).put(bytes(l.entry.name()));
    }
    int end = out.position();
    short count = (short) (listed.size() + more);
    out.putInt(0x06054b50).putInt(0).putShort(count).putShort(count);
    out.putInt(end - directory).putInt(directory).putShort((short) 0);
    byte[] all = new byte[out.position()];
    out.flip().get(all);
    return all;
  }

  Path write(Path zip) {
    try {
      return Files.write(zip, end(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void described(Entry e) {
    out.putShort((short) e.flags()).putShort((short) e.method()).putInt(0);
    out.putInt((int) e.crc()).putInt((int) e.packed()).putInt((int) e.bytes());
    out.putShort((short) e.name().length()).putShort((short) 0);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
