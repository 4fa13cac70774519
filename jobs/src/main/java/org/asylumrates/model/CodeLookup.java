package org.asylumrates.model;

import java.util.List;

/**
 * Which lookup table explains the codes of a column. A code that stands in no such table is data,
 * kept as it is, and counted on the quality page.
 *
 * @param table the table with the coded column
 * @param column the coded column
 * @param lookup the table that explains its codes
 * @param code the column of that table with the codes
 */
public record CodeLookup(ReleaseTable table, String column, ReleaseTable lookup, String code) {
  /** All of them. */
  public static final List<CodeLookup> ALL =
      List.of(
          new CodeLookup(ReleaseTable.CASES, "NAT", ReleaseTable.NATIONALITIES, "NAT_CODE"),
          new CodeLookup(ReleaseTable.PROCEEDINGS, "NAT", ReleaseTable.NATIONALITIES, "NAT_CODE"),
          new CodeLookup(ReleaseTable.PROCEEDINGS, "IJ_CODE", ReleaseTable.JUDGES, "JUDGE_CODE"),
          new CodeLookup(
              ReleaseTable.PROCEEDINGS,
              "BASE_CITY_CODE",
              ReleaseTable.BASE_CITIES,
              "BASE_CITY_CODE"),
          new CodeLookup(
              ReleaseTable.PROCEEDINGS,
              "HEARING_LOC_CODE",
              ReleaseTable.HEARING_LOCATIONS,
              "HEARING_LOC_CODE"),
          new CodeLookup(
              ReleaseTable.COURT_APPLICATIONS,
              "APPL_CODE",
              ReleaseTable.APPLICATION_CODES,
              "strcode"),
          new CodeLookup(
              ReleaseTable.COURT_APPLICATIONS,
              "APPL_DEC",
              ReleaseTable.APPLICATION_DECISIONS,
              "strCourtApplnDecCode"));

  /** The lookup of a column, or of the codes that a lookup table itself has. */
  public static boolean counts(ReleaseTable table, String column) {
    return ALL.stream()
        .anyMatch(
            l ->
                (l.table == table && l.column.equalsIgnoreCase(column))
                    || (l.lookup == table && l.code.equalsIgnoreCase(column)));
  }
}
