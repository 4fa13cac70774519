package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.ReleaseTable;

/** Proceedings with what their applications were decided to: one row per proceeding. */
final class Completions {
  private static final String[] FLAGS = {
    ApplicationFlags.ASYLUM_FILED,
    ApplicationFlags.ASYLUM_GRANTED,
    ApplicationFlags.ASYLUM_DENIED,
    ApplicationFlags.ASYLUM_DISPOSED,
    ApplicationFlags.OTHER_RELIEF,
    ApplicationFlags.PROTECTION_GRANTED,
    ApplicationFlags.PROTECTION_DENIED
  };

  private static final LocalDate FIRST_POSSIBLE = LocalDate.of(1950, 1, 1);

  private Completions() {}

  /** All proceedings; those without an application have every flag false. */
  static Dataset<Row> all(TypedTables tables) {
    Dataset<Row> proceedings =
        tables
            .read(ReleaseTable.PROCEEDINGS)
            .select(
                col("IDNPROCEEDING").as("proceeding_id"),
                col("IDNCASE").as("case_id"),
                when(not(isImpossible()), col("COMP_DATE")).as("decision_date"),
                coalesce(isImpossible(), lit(false)).as("impossible_date"),
                col("DEC_CODE").as("dec_code"),
                col("CASE_TYPE").as("case_type"),
                col("BASE_CITY_CODE").as("court_code"),
                col("HEARING_LOC_CODE").as("hearing_loc_code"),
                col("IJ_CODE").as("ij_code"),
                col("CUSTODY").as("custody"),
                col("NAT").as("nat"),
                coalesce(col("ABSENTIA").equalTo("Y"), lit(false)).as("absentia"),
                col("_issues").as("proceeding_issues"));
    Dataset<Row> flags =
        ApplicationFlags.byProceeding(tables.read(ReleaseTable.COURT_APPLICATIONS));
    Dataset<Row> rows = proceedings.join(flags, new String[] {"proceeding_id"}, "left");
    for (String flag : FLAGS) {
      rows = rows.withColumn(flag, coalesce(col(flag), lit(false)));
    }
    return rows;
  }

  /** A day long before there were such courts is a typing error, and no date. */
  private static Column isImpossible() {
    return col("COMP_DATE").lt(lit(FIRST_POSSIBLE));
  }

  static Column isCompleted() {
    return col("decision_date").isNotNull();
  }

  /** A decision after the release cannot have been made; the release's own day can. */
  static Column isAfter(LocalDate release) {
    return col("decision_date").gt(lit(release));
  }
}
