package org.asylumrates.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * Whether there is room for what a stage will write: asked before it starts, and told in one line
 * when a disk turns out to be full on the way. An object store always says that there is.
 */
public final class DiskSpace {
  private static final long MEGABYTE = 1_000_000;

  /** What systems say when nothing more can be written; Spark puts it into its own messages. */
  private static final List<String> FULL =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "There is not enough space on the disk",
          "DSQuotaExceededException");

  private DiskSpace() {}

  /**
   * Stops a stage that has no room.
   *
   * @param stage what needs the room, for people
   * @param folder where the stage stores its output, whether it is there yet or not
   * @param stored bytes that it will store, roughly
   * @param temporary bytes that it and Spark will write to the folder for temporary files at once
   */
  public static void require(String stage, Path folder, long stored, long temporary) {
    File scratch = temporaryFolder();
    if (sameDisk(folder, scratch)) {
      require(stage, folder.toString(), free(folder), stored + temporary);
    } else {
      require(stage, folder.toString(), free(folder), stored);
      require(stage, scratch.toString(), scratch.getUsableSpace(), temporary);
    }
  }

  /** What to tell the user if a failure, or what brought it about, is that a disk is full. */
  public static Optional<UserException> full(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String said = cause + "";
      if (FULL.stream().anyMatch(said::contains)) {
        return Optional.of(
            new UserException(
                String.format(
                    Locale.ROOT,
                    "The disk is full, that of --data or that of %s (%,d MB free there); free some"
                        + " of it and run the same command again, which goes on where it stopped",
                    temporaryFolder(),
                    temporaryFolder().getUsableSpace() / MEGABYTE),
                failure));
      }
    }
    return Optional.empty();
  }

  /** Where Spark puts what does not fit into memory. */
  static File temporaryFolder() {
    String folders =
        Optional.ofNullable(System.getenv("SPARK_LOCAL_DIRS"))
            .or(() -> Optional.ofNullable(System.getProperty("spark.local.dir")))
            .orElse(System.getProperty("java.io.tmpdir", "/tmp"));
    return new File(folders.split(",", 2)[0]);
  }

  private static void require(String stage, String where, long free, long needed) {
    if (free < needed) {
      throw new UserException(
          String.format(
              Locale.ROOT,
              "Too little room for %s: %s has %,d MB free and about %,d MB are needed; free some or"
                  + " use another disk",
              stage,
              where,
              free / MEGABYTE,
              // Rounded up, so that the two never read alike.
              -Math.floorDiv(-needed, MEGABYTE)));
    }
  }

  private static long free(Path folder) {
    if (local(folder)) {
      return existing(folder).getUsableSpace();
    }
    try {
      return Storage.system(folder).getStatus(folder).getRemaining();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean sameDisk(Path folder, File scratch) {
    if (!local(folder)) {
      return false;
    }
    try {
      FileStore disk = Files.getFileStore(existing(folder).toPath());
      return disk.equals(Files.getFileStore(scratch.toPath()));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean local(Path folder) {
    return Storage.system(folder).getUri().getScheme().equals("file");
  }

  /** The folder, or the nearest one above it that is there. */
  private static File existing(Path folder) {
    File file = new File(Storage.system(folder).makeQualified(folder).toUri().getPath());
    while (!file.exists() && file.getParentFile() != null) {
      file = file.getParentFile();
    }
    return file;
  }
}
