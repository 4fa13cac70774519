package org.asylumrates.repair;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asylumrates.model.ReleaseColumn;

/**
 * Which date of an appearance belongs to which row of tbl_RepsAssigned. Form EOIR-28 is filed with
 * an immigration court and EOIR-27 with the Board (8 CFR 1003.17, 1003.38), and the third date is
 * that of the government's own lawyer. The three dates stand side by side and mostly two are blank,
 * so that nothing else tells where a shifted one belongs.
 */
final class Appearances {
  private static final String LEVEL = "STRATTYLEVEL";
  private static final String SIDE = "STRATTYTYPE";
  private static final Map<String, String> WHOSE =
      Map.of(
          "INS_TA_DATE_ASSIGNED", "INS",
          "E_27_DATE", "BOARD ALIEN",
          "E_28_DATE", "COURT ALIEN");

  private Appearances() {}

  /** How many dates stand in a row to which they do not belong; 0 for rows of other tables. */
  static int misplaced(List<ReleaseColumn> columns, List<String> fields) {
    String level = "";
    String side = "";
    for (int i = 0; i < columns.size(); i++) {
      String name = name(columns.get(i));
      level = name.equals(LEVEL) ? fields.get(i).strip() : level;
      side = name.equals(SIDE) ? fields.get(i).strip() : side;
    }
    if (level.isEmpty() || side.isEmpty()) {
      return 0;
    }
    int misplaced = 0;
    for (int i = 0; i < columns.size(); i++) {
      String owner = WHOSE.get(name(columns.get(i)));
      if (owner != null && !fields.get(i).isBlank()) {
        misplaced += owner.equals(side) || owner.equals(level + " " + side) ? 0 : 1;
      }
    }
    return misplaced;
  }

  private static String name(ReleaseColumn column) {
    return column.name().toUpperCase(Locale.ROOT);
  }
}
