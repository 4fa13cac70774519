package org.asylumrates.bench;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the benchmark starts what it measures.
 *
 * @param launcher the beginning of every command of {@code asylum}
 * @param flags settings of the Java processes that run the benchmark's own classes
 */
record Programs(List<String> launcher, List<String> flags) {
  /** The flags of the launcher script. */
  private static final List<String> LIKE_THE_LAUNCHER =
      List.of(
          "-XX:+UseParallelGC",
          "-Djava.awt.headless=true",
          "-Duser.timezone=UTC",
          "-Dfile.encoding=UTF-8");

  /** The project's launcher script, and Java as it starts it. */
  static Programs of(Path root) {
    return new Programs(List.of(root.resolve("asylum").toString()), LIKE_THE_LAUNCHER);
  }

  /** The command {@code asylum} with these arguments. */
  List<String> asylum(String... arguments) {
    List<String> command = new ArrayList<>(launcher);
    command.addAll(List.of(arguments));
    return command;
  }

  /** A Java process of its own that runs a class of the benchmark. */
  List<String> java(Class<?> main, String... arguments) {
    return java(flags, main, arguments);
  }

  /** A Java process that runs a class with this process's class path and opened packages. */
  static List<String> java(List<String> flags, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(a -> a.startsWith("--add-opens") || a.equals("-XX:+IgnoreUnrecognizedVMOptions"))
        .forEach(command::add);
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static String classPath() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }
}
