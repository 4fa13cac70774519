package org.asylumrates.stats.disclosure;

import org.asylumrates.stats.Proportion;

/**
 * Could a published count of persons single out an applicant? The primary rule, for cells that
 * cross two of nationality, ground, sex, age and month, or one of them with court or judge. Judges
 * are public officials and are not protected; applicants are.
 *
 * <p>The threshold of 11 is that of the US Centers for Medicare and Medicaid Services. A count of 0
 * singles nobody out.
 */
public final class SensitiveCount {
  /** The smallest count that may be shown. */
  public static final long SMALLEST_SHOWN = 11;

  /** Below this count an outcome that all persons share is told of each of them. */
  private static final long SMALLEST_WITH_ONE_OUTCOME = 20;

  private SensitiveCount() {}

  /** Whether a count of persons is too small to show. */
  public static boolean isSmall(long n) {
    return n > 0 && n < SMALLEST_SHOWN;
  }

  /** Whether n persons of whom x were granted are too few, or all share an outcome and are few. */
  public static boolean isSensitive(long x, long n) {
    Proportion.requireCounts(x, n);
    boolean sharesOutcome = n > 0 && n < SMALLEST_WITH_ONE_OUTCOME && (x == 0 || x == n);
    return isSmall(n) || sharesOutcome;
  }
}
