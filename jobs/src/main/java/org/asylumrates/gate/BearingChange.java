package org.asylumrates.gate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.ReleaseTable;

/**
 * Changes of single rows that bear on a rate: an application that went from grant to denial or
 * back, a completion date that crossed the day of Matter of A-B-, and another judge on a proceeding
 * that was completed already (judges of pending ones change all the time).
 */
enum BearingChange {
  GRANT_TO_DENIAL("grant-to-denial", ReleaseTable.COURT_APPLICATIONS, "APPL_DEC"),
  DENIAL_TO_GRANT("denial-to-grant", ReleaseTable.COURT_APPLICATIONS, "APPL_DEC"),
  DATE_TO_AFTER("date-to-after", ReleaseTable.PROCEEDINGS, "COMP_DATE"),
  DATE_TO_BEFORE("date-to-before", ReleaseTable.PROCEEDINGS, "COMP_DATE"),
  JUDGE("judge", ReleaseTable.PROCEEDINGS, "IJ_CODE");

  /** Matter of A-B-, 27 I&N Dec. 316; its own day is after. */
  static final LocalDate RULING = LocalDate.of(2018, 6, 11);

  /** As in the definitions: full, grant, conditional, stipulated in court and on paper. */
  private static final Object[] GRANTS = {"F", "G", "C", "I", "P"};

  private static final String COMPLETED = "COMP_DATE";
  private static final String APPLIED_FOR = "APPL_CODE";

  private final String code;
  private final ReleaseTable table;
  private final String column;

  BearingChange(String code, ReleaseTable table, String column) {
    this.code = code;
    this.table = table;
    this.column = column;
  }

  /** The change with this word. */
  static BearingChange of(String code) {
    return Stream.of(values()).filter(c -> c.code.equals(code)).findFirst().orElseThrow();
  }

  /** The word in tables. */
  String code() {
    return code;
  }

  ReleaseTable table() {
    return table;
  }

  String column() {
    return column;
  }

  /**
   * The rows of one table that changed so, as {@link org.asylumrates.model.GateTables#CHANGES}; a
   * row may have two changes. Empty if the table has none of the columns in both releases.
   */
  static Optional<Dataset<Row>> of(ReleaseTable table, ChangedRows changed) {
    List<Dataset<Row>> found = new ArrayList<>();
    for (BearingChange kind : values()) {
      if (kind.table == table) {
        kind.of(changed).ifPresent(found::add);
      }
    }
    return found.stream().reduce(Dataset::unionByName);
  }

  /** Applications granted or denied, or proceedings completed: what a share is a share of. */
  static Column bearing(ReleaseTable table) {
    return table == ReleaseTable.COURT_APPLICATIONS
        ? isGrant(col("APPL_DEC")).or(isDenial(col("APPL_DEC")))
        : col(COMPLETED).isNotNull();
  }

  private Optional<Dataset<Row>> of(ChangedRows changed) {
    Optional<Column> was = changed.was(column);
    Optional<Column> is = changed.is(column);
    Optional<Column> completed = changed.was(COMPLETED);
    if (was.isEmpty() || is.isEmpty() || (this == JUDGE && completed.isEmpty())) {
      return Optional.empty();
    }
    Column so = happened(was.get(), is.get(), completed.orElseGet(() -> lit(null)));
    Column code = changed.is(APPLIED_FOR).orElseGet(() -> lit(null).cast("string"));
    return Optional.of(
        changed
            .rows()
            .where(so)
            .select(
                lit(this.code).as("change"),
                lit(table.file()).as("table"),
                col("key"),
                text(was.get()).as("old_value"),
                text(is.get()).as("new_value"),
                text(code).as("appl_code")));
  }

  private Column happened(Column was, Column is, Column completed) {
    return switch (this) {
      case GRANT_TO_DENIAL -> isGrant(was).and(isDenial(is));
      case DENIAL_TO_GRANT -> isDenial(was).and(isGrant(is));
      case DATE_TO_AFTER -> isBefore(was).and(not(isBefore(is)));
      case DATE_TO_BEFORE -> not(isBefore(was)).and(isBefore(is));
      case JUDGE -> completed.isNotNull().and(not(was.eqNullSafe(is)));
    };
  }

  static Column isGrant(Column decision) {
    return decision.isin(GRANTS);
  }

  static Column isDenial(Column decision) {
    return decision.equalTo("D");
  }

  private static Column isBefore(Column day) {
    return day.cast("date").lt(lit(RULING));
  }

  private static Column text(Column value) {
    return when(value.isNotNull(), value.cast("string")).otherwise("");
  }
}
