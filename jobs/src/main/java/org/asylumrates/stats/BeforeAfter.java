package org.asylumrates.stats;

/**
 * What one stratum, judge or cluster decided after and before an event: x of n were granted.
 *
 * @param x1 granted after
 * @param n1 decided after
 * @param x0 granted before
 * @param n0 decided before
 */
public record BeforeAfter(long x1, long n1, long x0, long n0) {
  public BeforeAfter {
    Proportion.requireCounts(x1, n1);
    Proportion.requireCounts(x0, n0);
  }

  /** The rate after; NaN if nothing was decided then. */
  public double rateAfter() {
    return (double) x1 / n1;
  }

  /** The rate before; NaN if nothing was decided then. */
  public double rateBefore() {
    return (double) x0 / n0;
  }

  /** Whether something was decided in both periods. */
  public boolean isInBoth() {
    return n1 > 0 && n0 > 0;
  }

  /** The two counts together. */
  public BeforeAfter plus(BeforeAfter other) {
    return new BeforeAfter(x1 + other.x1, n1 + other.n1, x0 + other.x0, n0 + other.n0);
  }

  /** The counts without those of a part. */
  public BeforeAfter minus(BeforeAfter part) {
    return new BeforeAfter(x1 - part.x1, n1 - part.n1, x0 - part.x0, n0 - part.n0);
  }

  /** All of them together; zeros if there is none. */
  public static BeforeAfter sum(Iterable<BeforeAfter> parts) {
    BeforeAfter sum = new BeforeAfter(0, 0, 0, 0);
    for (BeforeAfter part : parts) {
      sum = sum.plus(part);
    }
    return sum;
  }

  /** How many decisions there are in both periods together. */
  long all() {
    return n1 + n0;
  }

  /** How many of them were granted. */
  long granted() {
    return x1 + x0;
  }

  /** Whether both periods have decisions and these decisions have both outcomes. */
  boolean isInformative() {
    return isInBoth() && granted() > 0 && granted() < all();
  }
}
