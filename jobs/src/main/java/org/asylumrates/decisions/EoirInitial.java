package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/**
 * Each case's first completed removal, deportation, exclusion or asylum-only proceeding that a
 * judge decided, if its asylum application got any disposition; no later proceeding takes its
 * place. After the footnote of EOIR's asylum decision rates, whose exact rule is not published.
 */
final class EoirInitial implements DecisionRule {
  @Override
  public Definition definition() {
    return Definition.EOIR_INITIAL;
  }

  @Override
  public Dataset<Row> choose(Dataset<Row> completions) {
    return completions
        .where(
            col("case_id")
                .isNotNull()
                .and(col("case_type").isin("RMV", "DEP", "EXC", "AOC"))
                .and(col("dec_code").isNotNull()))
        .withColumn(
            "_place",
            row_number()
                .over(
                    Window.partitionBy("case_id")
                        .orderBy(col("decision_date"), col("proceeding_id"))))
        .where(col("_place").equalTo(1).and(col(ApplicationFlags.ASYLUM_DISPOSED)))
        .select(
            col("proceeding_id"),
            when(col(ApplicationFlags.ASYLUM_GRANTED), Outcome.GRANTED.code())
                .when(col(ApplicationFlags.ASYLUM_DENIED), Outcome.DENIED.code())
                .otherwise(Outcome.OTHER.code())
                .as("outcome"));
  }
}
