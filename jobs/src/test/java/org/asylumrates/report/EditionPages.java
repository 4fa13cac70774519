package org.asylumrates.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.Site;

/**
 * The pages of an edition as tests look at them.
 *
 * @param folder the edition
 * @param pages the HTML of each page by file name
 */
record EditionPages(Path folder, Map<String, String> pages) {
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");

  static EditionPages of(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".html")).toList()) {
        pages.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return new EditionPages(folder, pages);
  }

  /** The pages in one language. */
  EditionPages in(Words words) {
    Map<String, String> some = new TreeMap<>(pages);
    boolean isFirst = words.isFirst();
    String own = Site.folder(isFirst ? Words.SPANISH : words);
    some.keySet().removeIf(page -> page.startsWith(own) == isFirst);
    return new EditionPages(folder, some);
  }

  String html(String page) {
    return pages.getOrDefault(page, "");
  }

  /** What a reader of a page sees, without tags. */
  String words(String page) {
    return html(page)
        .replaceAll("(?s)<head>.*?</head>", "")
        .replaceAll("<[^>]*>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  List<String> ids(String page) {
    return all(ID, html(page));
  }

  /** Links and pictures that lead nowhere. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    pages.forEach(
        (page, html) -> {
          for (String link : all(LINK, html.replaceAll("(?s)<textarea.*?</textarea>", ""))) {
            String[] parts = link.split("#", 2);
            String target =
                parts[0].isEmpty()
                    ? page
                    : Path.of(page).resolveSibling(parts[0]).normalize().toString();
            boolean missing = !Files.exists(folder.resolve(target));
            if (missing || (parts.length == 2 && !ids(target).contains(parts[1]))) {
              broken.add(page + " -> " + link);
            }
          }
        });
    return broken;
  }

  private static List<String> all(Pattern pattern, String html) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
