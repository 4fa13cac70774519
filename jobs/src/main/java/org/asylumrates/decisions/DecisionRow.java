package org.asylumrates.decisions;

import java.util.List;
import java.util.Optional;

/**
 * All that a decision carries besides its outcome. Text stands as the number that {@link
 * DecisionTexts} gives it.
 *
 * <p>Its fields can be written, and one row is filled anew for each proceeding: a task makes
 * millions of rows, each of which lives only until it stands in the columns of a file.
 */
final class DecisionRow {
  /** Stands for no number where one of 32 bits is stored. */
  static final int NONE = Integer.MIN_VALUE;

  long proceeding;
  boolean hasCase;
  long caseId;
  long family;
  int day;
  int fiscalYear;

  /** Day of the earliest receipt of an asylum application, or NONE. */
  int filed;

  /** Whole years, or NONE. */
  int age;

  boolean absent;
  boolean pseudoJudge;
  Optional<Boolean> represented = Optional.empty();
  int judgeCode;
  int judgeName;
  int courtCode;
  int courtName;
  int circuit;
  int nationalityCode;
  int nationality;
  int caseType;
  int claimType;
  int custody;
  int sex;
  List<String> issues = List.of();
}
