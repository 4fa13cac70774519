package org.asylumrates.report.view;

import java.util.List;

/**
 * A chart with its words, its numbers and its files.
 *
 * @param id slug that names its files and its anchor
 * @param headline what it shows
 * @param subtitle measure, unit, place, period and definition
 * @param alt the description for readers who cannot see it
 * @param source where its numbers come from
 * @param citation how to cite it, as a sentence
 * @param bibtex the same for BibTeX
 * @param description what it shows, in sentences, for readers who cannot see it
 * @param embed the lines of HTML that show it on another page
 * @param sizes the same chart in other shapes and formats
 * @param width pixels at 1x
 * @param height pixels at 1x
 * @param crop style that leaves out the words of the picture which the page says itself
 * @param data the numbers behind it
 */
public record Figure(
    String id,
    String headline,
    String subtitle,
    String alt,
    String source,
    String citation,
    String bibtex,
    List<String> description,
    String embed,
    List<Size> sizes,
    int width,
    int height,
    String crop,
    DataTable data) {
  /**
   * The chart in another shape or format: its file in the charts' folder, and what it is called.
   */
  public record Size(String file, String label) {}

  public Figure {
    description = List.copyOf(description);
    sizes = List.copyOf(sizes);
  }
}
