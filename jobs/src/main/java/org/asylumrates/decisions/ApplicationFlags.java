package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the applications of one proceeding were decided to. Codes: EOIR's tblLookUp_Appln and
 * tblLookupCourtAppDecisions.
 */
final class ApplicationFlags {
  /** Columns made here, all Boolean but the date. */
  static final String ASYLUM_FILED = "asylum_filed";

  static final String ASYLUM_GRANTED = "asylum_granted";
  static final String ASYLUM_DENIED = "asylum_denied";
  static final String ASYLUM_DISPOSED = "asylum_disposed";
  static final String OTHER_RELIEF = "other_relief";
  static final String PROTECTION_GRANTED = "protection_granted";
  static final String PROTECTION_DENIED = "protection_denied";
  static final String FILED_DATE = "filed_date";

  private ApplicationFlags() {}

  /** Asylum itself. */
  static Column isAsylum() {
    return col("APPL_CODE").equalTo("ASYL");
  }

  /** Withholding of removal, or of removal under the Convention against Torture. */
  static Column isWithholding() {
    return col("APPL_CODE").isin("ASYW", "WCAT");
  }

  /** F full, G grant, C conditional, I stipulated in court, P stipulated on paper. */
  static Column isGrant() {
    return col("APPL_DEC").isin("F", "G", "C", "I", "P");
  }

  static Column isDenial() {
    return col("APPL_DEC").equalTo("D");
  }

  /** A grant of withholding under the Convention against Torture. */
  static Column isTortureGrant() {
    return col("APPL_DEC").equalTo("L");
  }

  /** One row per proceeding that has an application. */
  static Dataset<Row> byProceeding(Dataset<Row> applications) {
    Column protection = isAsylum().or(isWithholding());
    Column granted = isGrant().or(isTortureGrant());
    return applications
        .where(col("IDNPROCEEDING").isNotNull())
        .groupBy(col("IDNPROCEEDING").as("proceeding_id"))
        .agg(
            any(isAsylum()).as(ASYLUM_FILED),
            any(isAsylum().and(isGrant())).as(ASYLUM_GRANTED),
            any(isAsylum().and(isDenial())).as(ASYLUM_DENIED),
            any(isAsylum().and(col("APPL_DEC").isNotNull())).as(ASYLUM_DISPOSED),
            any(isTortureGrant().or(isWithholding().and(isGrant()))).as(OTHER_RELIEF),
            any(protection.and(granted)).as(PROTECTION_GRANTED),
            any(protection.and(isDenial())).as(PROTECTION_DENIED),
            min(when(isAsylum(), col("APPL_RECD_DATE"))).as(FILED_DATE));
  }

  private static Column any(Column condition) {
    return max(when(condition, lit(true)).otherwise(lit(false)));
  }
}
