package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/** Merits decisions, leaving out denials of people who were not at their hearing. */
final class TracMeritsPresent implements DecisionRule {
  @Override
  public Definition definition() {
    return Definition.TRAC_MERITS_PRESENT;
  }

  @Override
  public Dataset<Row> choose(Dataset<Row> completions) {
    return completions
        .where(TracMerits.isMeritsDecision())
        .select(col("proceeding_id"), TracMerits.outcome().as("outcome"), col("absentia"))
        .where(not(col("absentia").and(col("outcome").equalTo(Outcome.DENIED.code()))))
        .drop("absentia");
  }
}
