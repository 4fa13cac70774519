package org.asylumrates.report;

import org.asylumrates.language.Words;
import org.asylumrates.model.Study;

/** Days on both sides of an event, in words. */
final class Windows {
  private Windows() {}

  static String words(Words words, Study.Window window) {
    return words.say(
        "window.days",
        words.day(window.before().first()),
        words.day(window.before().last()),
        words.day(window.after().first()),
        words.day(window.after().last()));
  }
}
