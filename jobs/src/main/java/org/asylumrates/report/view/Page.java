package org.asylumrates.report.view;

import java.util.List;

/**
 * One page.
 *
 * @param site what surrounds it
 * @param file its file name
 * @param title its heading
 * @param summary one sentence on what it holds, for search engines and link previews
 * @param figures whether it shows results, so that the cautions belong on it
 * @param sections its sections, in order
 */
public record Page(
    Site site, String file, String title, String summary, boolean figures, List<Section> sections) {
  public Page {
    sections = List.copyOf(sections);
  }
}
