package org.asylumrates.report;

import org.asylumrates.language.Words;
import org.asylumrates.model.Figures;

/** Where an edition's figures come from, in words. */
final class Provenance {
  private Provenance() {}

  /** What the figures were made from: a release or extract and its date, or tables of others. */
  static String of(Words words, Figures figures) {
    if (figures.releaseDate().isEmpty()) {
      return words.say("provenance.tables", figures.release());
    }
    String day = words.day(figures.releaseDate().get());
    boolean isNamedByDay = figures.releaseDate().get().toString().equals(figures.release());
    if (figures.extract()) {
      return isNamedByDay
          ? words.say("provenance.extract", day)
          : words.say("provenance.extract.named", figures.release(), day);
    }
    return isNamedByDay
        ? words.say("provenance.release", day)
        : words.say("provenance.release.named", figures.release(), day);
  }

  /** Whose records they are, in a few words. */
  static String kind(Words words, Figures figures) {
    if (figures.releaseDate().isEmpty()) {
      return words.say("provenance.kind.tables");
    }
    if (figures.extract()) {
      return words.say("provenance.kind.extract");
    }
    return figures.synthetic()
        ? words.say("provenance.kind.synthetic")
        : words.say("provenance.kind.release");
  }

  /** The line at the foot of every page. */
  static String footer(Words words, Results results, String edition) {
    Figures figures = results.figures();
    String made =
        words.say("provenance.footer", edition, of(words, figures), figures.codeVersion());
    return figures.releaseDate().isPresent()
        ? made + " " + GateResult.sentence(words, results.gate())
        : made;
  }

  /** How to cite an edition. */
  static String citation(Edition edition) {
    return citation(edition.words(), edition.figures(), edition.name());
  }

  /** How to cite an edition of this name. */
  static String citation(Words words, Figures figures, String edition) {
    String cited =
        words.say(
            "provenance.citation",
            new Names(words).studyTitle(figures.study()),
            edition,
            of(words, figures),
            figures.codeVersion());
    return figures.synthetic() ? cited + " " + words.say("provenance.synthetic") : cited;
  }
}
