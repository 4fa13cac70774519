package org.asylumrates.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The links of an edition, followed one by one without a browser. */
final class Links {
  /** What a reader follows; everything else is loaded with the page. */
  private static final Set<String> FOLLOWED = Set.of("a", "area");

  private static final List<String> ATTRIBUTES =
      List.of("href", "src", "action", "poster", "data", "cite");

  private static final Pattern URL = Pattern.compile("url\\(\\s*['\"]?([^'\")]*)|@import");

  private final Path edition;
  private final Map<Path, Set<String>> places = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  private Links(Path edition) {
    this.edition = edition;
  }

  static Links of(Path edition) {
    Links links = new Links(edition);
    Editions.pages(edition).forEach(links::page);
    links.styles().forEach(links::style);
    return links;
  }

  /** What is wrong, page by page. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  private void page(Path page) {
    Set<String> ids = new HashSet<>();
    for (Element element : elements(page)) {
      String id = element.getAttribute("id");
      if (!id.isEmpty() && !ids.add(id)) {
        complain(page, "id " + id + " stands twice");
      }
      for (String attribute : ATTRIBUTES) {
        if (element.hasAttribute(attribute)) {
          follow(page, element.getAttribute(attribute), FOLLOWED.contains(element.getLocalName()));
        }
      }
    }
  }

  private void follow(Path page, String link, boolean followed) {
    URI uri = URI.create(link);
    String path = uri.getPath() == null ? "" : uri.getPath();
    if (uri.getScheme() != null || uri.getAuthority() != null) {
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web || !followed) {
        complain(page, web ? "loads " + link : link + " is no link");
      }
    } else if (path.startsWith("/")) {
      complain(page, link + " is absolute");
    } else {
      arrive(page, link, path.isEmpty() ? page : page.resolveSibling(path).normalize());
    }
  }

  private void arrive(Path page, String link, Path target) {
    int hash = link.indexOf('#');
    if (!target.startsWith(edition.resolve("../..").normalize())) {
      complain(page, link + " leads out of the reports");
    } else if (!Files.isRegularFile(target)) {
      complain(page, link + " is not there");
    } else if (target.toFile().length() == 0) {
      complain(page, link + " is empty");
    } else if (hash >= 0 && !places(target).contains(URI.create(link).getFragment())) {
      complain(page, link + " has no such place");
    }
  }

  private void complain(Path page, String what) {
    wrong.add(edition.relativize(page) + ": " + what);
  }

  private Set<String> places(Path page) {
    return places.computeIfAbsent(
        page,
        file -> {
          Set<String> ids = new HashSet<>();
          elements(file).forEach(element -> ids.add(element.getAttribute("id")));
          return ids;
        });
  }

  private static List<Element> elements(Path page) {
    try {
      Document document = new HtmlDocumentBuilder().parse(page.toFile());
      NodeList all = document.getElementsByTagNameNS("*", "*");
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < all.getLength(); i++) {
        elements.add((Element) all.item(i));
      }
      return elements;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalStateException(page.toString(), e);
    }
  }

  private List<Path> styles() {
    try (Stream<Path> files = Files.walk(edition)) {
      return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void style(Path style) {
    try {
      URL.matcher(Files.readString(style))
          .results()
          .map(MatchResult::group)
          .map(found -> found.replaceFirst("^url\\(\\s*['\"]?", ""))
          .forEach(found -> follow(style, found, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
