package org.asylumrates.decisions;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.Definition;

/** A named rule that makes decisions from completed proceedings. */
interface DecisionRule {
  /** Its name in every table. */
  Definition definition();

  /**
   * Chooses among completions.
   *
   * @param completions one row per proceeding with a completion date that is not after the
   *     release's: case_id, proceeding_id, decision_date, case_type, dec_code, absentia and the
   *     columns of ApplicationFlags
   * @return proceeding_id and outcome, at most one row per proceeding
   */
  Dataset<Row> choose(Dataset<Row> completions);
}
