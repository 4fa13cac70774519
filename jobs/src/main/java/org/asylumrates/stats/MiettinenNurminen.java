package org.asylumrates.stats;

/**
 * Between which values does a change of a rate lie, by the score test? The interval of Miettinen
 * and Nurminen for the rate after (x1 of n1) minus the rate before (x0 of n0): the differences that
 * the two-sided score test does not reject. A check on Newcombe's interval, which needs no search.
 *
 * <p>Source: Miettinen and Nurminen, Statistics in Medicine 4:213 (1985), with the variance factor
 * N / (N - 1) and the closed-form root of their appendix.
 */
public final class MiettinenNurminen {
  /** Halvings of a range of at most 2, after which doubles near 1 can be halved no more. */
  private static final int HALVINGS = 60;

  private final double x1;
  private final double n1;
  private final double x0;
  private final double n0;

  private MiettinenNurminen(TwoByTwo cells) {
    this.x1 = cells.x1();
    this.n1 = cells.n1();
    this.x0 = cells.x0();
    this.n0 = cells.n0();
  }

  /** The interval at 95% confidence. */
  public static Interval interval(long x1, long n1, long x0, long n0) {
    return interval(x1, n1, x0, n0, Interval.DEFAULT_CONFIDENCE);
  }

  /**
   * The interval of the difference, within -1 to 1; none with n1 = 0 or n0 = 0.
   *
   * @param confidence strictly between 0 and 1
   */
  public static Interval interval(long x1, long n1, long x0, long n0, double confidence) {
    TwoByTwo cells = TwoByTwo.of(x1, n1, x0, n0);
    double z = Proportion.normalQuantile(confidence);
    if (cells.hasEmptySide()) {
      return Interval.NONE;
    }
    MiettinenNurminen counts = new MiettinenNurminen(cells);
    double difference = counts.difference();
    return new Interval(counts.where(z, -1, difference), counts.where(-z, difference, 1));
  }

  private double difference() {
    return x1 / n1 - x0 / n0;
  }

  /** Where in a range the score, which falls as the difference rises, passes a value. */
  private double where(double value, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (score(middle) > value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The score statistic of a supposed difference; infinite where it leaves nothing to chance. */
  private double score(double supposed) {
    double before = likeliestBefore(supposed);
    double after = inUnit(before + supposed);
    double all = n1 + n0;
    double variance = (after * (1 - after) / n1 + before * (1 - before) / n0) * all / (all - 1);
    double distance = difference() - supposed;
    return distance == 0 ? 0 : distance / Math.sqrt(variance);
  }

  /**
   * The likeliest rate before, were the difference as supposed: the middle root of a cubic, l3 t^3
   * + l2 t^2 + l1 t + l0 = 0, by the trigonometric formula.
   */
  private double likeliestBefore(double supposed) {
    double l3 = n1 + n0;
    double l2 = (n1 + 2 * n0) * supposed - l3 - (x1 + x0);
    double l1 = (n0 * supposed - l3 - 2 * x0) * supposed + (x1 + x0);
    double l0 = x0 * supposed * (1 - supposed);
    double shift = l2 / (3 * l3);
    double q = shift * shift * shift - l1 * l2 / (6 * l3 * l3) + l0 / (2 * l3);
    double radius =
        Math.copySign(Math.sqrt(Math.max(0, shift * shift - l1 / (3 * l3))), q < 0 ? -1 : 1);
    if (radius == 0) {
      return inUnit(-shift);
    }
    double cosine = Math.max(-1, Math.min(1, q / (radius * radius * radius)));
    return inUnit(2 * radius * Math.cos((Math.PI + Math.acos(cosine)) / 3) - shift);
  }

  private static double inUnit(double rate) {
    return Math.max(0, Math.min(1, rate));
  }
}
