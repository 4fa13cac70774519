package org.asylumrates.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Files and folders wherever they are: local paths and every Hadoop URI ({@code hdfs://}, {@code
 * s3a://}). Failures are unchecked; the launcher turns them into one line.
 */
public final class Storage {
  private static final String SPARK_HADOOP = "spark.hadoop.";

  /** Records of finished work begin so, and Spark passes over such names. */
  private static final String MARK = "_";

  private Storage() {}

  /** Hadoop's own settings, which it reads from XML each time they are asked for. */
  private static final Configuration HADOOP = new Configuration();

  /** Hadoop's settings, with those given to Spark as {@code spark.hadoop.*}. */
  public static Configuration configuration() {
    Configuration configuration = new Configuration(HADOOP);
    configuration.set("fs.file.impl", LocalFiles.class.getName());
    // Another may have been made before, by somebody who knows nothing of ours.
    configuration.setBoolean("fs.file.impl.disable.cache", true);
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith(SPARK_HADOOP))
        .forEach(
            name ->
                configuration.set(
                    name.substring(SPARK_HADOOP.length()), System.getProperty(name, "")));
    return configuration;
  }

  /** The file system of a path. */
  public static FileSystem system(Path path) {
    try {
      return path.getFileSystem(configuration());
    } catch (IOException e) {
      throw new UserException("Cannot reach " + path + ": " + e.getMessage(), e);
    }
  }

  /** Whether something is there. */
  public static boolean exists(Path path) {
    return call(() -> system(path).exists(path));
  }

  /** What is there: file or folder, size, time of change. */
  public static Optional<FileStatus> status(Path path) {
    return call(
        () -> {
          FileSystem system = system(path);
          return system.exists(path) ? Optional.of(system.getFileStatus(path)) : Optional.empty();
        });
  }

  /** All files below a folder, sorted by path. */
  public static List<FileStatus> filesBelow(Path folder) {
    return filesBelow(folder, name -> true);
  }

  /** All files below a folder, sorted by path, without those of other names and in such folders. */
  public static List<FileStatus> filesBelow(Path folder, Predicate<String> names) {
    return call(
        () -> {
          List<FileStatus> files = new ArrayList<>();
          addFilesBelow(system(folder), folder, names, files);
          files.sort(Comparator.comparing(f -> f.getPath().toString()));
          return files;
        });
  }

  /** Not by Hadoop's own listing, which starts a process for the permissions of each file. */
  private static void addFilesBelow(
      FileSystem system, Path folder, Predicate<String> names, List<FileStatus> files)
      throws IOException {
    for (FileStatus entry : system.listStatus(folder, path -> names.test(path.getName()))) {
      if (entry.isDirectory()) {
        addFilesBelow(system, entry.getPath(), names, files);
      } else {
        files.add(entry);
      }
    }
  }

  /** How many bytes all files below a folder have; 0 if there is no such folder. */
  public static long bytesBelow(Path folder) {
    return !exists(folder) ? 0 : filesBelow(folder).stream().mapToLong(FileStatus::getLen).sum();
  }

  /** The files and folders in a folder, sorted by path; none if there is no such folder. */
  public static List<FileStatus> entries(Path folder) {
    return call(
        () ->
            system(folder).exists(folder)
                ? Stream.of(system(folder).listStatus(folder))
                    .sorted(Comparator.comparing(f -> f.getPath().toString()))
                    .toList()
                : List.of());
  }

  /** A file as text, if it is there. */
  public static Optional<String> text(Path file) {
    return call(
        () -> {
          if (!exists(file)) {
            return Optional.empty();
          }
          try (InputStream in = system(file).open(file)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        });
  }

  /**
   * The bytes of a file from one of them on. A file of this machine is read without Hadoop's
   * streams, which ask the system for memory at every large read.
   */
  public static InputStream open(Path file, long from) throws IOException {
    FileSystem system = system(file);
    if (system instanceof LocalFileSystem local) {
      java.nio.file.Path path = local.pathToFile(file).toPath();
      return Channels.newInputStream(FileChannel.open(path).position(from));
    }
    FSDataInputStream in = system.open(file);
    in.seek(from);
    return in;
  }

  /** Writes a file as a whole, so that no half of it is ever seen under its name. */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file as a whole, in the place of one that stands there. */
  public static void write(Path file, byte[] bytes) {
    call(
        () -> {
          Path part = new Path(file.getParent(), "." + file.getName() + ".part");
          try (OutputStream out = system(file).create(part, true)) {
            out.write(bytes);
          }
          replace(part, file);
          return file;
        });
  }

  /** Copies a file on the same file system. */
  public static void copy(Path from, Path to) {
    call(() -> FileUtil.copy(system(from), from, system(to), to, false, configuration()));
  }

  /** Moves a file or folder into the place of another, which is deleted first. */
  public static void replace(Path from, Path to) {
    call(
        () -> {
          FileSystem system = system(to);
          delete(to);
          system.mkdirs(to.getParent());
          if (!system.rename(from, to)) {
            throw new IOException("Cannot move " + from + " to " + to);
          }
          return to;
        });
  }

  /**
   * Deletes a file or a folder with all it holds, if it is there. The marks in a folder go first:
   * when this is interrupted, what is left must not look whole.
   */
  public static void delete(Path path) {
    call(
        () -> {
          FileSystem system = system(path);
          if (system.exists(path) && system.getFileStatus(path).isDirectory()) {
            for (FileStatus mark : system.listStatus(path, p -> p.getName().startsWith(MARK))) {
              system.delete(mark.getPath(), true);
            }
          }
          return system.delete(path, true);
        });
  }

  private interface Call<T> {
    T run() throws IOException;
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
