package org.asylumrates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The tables of {@code data/published/} that the jar carries, as files. */
final class PublishedTables {
  private PublishedTables() {}

  static Path unpack(Path folder, String name) {
    try (InputStream in =
        Objects.requireNonNull(
            PublishedTables.class.getResourceAsStream("/published/" + name), name)) {
      Path file = Files.createDirectories(folder).resolve(name);
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
