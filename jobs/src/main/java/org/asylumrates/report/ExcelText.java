package org.asylumrates.report;

import java.util.regex.Pattern;

/** A text as a cell of a workbook may hold it. */
final class ExcelText {
  /** Excel's limit for a cell. */
  static final int LONGEST = 32_767;

  /** What XML 1.0 has no place for, half a surrogate pair among it. */
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private static final String REPLACEMENT = "\uFFFD";

  private ExcelText() {}

  /**
   * The text, neutralised as in the CSV files if a spreadsheet might run it: a cell of text is
   * never a formula, but it becomes one when somebody edits it or saves the sheet as CSV.
   */
  static String of(String text) {
    String legal = ILLEGAL.matcher(text).replaceAll(REPLACEMENT);
    String harmless = ChartCsv.FORMULA.matcher(legal).matches() ? "'" + legal : legal;
    if (harmless.length() <= LONGEST) {
      return harmless;
    }
    boolean inPair = Character.isHighSurrogate(harmless.charAt(LONGEST - 1));
    return harmless.substring(0, inPair ? LONGEST - 1 : LONGEST);
  }
}
