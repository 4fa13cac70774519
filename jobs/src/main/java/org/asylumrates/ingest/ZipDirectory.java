package org.asylumrates.ingest;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.UserException;

/**
 * What a zip holds: stored, Deflate and Deflate64 members, Zip64 or not. It is read here, not by a
 * library, so that every number in it is checked once, in one place, against the other numbers and
 * against the file before a byte of a member is unpacked.
 */
final class ZipDirectory {
  /** A release has about 100 files, whose entries take some 10 kB. */
  private static final long LARGEST = 16L << 20;

  private ZipDirectory() {}

  /** The files in a zip, sorted by name; a UserException if the zip is not one to be trusted. */
  static List<Member> members(Path path) {
    try (ZipSource zip = new ZipSource(path)) {
      ZipEnd end = ZipEnd.find(zip);
      ZipGuard guard = new ZipGuard(zip, end);
      List<Member> members = new ArrayList<>();
      for (ZipEntry entry : entries(zip, end)) {
        long data = guard.check(entry);
        if (!entry.folder()) {
          members.add(member(path, entry, data));
        }
      }
      guard.checkAll();
      members.sort(Comparator.comparing(Member::name));
      return List.copyOf(members);
    } catch (IOException e) {
      throw new UserException(
          "Cannot read %s (%s); download it again".formatted(path, e.getMessage()), e);
    }
  }

  private static List<ZipEntry> entries(ZipSource zip, ZipEnd end) throws IOException {
    if (end.bytes() > LARGEST) {
      throw zip.refused(
          String.format(
              Locale.ROOT, "its directory has %,d bytes, a release's a few kB", end.bytes()));
    }
    ByteBuffer directory = zip.at(end.at(), end.bytes());
    List<ZipEntry> entries = new ArrayList<>();
    try {
      while (directory.hasRemaining()) {
        entries.add(ZipEntry.read(directory));
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw zip.refused("its directory makes no sense behind %d files".formatted(entries.size()));
    }
    if (entries.size() != end.entries()) {
      throw zip.refused(
          "its directory names %d files and says that it names %d"
              .formatted(entries.size(), end.entries()));
    }
    return entries;
  }

  private static Member member(Path zip, ZipEntry entry, long data) {
    return new Member(
        entry.name(),
        Member.tableOf(entry.name()),
        zip.toString(),
        entry.bytes(),
        new Packed(
            Packed.Method.numbered(entry.method()).orElseThrow(),
            data,
            entry.packed(),
            entry.crc()));
  }
}
