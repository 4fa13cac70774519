package org.asylumrates.ingest.trac;

import java.util.List;

/**
 * Where the values of one column of EOIR's shape stand in an extract.
 *
 * @param column EOIR's name, or ours where EOIR has no such column
 * @param names the extract's names for it, in lower case; the first that has a value counts
 * @param kind what its values are
 * @param needed whether an extract without it cannot be used
 */
record Origin(String column, List<String> names, Kind kind, boolean needed) {
  /** What the values of a column are. */
  enum Kind {
    CODE,
    DAY,
    /**
     * 1 for yes. Extracts write 1 or nothing, so nothing means no (replication code of Chen,
     * Moskowitz and Shue 2016: "attorney_flag is either 1 or missing").
     */
    FLAG
  }

  static Origin code(String column) {
    return new Origin(column, List.of(lower(column)), Kind.CODE, true);
  }

  static Origin flag(String column) {
    return new Origin(column, List.of(lower(column)), Kind.FLAG, true);
  }

  /** A day, which stands under its name, or as text of the same day under its name with a c. */
  static Origin day(String column) {
    return new Origin(column, List.of(lower(column), "c" + lower(column)), Kind.DAY, true);
  }

  /** The same column, which an extract may lack. */
  Origin orNone() {
    return new Origin(column, names, kind, false);
  }

  private static String lower(String column) {
    return column.toLowerCase(java.util.Locale.ROOT);
  }
}
