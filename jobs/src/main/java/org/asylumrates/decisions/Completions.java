package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Which proceedings are completed, and when. */
final class Completions {
  private static final LocalDate FIRST_POSSIBLE = LocalDate.of(1950, 1, 1);

  private static final List<UTF8String> INITIAL_TYPES =
      Stream.of("RMV", "DEP", "EXC", "AOC").map(UTF8String::fromString).toList();
  private static final int INITIAL_LENGTH = 3;

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
  static boolean isInitialKind(@Nullable UTF8String caseType, boolean hasDecisionCode) {
    if (!hasDecisionCode || caseType == null || caseType.numBytes() != INITIAL_LENGTH) {
      return false;
    }
    // Asked of every proceeding, so it looks at the bytes and makes no text of them.
    for (UTF8String initial : INITIAL_TYPES) {
      if (caseType.getByte(0) == initial.getByte(0) && caseType.equals(initial)) {
        return true;
      }
    }
    return false;
  }
}
