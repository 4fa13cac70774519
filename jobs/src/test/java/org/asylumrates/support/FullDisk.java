package org.asylumrates.support;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FsStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * A file system with room for so many bytes, which it says and holds to. Its paths are local ones
 * behind {@code full:}.
 */
public final class FullDisk extends RawLocalFileSystem {
  private static final String SETTING = "spark.hadoop.fs.full.impl";
  private static long room;
  private static long saysFree;

  /** Makes it known to Hadoop, for the time of a test. */
  public static AutoCloseable with(long roomBytes, long saidBytes) {
    room = roomBytes;
    saysFree = saidBytes;
    System.setProperty(SETTING, FullDisk.class.getName());
    System.setProperty(SETTING + ".disable.cache", "true");
    return () -> {
      System.clearProperty(SETTING);
      System.clearProperty(SETTING + ".disable.cache");
    };
  }

  @Override
  public URI getUri() {
    return URI.create("full:///");
  }

  @Override
  public FsStatus getStatus(Path path) {
    return new FsStatus(room, room - saysFree, saysFree);
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return plain(super.getFileStatus(path));
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return Stream.of(super.listStatus(path)).map(FullDisk::plain).toArray(FileStatus[]::new);
  }

  /** Without owner and mode, which Hadoop finds out for {@code file:} paths only. */
  private static FileStatus plain(FileStatus status) {
    return new FileStatus(
        status.getLen(),
        status.isDirectory(),
        status.getReplication(),
        status.getBlockSize(),
        status.getModificationTime(),
        status.getPath());
  }

  @Override
  protected OutputStream createOutputStream(Path file, boolean append) throws IOException {
    return new Filling(super.createOutputStream(file, append));
  }

  @Override
  protected OutputStream createOutputStreamWithMode(
      Path file, boolean append, FsPermission permission) throws IOException {
    return new Filling(super.createOutputStreamWithMode(file, append, permission));
  }

  private static final class Filling extends FilterOutputStream {
    Filling(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new IOException("No space left on device");
      }
      out.write(bytes, offset, length);
    }
  }
}
