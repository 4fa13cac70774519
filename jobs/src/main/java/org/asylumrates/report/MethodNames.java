package org.asylumrates.report;

import org.asylumrates.language.Words;

/** What the methods of effects.csv are called on pages. */
final class MethodNames {
  private MethodNames() {}

  /** The name of a method; its code where it has no other. */
  static String of(Words words, String method) {
    return words.find("method", method).orElseGet(() -> method.replace('-', ' '));
  }

  /** The name of a row's method. */
  static String of(Words words, CsvRow row) {
    return of(words, row.text("method"));
  }
}
