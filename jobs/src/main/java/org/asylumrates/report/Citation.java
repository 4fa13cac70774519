package org.asylumrates.report;

/** How to cite an edition. */
final class Citation {
  private Citation() {}

  static String of(Edition edition) {
    String warning = edition.figures().synthetic() ? " Synthetic data." : "";
    return "asylum-rates. %s. Edition %s, from release %s (dated %s), code version %s.%s"
        .formatted(
            edition.study().title(),
            edition.name(),
            edition.figures().release(),
            Words.day(edition.figures().releaseDate()),
            edition.figures().codeVersion(),
            warning);
  }
}
