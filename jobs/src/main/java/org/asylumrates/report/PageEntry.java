package org.asylumrates.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.Link;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;
import org.asylumrates.report.view.View;

/**
 * One page in the catalogue of pages. An entry and its words (families {@code page.label}, {@code
 * page.title}, {@code page.says}, {@code page.intro}) are all that a new page costs: the navigation
 * and the list on the first page follow from them.
 *
 * @param name name of its file and of its words
 * @param template the template that prints it
 * @param figures whether it shows results, so that the cautions belong on it
 * @param has whether there is anything to show on it
 * @param view makes what its template prints
 */
record PageEntry(
    String name,
    String template,
    boolean figures,
    Predicate<Results> has,
    Function<Edition, View> view) {
  /** The template of a page of sections and nothing else. */
  static final String PLAIN = "page.jte";

  /** A page of sections and nothing else. */
  PageEntry(String name, boolean figures, Predicate<Results> has, Function<Edition, View> view) {
    this(name, PLAIN, figures, has, view);
  }

  String file() {
    return name + ".html";
  }

  /** What it holds, in one sentence. */
  String says(Words words) {
    return words.of("page.says", name);
  }

  String title(Words words) {
    return words.of("page.title", name);
  }

  /** The page in the navigation. */
  Link link(Words words) {
    return new Link(file(), words.of("page.label", name));
  }

  /** The page with these sections. */
  Page page(Edition edition, List<Section> sections) {
    Words words = edition.words();
    return page(edition, words.find("page.intro", name).stream().toList(), sections);
  }

  /** The page with these sections under paragraphs of its own. */
  Page page(Edition edition, List<String> intro, List<Section> sections) {
    Words words = edition.words();
    return new Page(edition.site(), file(), title(words), says(words), intro, figures, sections);
  }
}
