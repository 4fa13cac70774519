package org.asylumrates.charts;

import org.asylumrates.language.Words;

/**
 * The words around a chart, enough for it to stand alone. None may be blank.
 *
 * @param words the language of all words on the chart
 * @param id file name and page anchor, such as {@code country-before-after}
 * @param headline what the chart shows, at most 15 words
 * @param subtitle the statistical subtitle: measure, unit, place, period, definition
 * @param source where the numbers come from: release, edition, project
 * @param altText what a reader who cannot see it must know; does not repeat the headline
 */
public record Frame(
    Words words, String id, String headline, String subtitle, String source, String altText) {
  /** A frame in the first language. */
  public Frame(String id, String headline, String subtitle, String source, String altText) {
    this(Words.ENGLISH, id, headline, subtitle, source, altText);
  }

  public Frame {
    require("id", id);
    if (!id.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("A chart's id must be fit for a file name, not " + id);
    }
    require("headline", headline);
    require("subtitle", subtitle);
    require("source", source);
    require("altText", altText);
  }

  private static void require(String part, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A chart's " + part + " must not be blank");
    }
  }
}
