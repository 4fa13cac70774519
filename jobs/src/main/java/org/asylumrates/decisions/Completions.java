package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

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

  private Completions() {}

  /** All proceedings; those without an application have every flag false. */
  static Dataset<Row> all(TypedTables tables) {
    Dataset<Row> proceedings =
        tables
            .read(ReleaseTable.PROCEEDINGS)
            .select(
                col("IDNPROCEEDING").as("proceeding_id"),
                col("IDNCASE").as("case_id"),
                col("COMP_DATE").as("decision_date"),
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

  static Column isCompleted() {
    return col("decision_date").isNotNull();
  }

  /** A decision after the release cannot have been made; the release's own day can. */
  static Column isAfter(LocalDate release) {
    return col("decision_date").gt(lit(release));
  }
}
