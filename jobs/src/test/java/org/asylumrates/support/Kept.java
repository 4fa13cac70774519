package org.asylumrates.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What takes long to make and is not changed by those who look at it: made once, kept to the end.
 */
public final class Kept {
  private static final Map<String, Path> FOLDERS = new HashMap<>();

  private Kept() {}

  /**
   * What was made under a name.
   *
   * @param make makes it in an empty folder, and says where in it it stands
   */
  public static synchronized Path folder(String name, UnaryOperator<Path> make) {
    return FOLDERS.computeIfAbsent(name, key -> make.apply(empty(key)));
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path empty(String name) {
    try {
      Path folder = Files.createTempDirectory("asylum-" + name);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
