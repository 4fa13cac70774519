package org.asylumrates.stats.disclosure;

/**
 * The counts that a reader must think possible for a cell that is not shown.
 *
 * @param low the smallest, 0 or more
 * @param high the largest
 */
public record FeasibleRange(long low, long high) {
  /** Whether the reader knows the count. */
  public boolean isDisclosed() {
    return low == high;
  }

  /**
   * Whether a count is safe: the reader is left in doubt by at least the threshold less one, and
   * thinks more of it possible than there is.
   */
  public boolean protects(long count) {
    return high - low >= SensitiveCount.SMALLEST_SHOWN - 1 && high > count;
  }
}
