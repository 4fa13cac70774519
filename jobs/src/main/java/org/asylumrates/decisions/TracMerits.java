package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/**
 * Every completed proceeding in which asylum was granted or denied, as TRAC counts. Asylum denied
 * with withholding or Convention against Torture relief given is other relief.
 */
final class TracMerits implements DecisionRule {
  @Override
  public Definition definition() {
    return Definition.TRAC_MERITS;
  }

  @Override
  public Dataset<Row> choose(Dataset<Row> completions) {
    return completions
        .where(isMeritsDecision())
        .select(col("proceeding_id"), outcome().as("outcome"));
  }

  static Column isMeritsDecision() {
    return col(ApplicationFlags.ASYLUM_GRANTED).or(col(ApplicationFlags.ASYLUM_DENIED));
  }

  static Column outcome() {
    return when(col(ApplicationFlags.ASYLUM_GRANTED), Outcome.GRANTED.code())
        .when(col(ApplicationFlags.OTHER_RELIEF), Outcome.OTHER_RELIEF.code())
        .otherwise(Outcome.DENIED.code());
  }
}
