package org.asylumrates.synthesize;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a release folder into one zip as it is published, with one fixed time on every member. */
final class ReleaseZip {
  private static final LocalDateTime PACKED = DecisionDays.LAST.plusDays(1).atStartOfDay();

  private ReleaseZip() {}

  /** Packs the folder into a zip of this name beside it, and removes it. */
  static Path pack(Path folder, Path out, String name) throws IOException {
    Path zip = out.resolve(name);
    List<Path> all = all(folder);
    try (ZipOutputStream packed =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
      for (Path file : all) {
        if (Files.isRegularFile(file)) {
          ZipEntry entry = new ZipEntry(out.relativize(file).toString().replace('\\', '/'));
          entry.setTimeLocal(PACKED);
          packed.putNextEntry(entry);
          Files.copy(file, packed);
          packed.closeEntry();
        }
      }
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
    return zip;
  }

  /** A folder before what is in it, by name. */
  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.comparing(Path::toString)).toList();
    }
  }
}
