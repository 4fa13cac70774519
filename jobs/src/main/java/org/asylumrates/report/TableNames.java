package org.asylumrates.report;

import java.util.Locale;
import java.util.Set;
import org.asylumrates.language.Words;

/** What the large tables of a release are called for people; the others keep the release's name. */
final class TableNames {
  private static final Set<String> LARGE =
      Set.of(
          "a_tblcase", "b_tblproceeding", "tbl_court_appln", "tbl_repsassigned", "tbl_lead_rider");

  private TableNames() {}

  static boolean isLarge(String table) {
    return LARGE.contains(table.toLowerCase(Locale.ROOT));
  }

  static String of(Words words, String table) {
    return words.find("release-table", table).orElse(table);
  }
}
