package org.asylumrates.report;

import org.asylumrates.model.Study;

/** Days on both sides of an event, in words. */
final class Windows {
  private Windows() {}

  static String words(Study.Window window) {
    return "%s to %s, and %s to %s"
        .formatted(
            English.day(window.before().first()),
            English.day(window.before().last()),
            English.day(window.after().first()),
            English.day(window.after().last()));
  }
}
