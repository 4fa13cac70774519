package org.asylumrates.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the figures were measured on.
 *
 * @param cores processors that the system gives
 * @param memoryBytes memory of the machine
 * @param processor its model name, as the kernel spells it
 * @param jdk version of Java
 * @param system name and version of the system
 */
record Machine(int cores, long memoryBytes, String processor, String jdk, String system) {
  private static final long KIB = 1024;

  static Machine here() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        KIB
            * Long.parseLong(
                value("/proc/meminfo", l -> l.startsWith("MemTotal"), "0 kB").split(" ", -1)[0]),
        value("/proc/cpuinfo", l -> l.startsWith("model name"), "unknown"),
        System.getProperty("java.vm.version", "unknown"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }

  /** One line for people. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %.1f GB of memory, JDK %s, %s",
        cores,
        processor,
        memoryBytes / 1e9,
        jdk,
        system);
  }

  private static String value(String file, Predicate<String> wanted, String otherwise) {
    if (!Files.exists(Path.of(file))) {
      return otherwise;
    }
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(wanted)
          .map(l -> l.substring(l.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
