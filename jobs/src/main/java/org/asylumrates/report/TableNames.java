package org.asylumrates.report;

import java.util.Locale;
import java.util.Map;

/** What the large tables of a release are called for people; the others keep the release's name. */
final class TableNames {
  private static final Map<String, String> LARGE =
      Map.of(
          "a_tblcase", "Cases",
          "b_tblproceeding", "Proceedings",
          "tbl_court_appln", "Applications",
          "tbl_repsassigned", "Representatives",
          "tbl_lead_rider", "Leads and riders");

  private TableNames() {}

  static boolean isLarge(String table) {
    return LARGE.containsKey(table.toLowerCase(Locale.ROOT));
  }

  static String of(String table) {
    return LARGE.getOrDefault(table.toLowerCase(Locale.ROOT), table);
  }
}
