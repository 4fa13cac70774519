package org.asylumrates.report.view;

import java.util.List;
import org.asylumrates.language.Words;

/**
 * What is wrong with an edition that has been published.
 *
 * @param words the language of the page
 * @param items the mistakes, in the order in which they were found
 */
public record ErrataView(Words words, List<Item> items) {
  /** One mistake: what was wrong, since when, by how much. */
  public record Item(String what, String since, String size) {}

  public ErrataView {
    items = List.copyOf(items);
  }
}
