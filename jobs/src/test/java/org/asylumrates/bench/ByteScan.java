package org.asylumrates.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The plain speed of reading a release's bytes in Java: one thread per core takes ranges of the
 * files, reads them through a buffer of 1 MB and counts line ends byte by byte. Nothing that reads
 * the files at all can do less. Or, by the same threads on the same ranges, our scanner, which
 * finds all rows and all their fields and makes no value.
 */
final class ByteScan {
  private static final int BUFFER = 1 << 20;
  private static final long RANGE = 64L << 20;
  private static final int PASSES = 3;

  /** Bytes of a file that one thread takes. */
  record Range(Path file, long from, long to) {}

  /** How a thread goes over ranges. */
  @FunctionalInterface
  interface Walk {
    /** Counts the lines that begin in the range. */
    long lines(Range range) throws IOException;
  }

  /**
   * What a scan went over.
   *
   * @param bytes bytes read
   * @param lines line ends among them
   */
  record Scanned(long bytes, long lines) {}

  private ByteScan() {}

  /** Arguments: lines or fields; the files. Prints the seconds of each of three passes. */
  public static void main(String[] arguments) {
    List<Path> files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    Supplier<Walk> walk = arguments[0].equals("fields") ? () -> FieldScan::rows : ByteScan::lines;
    for (int pass = 0; pass < PASSES; pass++) {
      long start = System.nanoTime();
      Scanned scanned = scan(files, walk);
      System.out.printf("%d bytes, %d lines%n", scanned.bytes(), scanned.lines());
      System.out.printf(Locale.ROOT, "seconds %.4f%n", (System.nanoTime() - start) / 1e9);
    }
  }

  /** Reads all bytes of the files once. */
  static Scanned scan(List<Path> files) {
    return scan(files, ByteScan::lines);
  }

  /** Reads all bytes of the files once, each thread in its own way. */
  static Scanned scan(List<Path> files, Supplier<Walk> walk) {
    ConcurrentLinkedQueue<Range> ranges = new ConcurrentLinkedQueue<>();
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    try {
      long bytes = 0;
      for (Path file : files) {
        long size = Files.size(file);
        bytes += size;
        for (long from = 0; from < size; from += RANGE) {
          ranges.add(new Range(file, from, Math.min(size, from + RANGE)));
        }
      }
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < cores; i++) {
        counts.add(threads.submit(() -> take(ranges, walk.get())));
      }
      long lines = 0;
      for (Future<Long> count : counts) {
        lines += count.get();
      }
      return new Scanned(bytes, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("A byte scan failed", e);
    } finally {
      threads.shutdown();
    }
  }

  private static long take(ConcurrentLinkedQueue<Range> ranges, Walk walk) throws IOException {
    long lines = 0;
    for (Range range = ranges.poll(); range != null; range = ranges.poll()) {
      lines += walk.lines(range);
    }
    return lines;
  }

  private static Walk lines() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    byte[] bytes = new byte[BUFFER];
    return range -> lines(range, buffer, bytes);
  }

  private static long lines(Range range, ByteBuffer buffer, byte[] bytes) throws IOException {
    long lines = 0;
    try (FileChannel channel = FileChannel.open(range.file(), StandardOpenOption.READ)) {
      for (long at = range.from(); at < range.to(); ) {
        buffer.clear().limit((int) Math.min(BUFFER, range.to() - at));
        int n = channel.read(buffer, at);
        buffer.flip().get(bytes, 0, n);
        lines += lineEnds(bytes, n);
        at += n;
      }
    }
    return lines;
  }

  private static long lineEnds(byte[] bytes, int n) {
    long lines = 0;
    for (int i = 0; i < n; i++) {
      if (bytes[i] == '\n') {
        lines++;
      }
    }
    return lines;
  }
}
