package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Progress;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;

/**
 * Unpacks a member of a zip into the scratch folder, because a zip cannot be read from the middle.
 * Names inside the zip are never used as paths. Members may be stored, Deflate or Deflate64.
 */
final class Unpack {
  private static final int BUFFER = 1 << 18;

  private Unpack() {}

  static Member into(Release release, Member member, Path scratch, Progress progress) {
    Path target = new Path(scratch, member.table() + ".tsv");
    try (ZipFile zip = Release.openZip(release.path())) {
      ZipArchiveEntry entry = zip.getEntry(member.name());
      CRC32 sum = new CRC32();
      try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum);
          OutputStream out = Storage.system(target).create(target, true)) {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          out.write(buffer, 0, n);
          progress.add(n);
        }
      }
      if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
        throw new IOException("its checksum does not agree");
      }
      return member.at(target.toString());
    } catch (IOException e) {
      throw new UserException(
          "Cannot unpack %s of %s (%s); download the release again"
              .formatted(member.name(), release.path(), e.getMessage()),
          e);
    }
  }
}
