package org.asylumrates.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.Json;
import org.asylumrates.job.UserException;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.ErrataView;
import org.asylumrates.report.view.Site;

/**
 * Attaches a mistake to an edition that has been published. Its figures stay as they are; every
 * page says what is wrong with them. Pages are replaced one by one and the edition's record last,
 * so that a run that is ended in the middle leaves a whole edition, and the next one does the rest.
 */
final class Errata {
  /** The place that every page keeps for them. */
  private static final Pattern PLACE = Pattern.compile("(?s)<aside id=\"errata\".*?</aside>");

  private static final String HTML = ".html";

  private Errata() {}

  /**
   * Attaches an erratum.
   *
   * @return how many pages say it now
   * @throws UserException if there is no such edition, or one that keeps no place for errata
   */
  static int attach(Path folder, Erratum erratum) throws IOException {
    EditionRecord record = EditionRecord.read(folder);
    List<Erratum> errata = new ArrayList<>(record.errata());
    if (errata.contains(erratum)) {
      throw new UserException(
          "The edition %s has this erratum already; nothing was changed".formatted(folder));
    }
    errata.add(erratum);
    Templates templates = new Templates();
    List<EditionFolder.Entry> files = new ArrayList<>();
    int pages = 0;
    for (EditionFolder.Entry entry : record.files()) {
      if (entry.path().endsWith(HTML)) {
        String notice =
            templates.fill("errata.jte", new ErrataView(words(entry.path()), texts(errata)));
        files.add(replace(folder, entry.path(), notice));
        pages++;
      } else {
        files.add(entry);
      }
    }
    write(folder.resolve(EditionRecord.FILE), Json.write(record.with(erratum, files)));
    return pages;
  }

  private static List<ErrataView.Item> texts(List<Erratum> errata) {
    return errata.stream()
        .map(each -> new ErrataView.Item(each.what(), each.since(), each.size()))
        .toList();
  }

  private static Words words(String path) {
    return Words.all().stream()
        .filter(words -> !words.isFirst() && path.startsWith(Site.folder(words)))
        .findFirst()
        .orElse(Words.ENGLISH);
  }

  private static EditionFolder.Entry replace(Path folder, String path, String notice)
      throws IOException {
    Path file = folder.resolve(path);
    String html = Files.readString(file);
    Matcher place = PLACE.matcher(html);
    if (!place.find()) {
      throw new UserException(
          "The page %s keeps no place for errata; publish the edition again with --replace"
              .formatted(file));
    }
    String said = place.replaceFirst(Matcher.quoteReplacement(notice.strip()));
    write(file, said);
    byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
    return new EditionFolder.Entry(
        path, bytes.length, Checksum.of(new ByteArrayInputStream(bytes)));
  }

  private static void write(Path file, String text) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
