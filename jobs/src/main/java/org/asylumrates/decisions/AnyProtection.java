package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/** Every completed proceeding in which asylum, withholding or torture relief was decided. */
final class AnyProtection implements DecisionRule {
  @Override
  public Definition definition() {
    return Definition.ANY_PROTECTION;
  }

  @Override
  public Dataset<Row> choose(Dataset<Row> completions) {
    return completions
        .where(col(ApplicationFlags.PROTECTION_GRANTED).or(col(ApplicationFlags.PROTECTION_DENIED)))
        .select(
            col("proceeding_id"),
            when(col(ApplicationFlags.PROTECTION_GRANTED), Outcome.GRANTED.code())
                .otherwise(Outcome.DENIED.code())
                .as("outcome"));
  }
}
