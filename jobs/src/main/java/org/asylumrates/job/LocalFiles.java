package org.asylumrates.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The files of this machine. Without its native library Hadoop starts a process of its own, {@code
 * chmod}, for every file and folder that it makes; and it writes a checksum file beside each, which
 * would make folders differ from what was published.
 */
public final class LocalFiles extends LocalFileSystem {
  /** As Hadoop makes it, by the setting {@code fs.file.impl}. */
  public LocalFiles() {
    super(new Raw());
    setWriteChecksum(false);
  }

  /** Sets permissions by Java's own means. */
  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = pathToFile(path).toPath();
      if (permission.getStickyBit()
          || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        super.setPermission(path, permission);
      } else {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permission.toString()));
      }
    }
  }
}
