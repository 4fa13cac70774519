package org.asylumrates.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Storage;

/**
 * How and where a member stands in the file that holds it.
 *
 * @param method how its bytes are compressed
 * @param from where they begin in that file
 * @param bytes how many there are, compressed
 * @param crc CRC-32 of the unpacked bytes, or {@link #NO_CRC}
 */
record Packed(Method method, long from, long bytes, long crc) implements Serializable {
  /** A file of its own has no checksum. */
  static final long NO_CRC = -1;

  private static final int BUFFER = 1 << 18;

  /** Ways to store a member; the number is the zip format's (APPNOTE.TXT 4.4.5). */
  enum Method {
    PLAIN(-1),
    STORED(0),
    DEFLATE(8),
    DEFLATE64(9);

    private final int number;

    Method(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    /** The method of a number in a zip; empty if it cannot be unpacked here. */
    static Optional<Method> numbered(int number) {
      return Arrays.stream(values()).filter(m -> m != PLAIN && m.number == number).findFirst();
    }
  }

  static Packed plain(long bytes) {
    return new Packed(Method.PLAIN, 0, bytes, NO_CRC);
  }

  /** The unpacked bytes of what stands here in a file. */
  InputStream open(String location) throws IOException {
    InputStream in = new RangeStream(Storage.open(new Path(location), from), bytes);
    return switch (method) {
      case PLAIN, STORED -> in;
      case DEFLATE -> new Deflated(in);
      case DEFLATE64 -> new Inflate64Stream(in);
    };
  }

  /** Java's own inflater, which is zlib. */
  private static final class Deflated extends InflaterInputStream {
    Deflated(InputStream in) {
      // Java's Inflater asks for one byte more than a stream without zlib's header has.
      super(
          new SequenceInputStream(in, new ByteArrayInputStream(new byte[1])),
          new Inflater(true),
          BUFFER);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
