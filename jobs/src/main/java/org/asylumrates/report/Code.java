package org.asylumrates.report;

/**
 * A code that tables hold.
 *
 * @param set what it is a code of
 * @param code the code
 * @param meaning what it stands for
 * @param source who says so
 */
record Code(String set, String code, String meaning, String source) {
  /** What this project calls itself where a code is its own. */
  static final String OURS = "asylum-rates";
}
