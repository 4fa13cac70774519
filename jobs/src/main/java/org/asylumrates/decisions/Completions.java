package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;

/** Which proceedings are completed, and when. */
final class Completions {
  private static final LocalDate FIRST_POSSIBLE = LocalDate.of(1950, 1, 1);

  private Completions() {}

  /** The day of the decision, null while there is none. */
  static Column date() {
    return when(not(isImpossible()), col("COMP_DATE"));
  }

  /** A day long before there were such courts is a typing error, and no date. */
  static Column isImpossible() {
    return coalesce(col("COMP_DATE").lt(lit(FIRST_POSSIBLE)), lit(false));
  }

  /** Completed, and not after the release, which cannot know of it; its own day counts. */
  static Column isCompletedBy(LocalDate release) {
    return coalesce(date().leq(lit(release)), lit(false));
  }

  /** EOIR counts completions of these case types that a judge decided. */
  static Column isInitialKind() {
    return coalesce(
        col("CASE_TYPE").isin("RMV", "DEP", "EXC", "AOC").and(col("DEC_CODE").isNotNull()),
        lit(false));
  }
}
