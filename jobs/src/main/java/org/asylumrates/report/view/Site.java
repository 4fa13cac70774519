package org.asylumrates.report.view;

import java.util.List;
import org.asylumrates.language.Words;

/**
 * What every page of an edition shows around its own content.
 *
 * @param words the language of its pages
 * @param edition the edition's name
 * @param study the study's title
 * @param band a warning for the top of every page, such as that the data are made up; may be empty
 * @param cautions sentences for every page of figures
 * @param results the pages of results, in reading order
 * @param reference the pages to look something up
 * @param provenance one line on release, date and code version
 */
public record Site(
    Words words,
    String edition,
    String study,
    String band,
    List<String> cautions,
    List<Link> results,
    List<Link> reference,
    String provenance) {
  public Site {
    cautions = List.copyOf(cautions);
    results = List.copyOf(results);
    reference = List.copyOf(reference);
  }

  /** The folder of a language's pages within an edition; empty, or ends with a slash. */
  public static String folder(Words words) {
    return words.isFirst() ? "" : words.tag() + "/";
  }
}
