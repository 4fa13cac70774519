package org.asylumrates.report;

import org.asylumrates.model.Study;

/** Days on both sides of an event, in words. */
final class Windows {
  private Windows() {}

  static String words(Study.Window window) {
    return "%s to %s, and %s to %s"
        .formatted(
            Words.day(window.before().first()),
            Words.day(window.before().last()),
            Words.day(window.after().first()),
            Words.day(window.after().last()));
  }
}
