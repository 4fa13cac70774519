package org.asylumrates.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.asylumrates.job.UserException;

/**
 * Runs a command and measures it from outside, with the kernel's own figures in {@code /proc}:
 * processor time is what the kernel adds to this process for children that have ended, so it is
 * exact; the peak is the larger of the process's own high-water mark and of the sum over the
 * process tree, looked at ten times a second, so seldom that looking costs nothing that shows.
 */
final class ProcessMeter {
  private static final double TICKS_PER_SECOND = 100;
  private static final int BETWEEN_LOOKS_MS = 100;
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;
  private static final long KIB = 1024;
  private static final String SECONDS = "seconds ";

  private ProcessMeter() {}

  /** Runs a command to its end; a UserException that quotes its output if it fails. */
  static Spent run(List<String> command, Path log) {
    try {
      Files.createDirectories(log.getParent());
      double before = cpuOfEndedChildren();
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      process.getOutputStream().close();
      long peak = watch(process);
      double wall = (System.nanoTime() - start) / 1e9;
      if (process.exitValue() != 0) {
        throw new UserException(
            "A line of the benchmark ended with code %d: %s; see %s"
                .formatted(process.exitValue(), whatItSaid(log), log));
      }
      return new Spent(wall, cpuOfEndedChildren() - before, peak, inner(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a measurement ran", e);
    }
  }

  private static long watch(Process process) throws InterruptedException {
    long peak = 0;
    try {
      do {
        Map<String, Long> tree = new HashMap<>();
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .map(ProcessHandle::pid)
            .forEach(p -> tree.merge(commandLine(p), memory(p, "VmRSS:"), Math::max));
        peak = Math.max(peak, tree.values().stream().mapToLong(m -> m).sum());
        peak = Math.max(peak, memory(process.pid(), "VmHWM:"));
      } while (!process.waitFor(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS));
      return peak;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /**
   * Tells the processes of a tree apart. A child that is about to start another program has its
   * parent's command line and its parent's very memory, which must not be counted twice.
   */
  private static String commandLine(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** Bytes that a line of a process's status gives in KiB; 0 once the process has ended. */
  private static long memory(long pid, String field) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(l -> l.startsWith(field))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) * KIB)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /** Fields 16 and 17 of proc(5)'s stat, counted from the end of the name in parentheses. */
  private static double cpuOfEndedChildren() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      throw new UserException("The benchmark reads /proc, which is not here; run it on Linux");
    }
    String text = Files.readString(stat);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]))
        / TICKS_PER_SECOND;
  }

  private static double inner(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(l -> l.startsWith(SECONDS))
          .mapToDouble(l -> Double.parseDouble(l.substring(SECONDS.length())))
          .reduce(Double.NaN, (first, last) -> last);
    }
  }

  /** The first line of an uncaught exception, else the last line. */
  private static String whatItSaid(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    String last = lines.isEmpty() ? "nothing was said" : lines.get(lines.size() - 1);
    return lines.stream().filter(l -> l.startsWith("Exception in ")).findFirst().orElse(last);
  }
}
