package org.asylumrates.report.view;

import java.util.List;

/**
 * The first page.
 *
 * @param page its title and sections
 * @param lead the result in sentences
 * @param keys the few numbers at the top
 * @param contents the other pages, each with what it holds
 * @param absent what this edition does not hold, in sentences
 * @param citation how to cite it
 */
public record IndexView(
    Page page,
    List<String> lead,
    List<KeyFigure> keys,
    List<Contents> contents,
    List<String> absent,
    String citation)
    implements View {
  /** A page and what it holds. */
  public record Contents(Link link, String says) {}

  public IndexView {
    lead = List.copyOf(lead);
    keys = List.copyOf(keys);
    contents = List.copyOf(contents);
    absent = List.copyOf(absent);
  }
}
