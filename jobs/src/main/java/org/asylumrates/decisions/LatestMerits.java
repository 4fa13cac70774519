package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.asylumrates.model.Definition;

/** Of each case's merits decisions the latest, by date, then by proceeding number. */
final class LatestMerits implements DecisionRule {
  @Override
  public Definition definition() {
    return Definition.LATEST_MERITS;
  }

  @Override
  public Dataset<Row> choose(Dataset<Row> completions) {
    return completions
        .where(TracMerits.isMeritsDecision().and(col("case_id").isNotNull()))
        .withColumn(
            "_place",
            row_number()
                .over(
                    Window.partitionBy("case_id")
                        .orderBy(col("decision_date").desc(), col("proceeding_id").desc())))
        .where(col("_place").equalTo(1))
        .select(col("proceeding_id"), TracMerits.outcome().as("outcome"));
  }
}
