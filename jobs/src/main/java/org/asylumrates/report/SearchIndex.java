package org.asylumrates.report;

import java.util.List;
import org.asylumrates.job.Json;

/**
 * The names that the search box of every page knows, as a script: a page that was opened from a
 * disk may load a script and nothing else.
 */
final class SearchIndex {
  private SearchIndex() {}

  /** The script's file, relative to the edition. */
  static String file(Edition edition) {
    return "assets/find-" + edition.words().tag() + ".js";
  }

  /** A list of name, page and kind. */
  static String script(Edition edition) {
    List<List<String>> names =
        FindPage.sorted(edition).stream()
            .map(
                entity ->
                    List.of(
                        FindPage.name(edition, entity),
                        entity.file(),
                        edition.words().of("find.kind", entity.kind().word())))
            .toList();
    // A closing tag in a name must not end a script that somebody puts into a page.
    return "window.asylumRatesNames = " + Json.write(names).replace("<", "\\u003c") + ";\n";
  }
}
