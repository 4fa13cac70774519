package org.asylumrates.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.asylumrates.report.view.Link;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/**
 * One page in the catalogue of pages. An entry and a template are all that a new page costs: the
 * navigation and the list on the first page follow from them.
 *
 * @param name name of its template and of its file
 * @param label its words in the navigation
 * @param title its heading
 * @param says what it holds, in one sentence
 * @param figures whether it shows results, so that the cautions belong on it
 * @param has whether there is anything to show on it
 * @param view makes what its template prints
 */
record PageEntry(
    String name,
    String label,
    String title,
    String says,
    boolean figures,
    Predicate<Results> has,
    Function<Edition, Object> view) {

  String file() {
    return name + ".html";
  }

  String template() {
    return name + ".jte";
  }

  Link link() {
    return new Link(file(), label);
  }

  /** The page with these sections. */
  Page page(Edition edition, List<Section> sections) {
    return new Page(edition.site(), file(), title, says, figures, sections);
  }
}
