package org.asylumrates.report;

import org.asylumrates.language.Words;
import org.asylumrates.model.Figures;

/** Where an edition's figures come from, in words. */
final class Provenance {
  private Provenance() {}

  /** What the figures were made from: a release or extract and its date, or tables of others. */
  static String of(Figures figures) {
    if (figures.releaseDate().isEmpty()) {
      return "the tables \u201c%s\u201d".formatted(figures.release());
    }
    String day = English.day(figures.releaseDate().get());
    String what = figures.extract() ? "TRAC's research extract" : "the release";
    return figures.releaseDate().get().toString().equals(figures.release())
        ? "%s of %s".formatted(what, day)
        : "%s %s of %s".formatted(what, figures.release(), day);
  }

  /** Whose records they are, in a few words. */
  static String kind(Figures figures) {
    if (figures.releaseDate().isEmpty()) {
      return "Tables that others have published";
    }
    return figures.extract()
        ? "A research extract of TRAC's, made of EOIR's case data"
        : "EOIR's own case data";
  }

  /** The line at the foot of every page. */
  static String footer(Results results, String edition) {
    Figures figures = results.figures();
    String gate =
        figures.releaseDate().isPresent()
            ? " " + GateResult.sentence(Words.ENGLISH, results.gate())
            : "";
    return "Edition %s, from %s. Figures by code version %s.%s"
        .formatted(edition, of(figures), figures.codeVersion(), gate);
  }

  /** How to cite an edition. */
  static String citation(Edition edition) {
    Figures figures = edition.figures();
    String warning = figures.synthetic() ? " Synthetic data." : "";
    return "asylum-rates. %s. Edition %s, from %s, code version %s.%s"
        .formatted(
            figures.study().title(), edition.name(), of(figures), figures.codeVersion(), warning);
  }
}
