package org.asylumrates.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;

/** A zip on any Hadoop file system, read at any place in small pieces. */
final class ZipSource implements AutoCloseable {
  private final Path path;
  private final long size;
  private final FSDataInputStream in;

  ZipSource(Path path) throws IOException {
    this.path = path;
    this.size = Storage.status(path).orElseThrow().getLen();
    this.in = Storage.system(path).open(path);
  }

  long size() {
    return size;
  }

  /** Bytes from a place on; refused if the file ends before them. */
  ByteBuffer at(long from, long length) throws IOException {
    if (from < 0 || length < 0 || length > Integer.MAX_VALUE || from > size - length) {
      throw refused(
          String.format(
              Locale.ROOT, "it points to %,d bytes at %,d and has %,d in all", length, from, size));
    }
    byte[] bytes = new byte[(int) length];
    in.readFully(from, bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What to tell the user of a zip that is not what a zip should be. */
  UserException refused(String why) {
    return new UserException("Refused %s: %s; download the release again".formatted(path, why));
  }

  /** What to tell the user of a file that is not a zip, or not all of one. */
  UserException noZip() throws IOException {
    boolean begins =
        size >= Integer.BYTES && at(0, Integer.BYTES).getInt() == LocalHeader.SIGNATURE;
    return begins
        ? new UserException(
            String.format(
                Locale.ROOT,
                "%s is cut off (%,d bytes without the end of a zip);"
                    + " download the rest, as curl -C - -O does",
                path,
                size))
        : new UserException(
            "%s is neither a folder nor a zip that can be read; download it again".formatted(path));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
