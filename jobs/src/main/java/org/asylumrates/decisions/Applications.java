package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Outcome;
import org.asylumrates.model.Tables;

/**
 * One row per case with an asylum application, for following cohorts from filing: how it ended, or
 * that it was pending on the release's date. The end is the latest merits decision, else the latest
 * completion that disposed of the application in another way.
 */
final class Applications {
  private Applications() {}

  static void write(TypedTables tables, Dataset<Row> proceedings, LocalDate release) {
    Column ended =
        Completions.isCompleted()
            .and(not(Completions.isAfter(release)))
            .and(col(ApplicationFlags.ASYLUM_DISPOSED));
    Dataset<Row> ends =
        proceedings
            .where(col("case_id").isNotNull().and(col(ApplicationFlags.ASYLUM_FILED)))
            .groupBy("case_id")
            .agg(
                min(ApplicationFlags.FILED_DATE).as("filed_date"),
                max(when(ended, end())).as("_end"),
                max(struct(
                        coalesce(col("decision_date"), lit(LocalDate.of(9999, 12, 31))),
                        col("proceeding_id"),
                        col("court_code"),
                        col("custody"),
                        col("nat")))
                    .as("_last"));
    new CaseAttributes(tables)
        .addTo(ends)
        .withColumn("claim_type", coalesce(col("claim_type"), lit(CaseAttributes.UNKNOWN_CLAIM)))
        .withColumn("sex", coalesce(col("sex"), lit(Keys.UNKNOWN)))
        .withColumn("end_date", col("_end.date"))
        .withColumn("end", coalesce(col("_end.end"), lit("pending")))
        .withColumn("court_code", coalesce(col("_last.court_code"), lit(Keys.UNKNOWN)))
        .withColumn("custody", coalesce(col("_last.custody"), lit(Keys.UNKNOWN)))
        .withColumn(
            "nationality_code",
            coalesce(
                Attributes.knownNationality(col("_last.nat")),
                Attributes.knownNationality(col("case_nat")),
                lit(Keys.UNKNOWN)))
        .selectExpr(Tables.APPLICATIONS.columnNames().toArray(new String[0]))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(tables.data().table(Tables.APPLICATIONS, tables.release()).toString());
  }

  /** Merits decisions outrank other ends; among equals the latest. */
  private static Column end() {
    Column word =
        when(col(ApplicationFlags.ASYLUM_GRANTED), Outcome.GRANTED.code())
            .when(col(ApplicationFlags.ASYLUM_DENIED), Outcome.DENIED.code())
            .otherwise(Outcome.OTHER.code());
    return struct(
        TracMerits.isMeritsDecision().as("merits"),
        col("decision_date").as("date"),
        col("proceeding_id").as("proceeding"),
        word.as("end"));
  }
}
