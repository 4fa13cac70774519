package org.asylumrates.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.EditionsView;
import org.asylumrates.report.view.Site;

/**
 * The list of all editions, {@code index.html} in the folder of reports, and {@code latest}, which
 * leads to the newest. Written anew after each edition; it holds nothing that the editions do not.
 */
final class EditionsPage {
  private EditionsPage() {}

  /** Writes both for the editions that stand in a folder of reports. */
  static void write(Path reports) throws IOException {
    List<EditionRecord> editions = EditionRecord.all(reports.resolve("editions"));
    Templates templates = new Templates();
    for (Words words : Words.all()) {
      write(reports.resolve(file(words)), templates.fill("editions.jte", view(words, editions)));
    }
    Optional<EditionRecord> latest = editions.stream().findFirst();
    if (latest.isPresent()) {
      String address = "../editions/" + latest.get().edition() + "/index.html";
      write(reports.resolve("latest").resolve("index.html"), templates.fill("latest.jte", address));
    }
  }

  /** The name of the list's file in a language. */
  static String file(Words words) {
    return words.isFirst() ? "index.html" : "index." + words.tag() + ".html";
  }

  private static EditionsView view(Words words, List<EditionRecord> editions) throws IOException {
    return new EditionsView(
        words,
        style(),
        editions.stream()
            .map(
                edition ->
                    new EditionsView.Item(
                        edition.edition(),
                        page(words, edition),
                        words.named("study.title", edition.study(), edition.studyWords()),
                        words.day(edition.release().date()),
                        edition.synthetic() ? words.say("site.synthetic") : "",
                        edition.errata().stream().map(Erratum::what).toList()))
            .toList());
  }

  /** Editions of older code have pages in the first language alone. */
  private static String page(Words words, EditionRecord edition) {
    String own = Site.folder(words) + "index.html";
    boolean isThere = edition.files().stream().anyMatch(file -> file.path().equals(own));
    return "editions/" + edition.edition() + "/" + (isThere ? own : "index.html");
  }

  private static String style() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EditionsPage.class.getResourceAsStream("style.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
