package org.asylumrates.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseTable;

/**
 * A made-up release of one size, with its ground labels.
 *
 * @param cases how many cases it was made of
 * @param folder where {@code synthesize} put it
 */
record BenchRelease(long cases, Path folder) {
  private static final String SEED = "7";
  private static final String LAST_WRITTEN = "truth.json";

  /** The release of a size in the work folder; made first, unless it is there. */
  static BenchRelease made(Workbench bench, long cases) {
    Path folder = bench.work().resolve("release-" + cases);
    if (!Files.exists(folder.resolve(LAST_WRITTEN))) {
      System.err.println("Making up a release of %,d cases ...".formatted(cases));
      deleteTree(folder);
      ProcessMeter.run(
          bench
              .programs()
              .asylum(
                  "synthesize",
                  "--out",
                  folder.toString(),
                  "--cases",
                  Long.toString(cases),
                  "--seed",
                  SEED),
          bench.work().resolve("logs/synthesize-" + cases + ".log"));
    }
    return existing(cases, folder);
  }

  /** A release that {@code synthesize} has made elsewhere; it is only read. */
  static BenchRelease existing(long cases, Path folder) {
    if (!Files.exists(folder.resolve(LAST_WRITTEN))) {
      throw new UserException(
          "No whole release of synthesize in %s: %s is not there; name another folder"
              .formatted(folder, LAST_WRITTEN));
    }
    return new BenchRelease(cases, folder);
  }

  Path labels() {
    return folder.resolve("labels.csv");
  }

  /** The files of the tables that the jobs read, sorted. */
  List<Path> files() {
    List<String> wanted = Stream.of(ReleaseTable.values()).map(t -> fileName(t.file())).toList();
    return below(folder).stream()
        .filter(f -> wanted.contains(f.getFileName().toString().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** The files of those tables that grow with the release; lookups do not. */
  List<Path> largeFiles() {
    return Stream.of(ReleaseTable.values())
        .filter(t -> t.key().isPresent() && has(t))
        .map(t -> file(t.file()))
        .toList();
  }

  /** Whether the release has a table. */
  boolean has(ReleaseTable table) {
    return files().stream()
        .anyMatch(f -> f.getFileName().toString().equalsIgnoreCase(fileName(table.file())));
  }

  /** The file of one table. */
  Path file(String table) {
    return files().stream()
        .filter(f -> f.getFileName().toString().equalsIgnoreCase(fileName(table)))
        .findFirst()
        .orElseThrow(() -> new UserException("No %s in %s".formatted(fileName(table), folder)));
  }

  /** The same files as one zip in the work folder; made first, unless it is there. */
  Path zip(Workbench bench) {
    Path zip = bench.work().resolve("release-" + cases + ".zip");
    Path part = bench.work().resolve("release-" + cases + ".zip.part");
    if (!Files.exists(zip)) {
      System.err.println("Zipping the release of %,d cases ...".formatted(cases));
      try (OutputStream out = Files.newOutputStream(part);
          ZipOutputStream entries = new ZipOutputStream(out)) {
        for (Path file : below(folder)) {
          if (folder.relativize(file).getNameCount() == 1) {
            continue; // Labels and truth are no part of what is published.
          }
          entries.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
          Files.copy(file, entries);
          entries.closeEntry();
        }
        entries.finish();
        Files.move(part, zip);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return zip;
  }

  /** Deletes a folder and all it holds, if it is there. */
  static void deleteTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(String table) {
    return table.toLowerCase(Locale.ROOT) + ".csv";
  }
}
