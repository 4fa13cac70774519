package org.asylumrates.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asylumrates.EffectEdition;
import org.asylumrates.report.HostileEdition;

/** The editions that tests look at, and their pages. */
final class Editions {
  private static final Comparator<Path> SIZE =
      Comparator.comparingLong(file -> file.toFile().length());

  private Editions() {}

  /** From a made-up release through the whole chain. */
  static Path made() {
    return EffectEdition.folder();
  }

  /** From figures whose names try to be markup. */
  static Path hostile() {
    return HostileEdition.folder();
  }

  static List<Path> all() {
    return List.of(made(), hostile());
  }

  /** Every page of an edition, in folders below it too. */
  static List<Path> pages(Path edition) {
    try (Stream<Path> files = Files.walk(edition)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The largest page of each kind, for what is too slow to ask of every one. Pages at the top are a
   * kind each, and so is the same page in another language; others share the kind of their folder.
   */
  static List<Path> kinds(Path edition) {
    Map<String, Path> kinds = new TreeMap<>();
    for (Path page : pages(edition)) {
      boolean own = Files.exists(edition.resolve(page.getFileName()));
      Path kind = edition.relativize(own ? page : page.resolveSibling(""));
      kinds.merge(kind.toString(), page, (a, b) -> SIZE.compare(a, b) < 0 ? b : a);
    }
    return List.copyOf(kinds.values());
  }

  /** The same in the edition's first language; others stand in a folder named by their code. */
  static List<Path> firstKinds(Path edition) {
    return kinds(edition).stream()
        .filter(page -> edition.relativize(page).getName(0).toString().length() > 2)
        .toList();
  }

  /** Each kind of page: of names that are hostile in each language, of real estimates in one. */
  static List<Path> allKinds() {
    return Stream.of(kinds(hostile()), firstKinds(made())).flatMap(List::stream).toList();
  }
}
