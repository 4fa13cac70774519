package org.asylumrates.report.view;

import java.util.List;
import org.asylumrates.language.Words;

/**
 * The list of all editions.
 *
 * @param words its language
 * @param style the style sheet, because the list stands outside of every edition
 * @param editions the newest first
 */
public record EditionsView(Words words, String style, List<Item> editions) {
  /**
   * One edition.
   *
   * @param name its name and folder
   * @param page its first page in the language, or in the first one if it has no other
   * @param study the study's title
   * @param release the day of its release
   * @param warning such as that the data are made up; may be empty
   * @param errata what was wrong, if anything
   */
  public record Item(
      String name, String page, String study, String release, String warning, List<String> errata) {
    public Item {
      errata = List.copyOf(errata);
    }
  }

  public EditionsView {
    editions = List.copyOf(editions);
  }

  /** The list in the other languages. */
  public List<Words> others() {
    return Words.all().stream().filter(other -> !other.equals(words)).toList();
  }
}
