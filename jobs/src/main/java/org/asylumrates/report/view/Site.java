package org.asylumrates.report.view;

import java.util.List;

/**
 * What every page of an edition shows around its own content.
 *
 * @param edition the edition's name
 * @param study the study's title
 * @param band a warning for the top of every page, such as that the data are made up; may be empty
 * @param cautions sentences for every page of figures
 * @param pages the pages of the edition, in reading order
 * @param provenance one line on release, date and code version
 */
public record Site(
    String edition,
    String study,
    String band,
    List<String> cautions,
    List<Link> pages,
    String provenance) {
  public Site {
    cautions = List.copyOf(cautions);
    pages = List.copyOf(pages);
  }
}
