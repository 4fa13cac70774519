package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.DiskSpace;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;

/**
 * One file of a release. Any task on any machine that sees the release can open it, as often and at
 * as many places at once as it likes: each stream has its own channel.
 *
 * @param name its name inside the release, for people
 * @param table its base name without ending, in lower case
 * @param location the path of the file that holds its bytes: itself, or the zip it stands in
 * @param bytes its size, unpacked
 * @param packed how and where it stands in that file
 */
record Member(String name, String table, String location, long bytes, Packed packed)
    implements Serializable {

  /** A file of its own. */
  Member(String name, String table, String location, long bytes) {
    this(name, table, location, bytes, Packed.plain(bytes));
  }

  static String tableOf(String name) {
    String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = base.lastIndexOf('.');
    return (dot > 0 ? base.substring(0, dot) : base).toLowerCase(java.util.Locale.ROOT);
  }

  /** This member as a file of its own elsewhere. */
  Member at(String newLocation) {
    return new Member(name, table, newLocation, bytes);
  }

  /** Whether it is a file of its own, whose {@code location} can be read from any byte. */
  boolean plain() {
    return packed.method() == Packed.Method.PLAIN;
  }

  /**
   * Its bytes from the first on, unpacked on the way. The stream's end checks their number and
   * CRC-32; a UserException, from here or from a read, says that the member is damaged.
   */
  InputStream open() {
    try {
      return new CheckedStream(this, packed.open(location));
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /**
   * Changes when its bytes do: its name and size, and its checksum in a zip or its time of change.
   */
  String fingerprint() {
    String version =
        plain()
            ? "changed " + Storage.status(new Path(location)).orElseThrow().getModificationTime()
            : "crc " + packed.crc();
    return String.join("\n", name, Long.toString(bytes), version);
  }

  /** What to tell the user when its bytes cannot be read. */
  UserException damaged(IOException e) {
    Optional<UserException> full = DiskSpace.full(e);
    if (full.isPresent()) {
      // Met while the bytes were written elsewhere: the member is as good as before.
      return full.get();
    }
    String why = e.getMessage() == null ? "its compressed bytes make no sense" : e.getMessage();
    return new UserException(damagedLine(why), e);
  }

  /** What to tell the user when its bytes are not what they should be. */
  UserException damaged(String why) {
    return new UserException(damagedLine(why));
  }

  private String damagedLine(String why) {
    return plain()
        ? "Cannot read %s (%s); take it from the release again".formatted(location, why)
        : "Cannot unpack %s of %s (%s); download the release again".formatted(name, location, why);
  }
}
