package org.asylumrates.report.view;

import java.util.List;

/**
 * A headed part of a page.
 *
 * @param id its anchor, a slug
 * @param title its heading
 * @param paragraphs plain sentences under the heading
 * @param terms small print on definition, days and thresholds
 * @param figures charts, in order
 * @param tables tables, in order
 */
public record Section(
    String id,
    String title,
    List<String> paragraphs,
    List<String> terms,
    List<Figure> figures,
    List<DataTable> tables) {
  public Section {
    paragraphs = List.copyOf(paragraphs);
    terms = List.copyOf(terms);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
  }

  /** A section of words alone. */
  public static Section ofText(String id, String title, List<String> paragraphs) {
    return new Section(id, title, paragraphs, List.of(), List.of(), List.of());
  }

  /** A section of one table. */
  public static Section ofTable(String id, String title, List<String> paragraphs, DataTable table) {
    return new Section(id, title, paragraphs, List.of(), List.of(), List.of(table));
  }
}
