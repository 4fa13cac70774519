package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What befalls rows between two releases. The kinds are those that were met in real releases of
 * 2018 to 2026: rows withheld, rows restored, decisions and dates altered, rows shifted by a tab.
 */
enum RevisionKind {
  /** The row is gone. */
  REMOVED(""),
  /** A row that the release before had lost is back. */
  RESTORED(""),
  /** A row under a key that no release had. */
  ADDED(""),
  GRANT_TO_DENIAL("APPL_DEC"),
  DENIAL_TO_GRANT("APPL_DEC"),
  /** A completion date moved from before the ruling to its day or later. */
  DATE_TO_AFTER("COMP_DATE"),
  DATE_TO_BEFORE("COMP_DATE"),
  /** Another judge on a completed proceeding. */
  JUDGE("IJ_CODE"),
  /** A stray tab: the same row, if a reader puts it right. */
  SHIFTED("ALIEN_CITY");

  /** Matter of A-B-; its own day is after. */
  static final LocalDate RULING = LocalDate.of(2018, 6, 11);

  private static final Set<String> GRANTS = Set.of("F", "G", "C", "I", "P");
  private static final int REACH_DAYS = 150;
  private static final int DAY = 10;

  /** All days within reach of the ruling lie in its year. */
  private static final String YEAR = RULING.getYear() + "-";

  private static final List<String> BY_KEY =
      List.of("A_TblCase", "B_TblProceeding", "tbl_Court_Appln");

  private final String column;

  RevisionKind(String column) {
    this.column = column;
  }

  /** The word in revisions.csv. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String column() {
    return column;
  }

  /** The kinds that a table can have; a row gets one of them at most. */
  static List<RevisionKind> of(String table) {
    return switch (table) {
      case "A_TblCase" -> List.of(REMOVED, SHIFTED, ADDED);
      case "B_TblProceeding" -> List.of(REMOVED, DATE_TO_AFTER, DATE_TO_BEFORE, JUDGE, ADDED);
      case "tbl_Court_Appln" -> List.of(REMOVED, GRANT_TO_DENIAL, DENIAL_TO_GRANT, ADDED);
      default -> List.of();
    };
  }

  /** Tables that are revised. */
  static List<String> tables() {
    return BY_KEY;
  }

  /** Whether a row lends itself to it. */
  boolean fits(TextRow row) {
    return switch (this) {
      case REMOVED, ADDED -> true;
      case RESTORED -> false;
      case GRANT_TO_DENIAL -> isAsylum(row) && GRANTS.contains(row.value(column));
      case DENIAL_TO_GRANT -> isAsylum(row) && row.value(column).equals("D");
      case DATE_TO_AFTER -> isWithin(row, RULING.minusDays(REACH_DAYS), RULING.minusDays(1));
      case DATE_TO_BEFORE -> isWithin(row, RULING, RULING.plusDays(REACH_DAYS));
      case JUDGE -> !row.value(column).isEmpty() && !row.value("COMP_DATE").isEmpty();
      case SHIFTED -> row.has(column) && !row.value(column).isEmpty() && row.follows(column);
    };
  }

  /** The value in the place of the old one; the judge is drawn from those of the table. */
  String value(TextRow row, Draw draw, List<String> judges) {
    return switch (this) {
      case GRANT_TO_DENIAL -> "D";
      case DENIAL_TO_GRANT -> "G";
      case DATE_TO_AFTER -> midnight(draw.day(RULING, RULING.plusDays(REACH_DAYS)));
      case DATE_TO_BEFORE -> midnight(draw.day(RULING.minusDays(REACH_DAYS), RULING.minusDays(1)));
      case JUDGE -> another(row.value(column), draw, judges);
      case SHIFTED -> row.value(column) + "\t";
      case REMOVED, RESTORED, ADDED -> "";
    };
  }

  private static boolean isAsylum(TextRow row) {
    return row.value("APPL_CODE").equals("ASYL");
  }

  private boolean isWithin(TextRow row, LocalDate first, LocalDate last) {
    String value = row.value(column);
    if (value.length() < DAY || !value.startsWith(YEAR)) {
      return false;
    }
    String day = value.substring(0, DAY);
    return day.compareTo(first.toString()) >= 0 && day.compareTo(last.toString()) <= 0;
  }

  private static String midnight(LocalDate day) {
    return day + " 00:00:00.000";
  }

  private static String another(String judge, Draw draw, List<String> judges) {
    List<String> others = judges.stream().filter(code -> !code.equals(judge)).toList();
    return others.isEmpty() ? judge : draw.pick(others);
  }
}
