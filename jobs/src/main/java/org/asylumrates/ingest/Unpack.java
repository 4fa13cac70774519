package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Progress;
import org.asylumrates.job.Storage;

/**
 * Unpacks a member of a zip into the scratch folder, because a zip cannot be read from the middle.
 * Names inside the zip are never used as paths. Members may be stored, Deflate or Deflate64.
 */
final class Unpack {
  private static final int BUFFER = 1 << 18;

  private Unpack() {}

  static Member into(Member member, Path scratch, Progress progress) {
    Path target = new Path(scratch, member.table() + ".tsv");
    try (InputStream in = member.open();
        OutputStream out = Storage.system(target).create(target, true)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        progress.add(n);
      }
      return member.at(target.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
