package org.asylumrates.report;

import org.asylumrates.model.Breakdown;
import org.asylumrates.report.Entities.Kind;

/**
 * A judge, court or country with a page of its own.
 *
 * @param kind which of them
 * @param slug its name in files and ids
 * @param row its rates on both sides of the event
 */
record Entity(Kind kind, String slug, Comparison row) {
  Breakdown breakdown() {
    return kind.breakdown();
  }

  String key() {
    return row.key();
  }

  /** Its page, relative to the folder of a language. */
  String file() {
    return kind.folder() + "/" + slug + ".html";
  }

  /** The beginning of the ids of its charts. */
  String id() {
    return kind.word() + "-" + slug;
  }
}
