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

  /**
   * Whether a count is as safe as it can be where a wider range is known from elsewhere: the
   * reader's doubt is as large as {@link #protects} asks, or as large as it is there.
   *
   * @param others what other published sums leave possible
   */
  public boolean protectsBeside(long count, FeasibleRange others) {
    long wanted = Math.min(SensitiveCount.SMALLEST_SHOWN - 1, others.high - others.low);
    return high - low >= wanted && (high > count || others.high <= count);
  }

  /** The counts possible for two things together of which neither says anything of the other. */
  public FeasibleRange plus(FeasibleRange other) {
    return new FeasibleRange(low + other.low, high + other.high);
  }
}
