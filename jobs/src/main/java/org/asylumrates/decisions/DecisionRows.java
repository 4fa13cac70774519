package org.asylumrates.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the proceedings of a batch carry as decisions, besides the outcome, column by column. Text
 * stands as the number that {@link DecisionTexts} gives it.
 *
 * <p>Its columns can be written and are filled anew for each batch: a task makes millions of rows,
 * each of which lives only until it stands in the columns of its files.
 */
final class DecisionRows {
  /** Stands for no number where one of 32 bits is stored. */
  static final int NONE = Integer.MIN_VALUE;

  /** The text columns, in the order of {@link #texts}. */
  static final List<String> TEXTS =
      List.of(
          "judge_code",
          "judge_name",
          "court_code",
          "court_name",
          "circuit",
          "nationality_code",
          "nationality",
          "case_type",
          "claim_type",
          "custody",
          "sex");

  final long[] proceedings;

  /** Places of the cases; -1 for none. */
  final int[] cases;

  final long[] caseIds;
  final long[] families;
  final int[] days;
  final int[] fiscalYears;

  /** Day of the earliest receipt of an asylum application, or NONE. */
  final int[] filed;

  /** Whole years, or NONE. */
  final int[] ages;

  /** See {@link Picked#flags}. */
  final byte[] absent;

  final byte[] pseudoJudges;
  final byte[] represented;
  final int[][] texts;
  final List<List<String>> issues;

  /** Empty columns for so many rows. */
  DecisionRows(int size) {
    proceedings = new long[size];
    cases = new int[size];
    caseIds = new long[size];
    families = new long[size];
    days = new int[size];
    fiscalYears = new int[size];
    filed = new int[size];
    ages = new int[size];
    absent = new byte[size];
    pseudoJudges = new byte[size];
    represented = new byte[size];
    texts = Stream.generate(() -> new int[size]).limit(TEXTS.size()).toArray(int[][]::new);
    issues = new ArrayList<>();
  }

  /** How many rows have room. */
  int room() {
    return days.length;
  }

  /** A text column. */
  int[] text(String column) {
    return texts[TEXTS.indexOf(column)];
  }
}
