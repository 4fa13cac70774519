package org.asylumrates.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The plain speed of reading a release's bytes in Java: one thread per core takes ranges of the
 * files, reads them through a buffer of 1 MB and counts line ends byte by byte. Nothing that reads
 * the files at all can do less.
 */
final class ByteScan {
  private static final int BUFFER = 1 << 20;
  private static final long RANGE = 64L << 20;
  private static final int PASSES = 3;

  private record Range(Path file, long from, long to) {}

  /**
   * What a scan went over.
   *
   * @param bytes bytes read
   * @param lines line ends among them
   */
  record Scanned(long bytes, long lines) {}

  private ByteScan() {}

  /** Arguments: the files. Prints the seconds of the last of three passes. */
  public static void main(String[] arguments) {
    List<Path> files = java.util.Arrays.stream(arguments).map(Path::of).toList();
    for (int pass = 0; pass < PASSES; pass++) {
      long start = System.nanoTime();
      Scanned scanned = scan(files);
      System.out.printf("%d bytes, %d lines%n", scanned.bytes(), scanned.lines());
      System.out.printf(Locale.ROOT, "seconds %.4f%n", (System.nanoTime() - start) / 1e9);
    }
  }

  /** Reads all bytes of the files once. */
  static Scanned scan(List<Path> files) {
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
        counts.add(threads.submit(() -> take(ranges)));
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

  private static long take(ConcurrentLinkedQueue<Range> ranges) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    byte[] bytes = new byte[BUFFER];
    long lines = 0;
    for (Range range = ranges.poll(); range != null; range = ranges.poll()) {
      lines += lines(range, buffer, bytes);
    }
    return lines;
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
