package org.asylumrates.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.UserException;

/**
 * An edition while it is being written, in a hidden folder beside its place. It moves into its
 * place as a whole, so that no half of it is ever seen under its name; closing it before leaves
 * nothing behind. While it is written, nobody else can write an edition of that name.
 */
final class EditionFolder implements AutoCloseable {
  /** A file of the edition: its path with forward slashes, its size and its checksum. */
  record Entry(String path, long bytes, String sha256) {}

  private static final String ASIDE = ".aside";

  private final Path place;
  private final Path draft;
  private final Path unfinished;
  private final Path lock;
  private final FileChannel locked;
  private final SortedMap<String, Entry> entries = new TreeMap<>();

  private EditionFolder(Path place, Path lock, FileChannel locked) {
    this.place = place;
    this.draft = hidden(place, ".draft");
    this.unfinished = hidden(place, ".unfinished");
    this.lock = lock;
    this.locked = locked;
  }

  /**
   * Starts an edition that will stand in this place. What an earlier run left that was ended in the
   * middle is kept until this one is done, because its pictures may serve again.
   *
   * @throws UserException if another run is writing it
   */
  static EditionFolder of(Path place) throws IOException {
    Path lock = hidden(place, ".lock");
    Files.createDirectories(lock.getParent());
    EditionFolder folder = new EditionFolder(place, lock, locked(place, lock));
    if (Files.exists(folder.draft)) {
      delete(folder.unfinished);
      Files.move(folder.draft, folder.unfinished);
    }
    Files.createDirectories(folder.draft);
    return folder;
  }

  /** The lock ends with the process that holds it, whatever happens to that. */
  private static FileChannel locked(Path place, Path lock) throws IOException {
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isOurs(channel)) {
      channel.close();
      throw busy(place);
    }
    return channel;
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this process holds it.
      return false;
    }
  }

  /** What is said of an edition that somebody else writes. */
  static UserException busy(Path place) {
    return new UserException(
        "The edition %s is being written by another run; wait until it is there".formatted(place));
  }

  private static Path hidden(Path place, String ending) {
    return place.resolveSibling("." + place.getFileName() + ending);
  }

  /** What an earlier run left that was ended in the middle; need not exist. */
  Path unfinished() {
    return unfinished;
  }

  /** Writes a file; several threads may. */
  Entry write(String path, byte[] bytes) throws IOException {
    Path file = draft.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    Entry entry = new Entry(path, bytes.length, Checksum.of(new ByteArrayInputStream(bytes)));
    synchronized (entries) {
      if (entries.put(path, entry) != null) {
        throw new IllegalStateException("The edition has two files " + path);
      }
    }
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

  /** The words of a page that was written. */
  String page(String path) throws IOException {
    return Files.readString(draft.resolve(path));
  }

  /** What was written so far, by path. */
  List<Entry> entries() {
    synchronized (entries) {
      return List.copyOf(entries.values());
    }
  }

  /**
   * Puts an edition back that a run had moved aside when it was ended, before its own was in place.
   *
   * @throws UserException if another run is writing it
   */
  static void recover(Path place) throws IOException {
    Path note = hidden(place, ASIDE);
    if (!Files.exists(note)) {
      return;
    }
    FileChannel held = locked(place, hidden(place, ".lock"));
    try {
      Path aside = place.resolveSibling(Files.readString(note));
      if (!Files.exists(place) && Files.exists(aside)) {
        Files.move(aside, place);
      }
      Files.delete(note);
    } finally {
      held.close();
    }
  }

  /**
   * Moves the edition into its place; an older one is moved to the next free number first. Between
   * the two moves a note says where that is, for {@link #recover}.
   */
  void settle() throws IOException {
    if (!Files.exists(place)) {
      Files.move(draft, place);
      return;
    }
    Path aside = aside();
    Path note = hidden(place, ASIDE);
    Files.writeString(note, aside.getFileName().toString());
    Files.move(place, aside);
    try {
      Files.move(draft, place);
    } catch (IOException e) {
      Files.move(aside, place);
      throw e;
    } finally {
      Files.deleteIfExists(note);
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
    try (locked) {
      delete(draft);
      delete(unfinished);
      // Deleted while it is held, so that nobody can hold a lock on a file that is gone.
      Files.deleteIfExists(lock);
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
