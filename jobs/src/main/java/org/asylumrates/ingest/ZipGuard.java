package org.asylumrates.ingest;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asylumrates.job.UserException;

/**
 * Refuses zips that no release is: names that lead out of a folder, files that claim absurd sizes
 * or share bytes, files that the directory does not name or names twice. Nothing here is ever
 * written under a name from a zip, but a zip that tries is not one to count from.
 */
final class ZipGuard {
  /**
   * Real tables pack 6:1 to 25:1. Deflate can reach 1032:1, Deflate64 far more, and only with rows
   * that are all the same.
   */
  private static final long HIGHEST_RATIO = 200;

  /** Below this size a file does no harm, whatever its ratio. */
  private static final long HARMLESS = 64L << 20;

  /** Sizes that follow a file's bytes take no more (APPNOTE.TXT 4.3.9, Zip64 and signature). */
  private static final long LARGEST_GAP = 24;

  private final ZipSource zip;
  private final ZipEnd end;
  private final Set<String> names = new HashSet<>();
  private final Map<Long, Long> ends = new TreeMap<>();

  ZipGuard(ZipSource zip, ZipEnd end) {
    this.zip = zip;
    this.end = end;
  }

  /** Checks an entry by itself and against its local header; gives where its bytes begin. */
  long check(ZipEntry entry) throws IOException {
    checkName(entry);
    if (entry.encrypted()) {
      throw zip.refused("%s in it is encrypted".formatted(entry.name()));
    }
    if (entry.link()) {
      throw zip.refused("%s in it is a link".formatted(entry.name()));
    }
    checkMethod(entry);
    checkSizes(entry);
    long data = LocalHeader.dataOf(zip, entry);
    if (ends.put(entry.headerAt(), data + entry.packed()) != null) {
      throw zip.refused("%s in it shares its bytes with another file".formatted(entry.name()));
    }
    return data;
  }

  /** Checks, once all entries are known, that each byte belongs to one of them or to none. */
  void checkAll() throws IOException {
    long at = 0;
    for (Map.Entry<Long, Long> file : ends.entrySet()) {
      checkGap(at, file.getKey());
      at = file.getValue();
    }
    checkGap(at, end.at());
  }

  private void checkGap(long from, long to) throws IOException {
    if (from > to) {
      throw zip.refused("files in it share bytes");
    }
    long gap = to - from;
    boolean file = gap >= Integer.BYTES && zip.at(from, 4).getInt() == LocalHeader.SIGNATURE;
    if (file || gap > LARGEST_GAP) {
      throw zip.refused(
          String.format(
              Locale.ROOT, "its directory does not name what stands at byte %,d in it", from));
    }
  }

  private void checkName(ZipEntry entry) {
    String name = entry.plainName();
    boolean leads =
        name.startsWith("/")
            || name.matches("[a-z]:.*")
            || Arrays.asList(name.split("/")).contains("..")
            || name.chars().anyMatch(Character::isISOControl);
    if (name.isEmpty() || leads) {
      throw zip.refused("the name '%s' in it leads out of its folder".formatted(shown(entry)));
    }
    if (!names.add(name)) {
      throw zip.refused("it holds %s twice".formatted(entry.name()));
    }
  }

  private void checkMethod(ZipEntry entry) {
    if (Packed.Method.numbered(entry.method()).isEmpty()) {
      throw new UserException(
          "Cannot unpack %s: it is packed by method %d; pack the release again with Deflate"
              .formatted(entry.name(), entry.method()));
    }
  }

  private void checkSizes(ZipEntry entry) {
    boolean stored = entry.method() == Packed.Method.STORED.number();
    if (entry.bytes() < 0 || entry.packed() < 0 || (stored && entry.bytes() != entry.packed())) {
      throw zip.refused("the sizes of %s in it make no sense".formatted(entry.name()));
    }
    if (entry.bytes() > HARMLESS && entry.bytes() / HIGHEST_RATIO > entry.packed()) {
      throw zip.refused(
          String.format(
              Locale.ROOT,
              "%s in it claims %,d bytes from %,d, while tables pack 6:1 to 25:1",
              entry.name(),
              entry.bytes(),
              entry.packed()));
    }
  }

  private static String shown(ZipEntry entry) {
    return entry.name().replaceAll("\\p{Cntrl}", "?");
  }
}
