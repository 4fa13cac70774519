package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.Keys;
import org.asylumrates.model.ReleaseTable;

/**
 * Adds to rows what is known of their case rather than of one proceeding. Each table is joined by
 * case number for itself, so that a case whose own row is missing keeps its lawyer and its family.
 */
final class CaseAttributes {
  /** Claim types are our words, not the record's codes, and so is the one for not known. */
  static final String UNKNOWN_CLAIM = "unknown";

  private final TypedTables tables;

  CaseAttributes(TypedTables tables) {
    this.tables = tables;
  }

  /** Adds case_nat, birth, sex, claim_type, represented, family_id and case_issues; no row. */
  Dataset<Row> addTo(Dataset<Row> rows) {
    Dataset<Row> cases = tables.read(ReleaseTable.CASES);
    Column sex =
        coalesce(
            TypedTables.orNull(cases, "Sex", "string"),
            TypedTables.orNull(cases, "GENDER", "string"));
    Dataset<Row> attributes =
        cases.select(
            col("IDNCASE").as("case_id"),
            col("NAT").as("case_nat"),
            TypedTables.orNull(cases, "C_BIRTHDATE", "date").as("birth"),
            when(sex.isin("F", "M"), sex).otherwise(Keys.UNKNOWN).as("sex"),
            claimType().as("claim_type"),
            lawyer(cases).as("_lawyer"),
            col("_issues").as("case_issues"));
    return withFamily(withRepresentation(rows.join(attributes, new String[] {"case_id"}, "left")));
  }

  /** I: the asylum clock was started by DHS, so the claim was affirmative; E: by the court. */
  private static Column claimType() {
    return when(col("C_ASY_TYPE").equalTo("I"), "affirmative")
        .when(col("C_ASY_TYPE").equalTo("E"), "defensive")
        .otherwise(UNKNOWN_CLAIM);
  }

  /** What the case's own row says of a lawyer: EOIR's E-28 date, or TRAC's flag. */
  private static Column lawyer(Dataset<Row> cases) {
    Column flag = TypedTables.orNull(cases, "ATTORNEY_FLAG", "string");
    return TypedTables.orNull(cases, "E_28_DATE", "date")
        .isNotNull()
        .or(coalesce(flag.equalTo("1"), lit(false)));
  }

  /** A lawyer who filed form E-28 at a court; null where nothing is known of the case. */
  private Dataset<Row> withRepresentation(Dataset<Row> cases) {
    if (!tables.has(ReleaseTable.REPRESENTATIVES)) {
      return cases.withColumnRenamed("_lawyer", "represented");
    }
    Dataset<Row> represented =
        tables
            .read(ReleaseTable.REPRESENTATIVES)
            .where(
                col("STRATTYLEVEL")
                    .equalTo("COURT")
                    .and(col("STRATTYTYPE").equalTo("ALIEN"))
                    .and(col("E_28_DATE").isNotNull())
                    .and(col("IDNCASE").isNotNull()))
            .select(col("IDNCASE").as("case_id"), lit(true).as("represented"))
            .distinct();
    return cases
        .join(represented, new String[] {"case_id"}, "left")
        .withColumn(
            "represented",
            when(col("case_id").isNotNull(), coalesce(col("represented"), lit(false))))
        .drop("_lawyer");
  }

  /** The lead's case number; of several leads the active one, then the latest entered. */
  private Dataset<Row> withFamily(Dataset<Row> cases) {
    if (!tables.has(ReleaseTable.LEAD_RIDERS)) {
      return cases.withColumn("family_id", col("case_id"));
    }
    Dataset<Row> riders = tables.read(ReleaseTable.LEAD_RIDERS);
    Column active = coalesce(TypedTables.orNull(riders, "blnActive", "boolean"), lit(true));
    Dataset<Row> leads =
        riders
            .where(col("idnLeadCase").isNotNull().and(col("idnRiderCase").isNotNull()))
            .groupBy(col("idnRiderCase").as("case_id"))
            .agg(
                max(struct(active, col("idnLeadRider"), col("idnLeadCase").as("lead")))
                    .getField("lead")
                    .as("lead"));
    return cases
        .join(leads, new String[] {"case_id"}, "left")
        .withColumn("family_id", coalesce(col("lead"), col("case_id")))
        .drop("lead");
  }
}
