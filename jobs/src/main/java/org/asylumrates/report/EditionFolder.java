package org.asylumrates.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asylumrates.job.Checksum;

/**
 * An edition while it is being written, in a hidden folder beside its place. It moves into its
 * place as a whole, so that no half of it is ever seen under its name; closing it before leaves
 * nothing behind.
 */
final class EditionFolder implements AutoCloseable {
  /** A file of the edition: its path with forward slashes, its size and its checksum. */
  record Entry(String path, long bytes, String sha256) {}

  private final Path place;
  private final Path draft;
  private final SortedMap<String, Entry> entries = new TreeMap<>();

  private EditionFolder(Path place, Path draft) {
    this.place = place;
    this.draft = draft;
  }

  /** Starts an edition that will stand in this place; what an earlier failure left is removed. */
  static EditionFolder of(Path place) throws IOException {
    Path draft = place.resolveSibling("." + place.getFileName() + ".draft");
    delete(draft);
    Files.createDirectories(draft);
    return new EditionFolder(place, draft);
  }

  /** Writes a file. */
  Entry write(String path, byte[] bytes) throws IOException {
    Path file = draft.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    Entry entry = new Entry(path, bytes.length, Checksum.of(new ByteArrayInputStream(bytes)));
    entries.put(path, entry);
    return entry;
  }

  /** Writes a text as UTF-8. */
  Entry write(String path, String text) throws IOException {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes of a file that was written. */
  byte[] read(Entry entry) throws IOException {
    return Files.readAllBytes(draft.resolve(entry.path()));
  }

  /** What was written so far, by path. */
  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** Moves the edition into its place; an older one is moved to the next free number first. */
  void settle() throws IOException {
    if (!Files.exists(place)) {
      Files.move(draft, place);
      return;
    }
    Path aside = aside();
    Files.move(place, aside);
    try {
      Files.move(draft, place);
    } catch (IOException e) {
      Files.move(aside, place);
      throw e;
    }
  }

  private Path aside() {
    int n = 1;
    while (Files.exists(place.resolveSibling(place.getFileName() + "." + n))) {
      n++;
    }
    return place.resolveSibling(place.getFileName() + "." + n);
  }

  @Override
  public void close() {
    try {
      delete(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
